import { Alert, List, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { DateTime } from '../../parts/date-time.js';
import { conflictsTexts } from './conflicts.texts.js';

export type ProposalConflicts = components['schemas']['ProposalConflicts'];

export const conflictsQuery = (matchId: string) => ({
  queryKey: ['matches', matchId, 'conflicts'],
  queryFn: () => answer(api.GET('/api/v1/matches/{matchId}/conflicts', { params: { path: { matchId } } })),
});

interface PartProps {
  readonly matchId: string;
  readonly found: ProposalConflicts;
}

/** Who asked, why, and whether somebody else has agreed. */
function Asked({ matchId, found }: PartProps): ReactElement | null {
  const t = useTexts(conflictsTexts);
  const queries = useQueryClient();
  const { override, mayApprove } = found;
  if (!override) return null;
  const approve = async (): Promise<void> => {
    await answer(api.POST('/api/v1/matches/{matchId}/conflicts/override/approve', { params: { path: { matchId } } }));
    await queries.invalidateQueries(conflictsQuery(matchId));
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

function Ask({ matchId }: { matchId: string }): ReactElement {
  const t = useTexts(conflictsTexts);
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const ask = async (): Promise<void> => {
    const params = { path: { matchId } };
    await answer(api.POST('/api/v1/matches/{matchId}/conflicts/override', { params, body: { reason } }));
    await queries.invalidateQueries(conflictsQuery(matchId));
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
export function ProposalConflictsNote({ matchId, found }: PartProps): ReactElement {
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
            <Asked matchId={matchId} found={found} />
            {mayAsk && <Ask matchId={matchId} />}
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}
