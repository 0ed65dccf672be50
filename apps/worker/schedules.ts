import { allocateWeek } from '#features/allocations';
import { checkChallenges } from '#features/challenges';
import { planDigests } from '#features/digests';
import { checkCases } from '#features/introductions';
import { matchAll, trainDecisions } from '#features/matches';
import { lapseEventOffers, remindEvents } from '#features/events';
import { askBusyCalendars, freeAllOverdue, remindMeetings } from '#features/meetings';
import { sweepLooseFiles } from '#platform/files';
import { sweepOldRows } from '#platform/housekeeping';
import { defineSchedule, type Schedule } from '#platform/jobs';
import { recoverMails } from '#platform/mail';

/** What the worker does by the clock. */
export const schedules: readonly Schedule[] = [
  defineSchedule({ id: 'recover-mails', job: recoverMails, payload: {}, cron: '* * * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'check-challenges', job: checkChallenges, payload: {}, cron: '20 * * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'sweep-old-rows', job: sweepOldRows, payload: {}, cron: '40 * * * *', timeZone: 'UTC' }),
  defineSchedule({
    id: 'sweep-loose-files',
    job: sweepLooseFiles,
    payload: {},
    cron: '*/10 * * * *',
    timeZone: 'UTC',
  }),
  // When the first zone on earth begins a week: before any digest of it is due.
  defineSchedule({ id: 'allocate-week', job: allocateWeek, payload: {}, cron: '0 10 * * 0', timeZone: 'UTC' }),
  // Often, since every zone and person has an hour of its own; who is due is a question to the ledger.
  defineSchedule({ id: 'plan-digests', job: planDigests, payload: {}, cron: '*/5 * * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'check-cases', job: checkCases, payload: {}, cron: '*/10 * * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'free-all-overdue', job: freeAllOverdue, payload: {}, cron: '*/10 * * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'remind-meetings', job: remindMeetings, payload: {}, cron: '* * * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'remind-events', job: remindEvents, payload: {}, cron: '* * * * *', timeZone: 'UTC' }),
  defineSchedule({
    id: 'train-decisions',
    job: trainDecisions,
    payload: { personId: null },
    cron: '30 2 * * 1',
    timeZone: 'Europe/Bucharest',
  }),
  defineSchedule({
    id: 'lapse-event-offers',
    job: lapseEventOffers,
    payload: {},
    cron: '5/10 * * * *',
    timeZone: 'UTC',
  }),
  defineSchedule({
    id: 'ask-busy-calendars',
    job: askBusyCalendars,
    payload: {},
    cron: '*/5 * * * *',
    timeZone: 'UTC',
  }),
  defineSchedule({ id: 'match-all', job: matchAll, payload: {}, cron: '30 3 * * *', timeZone: 'Europe/Bucharest' }),
];
