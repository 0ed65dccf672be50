import { mirrorSearch, reconcileSearch } from '#features/search';
import { defineSchedule, type Schedule } from '#platform/jobs';

/** What the indexer does by the clock. */
export const schedules: readonly Schedule[] = [
  defineSchedule({
    id: 'reconcile-search',
    job: reconcileSearch,
    payload: {},
    cron: '*/15 * * * *',
    timeZone: 'Europe/Bucharest',
  }),
  defineSchedule({
    id: 'reconcile-search-beside',
    job: mirrorSearch,
    payload: { reconcile: true },
    cron: '*/15 * * * *',
    timeZone: 'Europe/Bucharest',
  }),
];
