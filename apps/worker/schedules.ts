import { checkChallenges } from '#features/challenges';
import { defineSchedule, type Schedule } from '#platform/jobs';
import { recoverMails } from '#platform/mail';

/** What the worker does by the clock. */
export const schedules: readonly Schedule[] = [
  defineSchedule({ id: 'recover-mails', job: recoverMails, payload: {}, cron: '* * * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'check-challenges', job: checkChallenges, payload: {}, cron: '20 * * * *', timeZone: 'UTC' }),
];
