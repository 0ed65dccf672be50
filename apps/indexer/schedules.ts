import { reconcileSearch } from '#features/search';
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
];
