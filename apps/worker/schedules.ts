import type { Schedule } from '#platform/jobs';

/** What the worker does by the clock. */
export const schedules: readonly Schedule[] = [];
