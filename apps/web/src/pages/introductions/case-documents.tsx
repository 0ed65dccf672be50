import { documentStages, type DocumentStage } from '#domain/introductions';
import { introductionMachine, isTerminal } from '#domain/states';
import { Anchor, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { documentTexts } from './documents.texts.js';
import { GiveDocument } from './give-document.js';
import { introductionsKey, useRefresh, type IntroductionDetail } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';

type Document = components['schemas']['CaseDocument'];

const documentsQuery = (introductionId: string) => ({
  queryKey: [...introductionsKey, introductionId, 'documents'],
  queryFn: () =>
    answer(api.GET('/api/v1/introductions/{introductionId}/documents', { params: { path: { introductionId } } })),
});

function sizeOf(bytes: number, language: string): string {
  const isSmall = bytes < 1_000_000;
  const value = isSmall ? Math.max(1, bytes / 1000) : bytes / 1_000_000;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: isSmall ? 0 : 1 }).format(value);
}

function RemoveButton({ introductionId, document }: { introductionId: string; document: Document }): ReactElement {
  const t = useTexts(documentTexts);
  const refresh = useRefresh();
  const params = { path: { introductionId, documentId: document.id } };
  return (
    <ConfirmButton
      size="compact-md"
      variant="subtle"
      question={t('removeQuestion')}
      consequence={`${document.name}. ${t('removeText')}`}
      confirmLabel={t('remove')}
      aria-label={t('removeName', { name: document.name })}
      onConfirm={async () => {
        await answer(api.DELETE('/api/v1/introductions/{introductionId}/documents/{documentId}', { params }));
        await refresh();
      }}
    >
      {t('remove')}
    </ConfirmButton>
  );
}

interface StageProps {
  readonly introduction: IntroductionDetail;
  readonly stage: DocumentStage;
  readonly documents: readonly Document[];
}

function StageDocuments({ introduction, stage, documents }: StageProps): ReactElement | null {
  const t = useTexts(documentTexts);
  const words = useTexts(introductionsTexts);
  const language = useLanguage();
  if (documents.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={3} fz="md">
        {t(`stage-${stage}`)}
      </Title>
      <List>
        {documents.map((document) => (
          <List.Item key={document.id} styles={{ itemWrapper: { maxWidth: '100%' }, itemLabel: { minWidth: 0 } }}>
            <Group gap="xs" justify="space-between">
              <div style={{ minWidth: 0 }}>
                <Anchor
                  href={`/api/v1/introductions/${introduction.id}/documents/${document.id}`}
                  download={document.name}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {document.name}
                </Anchor>
                <Text fz="sm" c="dimmed">
                  {words(document.side === 'challenge' ? 'challengeSide' : 'capabilitySide')},{' '}
                  {sizeOf(document.size, language)}, <DateTime at={document.givenAt} />
                </Text>
              </div>
              {introduction.mySides.includes(document.side) && (
                <RemoveButton introductionId={introduction.id} document={document} />
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** The documents that the reader may download, by the stage from which they are open; and a form to give one. */
export function CaseDocuments({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(documentTexts);
  const found = useQuery(documentsQuery(introduction.id));
  const { mySides, state, challenge, consents } = introduction;
  const mayGive = mySides.length > 0 && !isTerminal(introductionMachine, state);
  const isAnonymous =
    mySides[0] === 'challenge' &&
    challenge.identity === 'anonymous' &&
    consents.some(({ answer: given }) => given !== 'accepted');
  if (found.isPending) return null;
  if (found.error) return <ProblemNote error={found.error} onRetry={found.refetch} />;
  const { items } = found.data;
  if (items.length === 0 && !mayGive) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('title')}</Title>
      {mayGive && <Text>{t('lead')}</Text>}
      {items.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      {documentStages.map((stage) => (
        <StageDocuments
          key={stage}
          introduction={introduction}
          stage={stage}
          documents={items.filter((document) => document.stage === stage)}
        />
      ))}
      {mayGive && <GiveDocument introductionId={introduction.id} isAnonymous={isAnonymous} />}
    </Stack>
  );
}
