import { Anchor, Group, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { RowsTable } from '../../parts/rows-table.js';
import { periodName, SentDigest } from './sent-digest.js';
import { sentDigestsTexts } from './sent-digests.texts.js';

type Period = components['schemas']['DigestLedgerPeriods']['periods'][number];
type State = components['schemas']['DigestLedgerEntry']['state'];
type OnDone = (told: 'done' | 'asked') => void;

const states: readonly State[] = ['pending', 'sending', 'sent', 'in-doubt', 'failed', 'suppressed'];
const counted = [
  ['sent', 'sent'],
  ['pending', 'waiting'],
  ['suppressed', 'suppressed'],
  ['failed', 'failed'],
  ['in-doubt', 'inDoubt'],
] as const;

function Periods({ periods }: { periods: readonly Period[] }): ReactElement {
  const t = useTexts(sentDigestsTexts);
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('periods')}</Title>
      <RowsTable head={[t('period'), ...counted.map(([state]) => t(state))]}>
        {periods.map((row) => (
          <Table.Tr key={row.period}>
            <Table.Th scope="row">{periodName(row.period, t)}</Table.Th>
            {counted.map(([state, key]) => (
              <Table.Td key={key} data-label={t(state)}>
                {row[key]}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </RowsTable>
    </Stack>
  );
}

function useLedger(state: State | null, person: string): Parameters<typeof PagedList<Entry>>[0]['list'] {
  return usePages(
    ['digests', 'ledger', state, person],
    (after) => {
      const query = { limit: 20, ...after, ...(state && { state }), ...(person && { person }) };
      return answer(api.GET('/api/v1/digests/ledger', { params: { query } }));
    },
    { isFiltered: true },
  );
}
type Entry = components['schemas']['DigestLedgerEntry'];

const keyOf = ({ personId, period }: Entry): string => `${personId} ${period}`;

function Doubts({ onDone }: { onDone: OnDone }): ReactElement {
  const t = useTexts(sentDigestsTexts);
  const list = useLedger('in-doubt', '');
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('doubts')}</Title>
      <PagedList
        list={list}
        empty={<Text>{t('noDoubts')}</Text>}
        around={(rows) => (
          <Stack maw="52rem">
            <Text c="dimmed">{t('doubtsLead')}</Text>
            {rows}
          </Stack>
        )}
      >
        {(entry) => <SentDigest key={keyOf(entry)} entry={entry} onDone={onDone} />}
      </PagedList>
    </Stack>
  );
}

function All({ onDone }: { onDone: OnDone }): ReactElement {
  const t = useTexts(sentDigestsTexts);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State | null>(null);
  const [person] = useDebouncedValue(typed.trim(), 300);
  const list = useLedger(state, person);
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('all')}</Title>
      <Group role="search" align="flex-end" className="qf-filters">
        <TextInput label={t('person')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Select
          label={t('state')}
          placeholder={t('anyState')}
          clearable
          data={states.map((value) => ({ value, label: t(value) }))}
          value={state}
          onChange={(value) => setState(value as State | null)}
        />
      </Group>
      <PagedList list={list} empty={<EmptyState title={t('nothingFound')}>{t('nothingFoundText')}</EmptyState>}>
        {(entry) => <SentDigest key={keyOf(entry)} entry={entry} onDone={onDone} />}
      </PagedList>
    </Stack>
  );
}

function NothingWritten(): ReactElement {
  const t = useTexts(sentDigestsTexts);
  const toOwn = (
    <Anchor component={Link} to="/digests">
      {t('ownDigest')}
    </Anchor>
  );
  return (
    <EmptyState title={t('none')} action={toOwn}>
      {t('noneText')}
    </EmptyState>
  );
}

/** What became of digests, for platform admins: counts, doubts to settle, and everybody's. */
export function SentDigestsPage(): ReactElement {
  const t = useTexts(sentDigestsTexts);
  const queries = useQueryClient();
  const [told, setTold] = useState<'done' | 'asked' | null>(null);
  const periods = useQuery({
    queryKey: ['digests', 'ledger', 'periods'],
    queryFn: () => answer(api.GET('/api/v1/digests/ledger/periods')),
  });
  const any = useLedger(null, '');
  const onDone: OnDone = (what) => {
    setTold(what);
    void queries.invalidateQueries({ queryKey: ['digests', 'ledger'] });
  };
  const isEmpty = any.data?.pages[0]?.items.length === 0;
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Text role="status" fw={600} mb={told ? 'md' : 0}>
        {told ? t(told) : ''}
      </Text>
      {(periods.isPending || any.isPending) && <Loading />}
      {periods.error && <ProblemNote error={periods.error} onRetry={periods.refetch} />}
      {isEmpty && <NothingWritten />}
      {!isEmpty && periods.data && any.data && (
        <Stack gap="xl" maw="60rem">
          {periods.data.periods.length > 0 && <Periods periods={periods.data.periods} />}
          <Doubts onDone={onDone} />
          <All onDone={onDone} />
        </Stack>
      )}
    </>
  );
}
