import type { Schedule } from '#platform/jobs';

/** What the indexer does by the clock. */
export const schedules: readonly Schedule[] = [];
