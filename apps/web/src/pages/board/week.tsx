import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { WeekChart } from './week-chart.js';
import { WeekFigures, WeekLeftOut } from './week-tables.js';
import { weekTexts } from './week.texts.js';

const LOOK_AGAIN_MS = 2_000;

function NoWeek({ onRequested, isRequested }: { onRequested: () => void; isRequested: boolean }): ReactElement {
  const t = useTexts(weekTexts);
  const { isPlatformAdmin } = useSession();
  const request = async (): Promise<void> => {
    await answer(api.POST('/api/v1/allocations'));
    onRequested();
  };
  return (
    <EmptyState
      title={t('none')}
      action={isPlatformAdmin && !isRequested && <ActionButton onAct={request}>{t('request')}</ActionButton>}
    >
      <Text>{t('noneText')}</Text>
      {isRequested && <Text role="status">{t('requested')}</Text>}
    </EmptyState>
  );
}

/** What the digests of a week suggest, and who is left without. */
export function Week(): ReactElement {
  const t = useTexts(weekTexts);
  const [search, setSearch] = useSearchParams();
  const [isRequested, setRequested] = useState(false);
  const week = search.get('week') ?? undefined;
  const report = useQuery({
    queryKey: ['board', 'week', week],
    queryFn: () => answer(api.GET('/api/v1/allocations', { params: { query: week ? { week } : {} } })),
    refetchInterval: ({ state }) => (isRequested && !state.data?.allocation ? LOOK_AGAIN_MS : false),
  });
  if (report.isPending) return <Loading />;
  if (report.error) return <ProblemNote error={report.error} onRetry={report.refetch} />;
  const { allocation, weeks, scope } = report.data;
  if (!allocation) return <NoWeek isRequested={isRequested} onRequested={() => setRequested(true)} />;
  return (
    <Stack gap="xl">
      <div style={{ maxWidth: '46rem' }}>
        <Text>{t('lead')}</Text>
        <Text c="dimmed">{t(scope === 'all' ? 'ofAll' : 'ofOwn')}</Text>
      </div>
      <NativeSelect
        label={t('week')}
        maw="12rem"
        data={weeks}
        value={allocation.week}
        onChange={({ currentTarget }) => setSearch({ part: 'week', week: currentTarget.value }, { replace: true })}
      />
      <WeekFigures allocation={allocation} />
      <WeekChart spread={allocation.spread} />
      <WeekLeftOut allocation={allocation} />
    </Stack>
  );
}
