import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts, type Translate } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime, TimeRange } from '../../parts/date-time.js';
import { FactList } from '../../parts/fact-list.js';
import { sentDigestsTexts } from './sent-digests.texts.js';

type Entry = components['schemas']['DigestLedgerEntry'];
type T = Translate<(typeof sentDigestsTexts)['entries']>;

const colours = { sent: 'clover', 'in-doubt': 'red', failed: 'red', pending: 'orange', sending: 'orange' } as const;
const ownReasons = { 'nothing-new': 'nothingNew', 'the sender stopped while sending': 'stopped' } as const;
const sendable = ['in-doubt', 'sent', 'failed'];

/** `2026-W48` in words; a month as it is. */
export function periodName(period: string, t: T): string {
  const [year = '', number] = period.split('-W');
  return number === undefined ? period : t('week', { number: Number(number), year });
}

function Actions({ entry, onDone }: { entry: Entry; onDone: (told: 'done' | 'asked') => void }): ReactElement | null {
  const t = useTexts(sentDigestsTexts);
  const { personId, period, triedAt, state, name } = entry;
  if (triedAt === null || !sendable.includes(state)) return null;
  const request = { params: { path: { personId, period } }, body: { triedAt } };
  const markArrived = async (): Promise<void> => {
    await answer(api.POST('/api/v1/digests/ledger/{personId}/{period}/arrived', request));
    onDone('done');
  };
  const sendAgain = async (): Promise<void> => {
    await answer(api.POST('/api/v1/digests/ledger/{personId}/{period}/send-again', request));
    onDone('asked');
  };
  return (
    <Group gap="xs">
      {state === 'in-doubt' && (
        <ConfirmButton
          question={t('arrivedQuestion')}
          consequence={t('arrivedText', { name })}
          confirmLabel={t('arrived')}
          onConfirm={markArrived}
        >
          {t('arrived')}
        </ConfirmButton>
      )}
      <ConfirmButton
        question={t('againQuestion')}
        consequence={t('againText', { name })}
        confirmLabel={t('again')}
        onConfirm={sendAgain}
      >
        {t('again')}
      </ConfirmButton>
    </Group>
  );
}

/** One person's digest of one period: what became of it, and what can be done. */
export function SentDigest({
  entry,
  onDone,
}: {
  entry: Entry;
  onDone: (told: 'done' | 'asked') => void;
}): ReactElement {
  const t = useTexts(sentDigestsTexts);
  const { name, recipient, period, state, reason, subject, attempts, triedAt, windowFrom, windowTo } = entry;
  const own = reason !== null && reason in ownReasons ? ownReasons[reason as keyof typeof ownReasons] : null;
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Title order={3} fz="h3">
              {name}
            </Title>
            <Text c="dimmed" fz="sm" style={{ overflowWrap: 'anywhere' }}>
              {recipient} · {periodName(period, t)}
            </Text>
          </div>
          <Badge
            variant="light"
            size="lg"
            color={colours[state as keyof typeof colours] ?? 'gray'}
            c="var(--mantine-color-text)"
            style={{ flex: 'none' }}
          >
            {t(state)}
          </Badge>
        </Group>
        <FactList
          facts={[
            [t('reason'), own ? t(own) : reason],
            [t('subject'), subject],
            [t('window'), windowFrom && windowTo && <TimeRange from={windowFrom} to={windowTo} />],
            [t('tried'), triedAt && <DateTime at={triedAt} />],
            [t('attempts'), attempts > 1 && String(attempts)],
            [t('messageId'), state === 'in-doubt' && entry.messageId],
          ]}
        />
        <Actions entry={entry} onDone={onDone} />
      </Stack>
    </Paper>
  );
}
