import { documentStages, documentTypes, mostDocumentBytes, type DocumentStage } from '#domain/introductions';
import {
  Alert,
  Button,
  FileInput,
  Group,
  List,
  NativeSelect,
  Paper,
  Progress,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { isProblem, type FieldProblem } from '../../api/problem.js';
import { upload } from '../../api/upload.js';
import { useTexts } from '../../i18n/texts.js';
import { useProblemWords, wordsOfCode } from '../../parts/problem-words.js';
import { documentTexts } from './documents.texts.js';
import { useRefresh } from './introductions.queries.js';

const ACCEPTED = Object.entries(documentTypes)
  .flatMap(([type, endings]) => [type, ...endings.map((ending) => `.${ending}`)])
  .join(',');

interface Draft {
  readonly file: File | null;
  readonly name: string;
  readonly stage: DocumentStage;
}

interface Sending {
  /** 0 to 1; null while nothing is under way. */
  readonly share: number | null;
  readonly problem: string | null;
  readonly findings: readonly FieldProblem[];
  readonly send: (draft: Draft, metadata: 'keep' | 'strip') => Promise<boolean>;
  readonly forget: () => void;
}

function useSending(introductionId: string): Sending {
  const t = useTexts(documentTexts);
  const words = useProblemWords();
  const refresh = useRefresh();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [findings, setFindings] = useState<readonly FieldProblem[]>([]);
  const forget = (): void => {
    setProblem(null);
    setFindings([]);
  };
  const send: Sending['send'] = async ({ file, name, stage }, metadata) => {
    forget();
    if (!file) setProblem(t('chooseFirst'));
    else if (file.size > mostDocumentBytes) setProblem(wordsOfCode('files.too_large'));
    if (!file || file.size > mostDocumentBytes) return false;
    setShare(0);
    const query = new URLSearchParams({ name, stage, metadata });
    try {
      await upload(`/api/v1/introductions/${introductionId}/documents?${query.toString()}`, file, setShare);
      await refresh();
      return true;
    } catch (error) {
      setProblem(words(error));
      if (isProblem(error, 'introduction.document_would_tell')) setFindings(error.problem.errors);
      return false;
    } finally {
      setShare(null);
    }
  };
  return { share, problem, findings, send, forget };
}

function Findings({ findings }: { findings: readonly FieldProblem[] }): ReactElement {
  const t = useTexts(documentTexts);
  return (
    <List>
      {findings.map(({ pointer, rule }) => {
        const field = pointer.split('/').at(-1) as 'name';
        const value = /“(.*)”/.exec(rule)?.[1] ?? '';
        return (
          <List.Item key={`${pointer}${rule}`} style={{ overflowWrap: 'anywhere' }}>
            {t(`found-${field}`, { value })}
          </List.Item>
        );
      })}
    </List>
  );
}

/** A form that gives a file to the case: what it is called, and from when the other side may read it. */
export function GiveDocument(props: { introductionId: string; isAnonymous: boolean }): ReactElement {
  const t = useTexts(documentTexts);
  const first: Draft = { file: null, name: '', stage: props.isAnonymous ? 'identity' : 'teaser' };
  const [draft, setDraft] = useState<Draft>(first);
  const { share, problem, findings, send, forget } = useSending(props.introductionId);
  const change = (part: Partial<Draft>): void => {
    forget();
    setDraft({ ...draft, ...part });
  };
  const give = async (metadata: 'keep' | 'strip'): Promise<void> => {
    if (await send(draft, metadata)) setDraft(first);
  };
  const canStrip = findings.some(({ pointer }) => pointer.startsWith('/metadata/'));
  return (
    <Paper withBorder radius="lg" p="md">
      <Stack gap="sm">
        <FileInput
          label={t('file')}
          placeholder={t('choose')}
          accept={ACCEPTED}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          value={draft.file}
          onChange={(file) => change({ file, name: file?.name ?? '' })}
        />
        {draft.file && (
          <TextInput
            label={t('name')}
            maxLength={150}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          label={t('stage')}
          value={draft.stage}
          onChange={(event) => change({ stage: event.currentTarget.value as DocumentStage })}
          data={documentStages.map((stage) => ({ value: stage, label: t(`stage-${stage}`) }))}
        />
        {props.isAnonymous && draft.stage === 'teaser' && <Text>{t('anonymous')}</Text>}
        {problem && (
          <Alert color="red" role="alert">
            <Text>{problem}</Text>
            {findings.length > 0 && <Findings findings={findings} />}
            {findings.length > 0 && <Text mt="xs">{t(canStrip ? 'stripHint' : 'nameHint')}</Text>}
          </Alert>
        )}
        {share !== null && (
          <div role="status">
            <Text fz="sm">{share < 1 ? t('sending', { percent: Math.round(share * 100) }) : t('checking')}</Text>
            <Progress value={share * 100} aria-label={t('title')} />
          </div>
        )}
        <Group gap="xs">
          {canStrip && (
            <Button loading={share !== null} onClick={() => void give('strip')}>
              {t('strip')}
            </Button>
          )}
          <Button variant={canStrip ? 'default' : 'filled'} loading={share !== null} onClick={() => void give('keep')}>
            {t('give')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
