import { failureReasons, noFitReasons, withdrawalReasons, type CodeList } from '#domain/vocabulary';
import { actionsFrom, introductionMachine } from '#domain/states';
import { Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { CodeSelect } from '../../parts/code-select.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { useRefresh, type IntroductionDetail } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';
import { outcomeTexts } from './outcome.texts.js';

type CaseStep = components['schemas']['CaseStep'];

interface ExitProps<C extends string> {
  readonly list: CodeList<C>;
  readonly label: string;
  readonly question: string;
  readonly text?: string;
  readonly onExit: (reason: C) => Promise<unknown>;
}

/** Asks for a reason of a closed list, then ends the case. */
function ExitButton<C extends string>({ list, label, question, text, onExit }: ExitProps<C>): ReactElement {
  const t = useTexts(introductionsTexts);
  const refresh = useRefresh();
  const [reason, setReason] = useState<C>(list.codes[0]);
  return (
    <ConfirmButton
      variant="subtle"
      color="gray"
      question={question}
      confirmLabel={label}
      consequence={
        <Stack>
          {text && <Text>{text}</Text>}
          <CodeSelect list={list} label={t('reason')} value={reason} onChange={(code) => code && setReason(code)} />
        </Stack>
      }
      onConfirm={async () => {
        await onExit(reason);
        await refresh();
      }}
    >
      {label}
    </ConfirmButton>
  );
}

const evidencedSteps = ['deliver', 'complete'] as const;

/** A step that wants to be shown by something: asks by what. */
function EvidenceButton(props: {
  action: 'deliver' | 'complete';
  onSend: (step: CaseStep) => Promise<unknown>;
}): ReactElement {
  const t = useTexts(introductionsTexts);
  const outcome = useTexts(outcomeTexts);
  const refresh = useRefresh();
  const [evidence, setEvidence] = useState('');
  const { action, onSend } = props;
  return (
    <ConfirmButton
      variant="filled"
      question={t(`step-${action}`)}
      confirmLabel={t(`step-${action}`)}
      check={() => (evidence.trim() === '' ? outcome('shownByMissing') : null)}
      consequence={
        <Textarea
          label={outcome('shownBy')}
          description={outcome(action === 'deliver' ? 'shownByWork' : 'shownByResult')}
          maxLength={1000}
          autosize
          minRows={2}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
      }
      onConfirm={async () => {
        await onSend({ action, evidence });
        await refresh();
      }}
    >
      {t(`step-${action}`)}
    </ConfirmButton>
  );
}

/** What the reader can do with the case besides answering and meeting. */
export function CaseSteps({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(introductionsTexts);
  const refresh = useRefresh();
  const params = { path: { introductionId: introduction.id } };
  const possible = actionsFrom(introductionMachine, introduction.state);
  const post = (body: CaseStep): Promise<unknown> =>
    answer(api.POST('/api/v1/introductions/{introductionId}/steps', { params, body }));
  if (possible.length === 0) return null;
  if (introduction.canAnswer && !introduction.isBroker) return null;
  const evidenced = evidencedSteps.find((action) => possible.includes(action));
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{t('nextStep')}</Title>
      <Group gap="xs">
        {introduction.isBroker && possible.includes('propose') && (
          <ActionButton
            onAct={() =>
              answer(api.POST('/api/v1/introductions/{introductionId}/take-on', { params })).finally(refresh)
            }
          >
            {t('takeOn')}
          </ActionButton>
        )}
        {introduction.isBroker && possible.includes('follow-up') && (
          <ActionButton onAct={() => post({ action: 'follow-up' }).finally(refresh)}>
            {t('step-follow-up')}
          </ActionButton>
        )}
        {evidenced && <EvidenceButton key={evidenced} action={evidenced} onSend={post} />}
        {possible.includes('find-no-fit') && (
          <ExitButton
            list={noFitReasons}
            label={t('noFit')}
            question={t('noFitQuestion')}
            onExit={(reason) => post({ action: 'find-no-fit', reason })}
          />
        )}
        {possible.includes('fail') && (
          <ExitButton
            list={failureReasons}
            label={t('fail')}
            question={t('failQuestion')}
            onExit={(reason) => post({ action: 'fail', reason })}
          />
        )}
        {possible.includes('withdraw') && !introduction.canAnswer && (
          <ExitButton
            list={withdrawalReasons}
            label={t('withdraw')}
            question={t('withdrawQuestion')}
            text={t('withdrawText')}
            onExit={(reason) =>
              answer(api.POST('/api/v1/introductions/{introductionId}/withdraw', { params, body: { reason } }))
            }
          />
        )}
      </Group>
    </Stack>
  );
}
