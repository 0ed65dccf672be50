import { Alert, List, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { DateTime } from '../../parts/date-time.js';
import { conflictsTexts } from './conflicts.texts.js';

export type ProposalConflicts = components['schemas']['ProposalConflicts'];

/** What would be introduced: a match, or a case that a side began. */
export type ConflictSubject = { readonly matchId: string } | { readonly introductionId: string };

const onMatch = '/api/v1/matches/{matchId}/conflicts';
const onCase = '/api/v1/introductions/{introductionId}/conflicts';

export const conflictsQuery = (subject: ConflictSubject) => ({
  queryKey: ['conflicts', subject],
  queryFn: () =>
    answer(
      'matchId' in subject
        ? api.GET(onMatch, { params: { path: subject } })
        : api.GET(onCase, { params: { path: subject } }),
    ),
});

function askFor(subject: ConflictSubject, reason: string): Promise<unknown> {
  const body = { reason };
  return 'matchId' in subject
    ? answer(api.POST(`${onMatch}/override`, { params: { path: subject }, body }))
    : answer(api.POST(`${onCase}/override`, { params: { path: subject }, body }));
}

function approveOf(subject: ConflictSubject): Promise<unknown> {
  return 'matchId' in subject
    ? answer(api.POST(`${onMatch}/override/approve`, { params: { path: subject } }))
    : answer(api.POST(`${onCase}/override/approve`, { params: { path: subject } }));
}

interface PartProps {
  readonly subject: ConflictSubject;
  readonly found: ProposalConflicts;
}

/** Who asked, why, and whether somebody else has agreed. */
function Asked({ subject, found }: PartProps): ReactElement | null {
  const t = useTexts(conflictsTexts);
  const queries = useQueryClient();
  const { override, mayApprove } = found;
  if (!override) return null;
  const approve = async (): Promise<void> => {
    await approveOf(subject);
    await queries.invalidateQueries(conflictsQuery(subject));
    await queries.invalidateQueries({ queryKey: ['board'] });
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text>
        {t('askedBy', { name: override.askedBy ?? '–' })} (<DateTime at={override.askedAt} />
        ): {override.reason}
      </Text>
      <Text fw={600}>{override.approvedBy ? t('approvedBy', { name: override.approvedBy }) : t('waiting')}</Text>
      {mayApprove && <ActionButton onAct={approve}>{t('approve')}</ActionButton>}
    </Stack>
  );
}

function Ask({ subject }: { subject: ConflictSubject }): ReactElement {
  const t = useTexts(conflictsTexts);
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const ask = async (): Promise<void> => {
    await askFor(subject, reason);
    await queries.invalidateQueries(conflictsQuery(subject));
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Textarea
        w="100%"
        autosize
        minRows={2}
        label={t('reason')}
        description={t('reasonHint')}
        minLength={10}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton variant="default" onAct={ask}>
        {t('ask')}
      </ActionButton>
    </Stack>
  );
}

/** What is declared against a proposal and what ties its broker has, with the way to a second person. */
export function ProposalConflictsNote({ subject, found }: PartProps): ReactElement {
  const t = useTexts(conflictsTexts);
  const language = useLanguage();
  const { conflicts, tie, override, mayPropose } = found;
  // What was agreed to may no longer cover all that is declared by now.
  const mayAsk = !mayPropose && (!override || (override.isOwn && override.approvedBy !== null));
  return (
    <Stack gap="md" mb="lg" maw="38rem">
      {tie && (
        <Alert color="gray" title={t('tie')}>
          {tie.sentence[language]}
        </Alert>
      )}
      {conflicts.length > 0 && (
        <Alert color="orange" title={t('conflict')} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
          <Stack gap="md">
            <List>
              {conflicts.map(({ code, sentence }) => (
                <List.Item key={code}>{sentence[language]}</List.Item>
              ))}
            </List>
            <Text>{t('secondPerson')}</Text>
            <Asked subject={subject} found={found} />
            {mayAsk && <Ask subject={subject} />}
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}

/** The same above a case that a side began, for its broker; he can take it on once nothing stands against it. */
export function CaseConflicts({ introductionId }: { introductionId: string }): ReactElement | null {
  const subject = { introductionId };
  const found = useQuery(conflictsQuery(subject));
  return found.data ? <ProposalConflictsNote subject={subject} found={found.data} /> : null;
}
