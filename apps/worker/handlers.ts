import type { Type } from '@nestjs/common';
import type { JobHandler, QueueName } from '#platform/jobs';
import { AllocateWeekHandler } from './allocations/allocate-week.handler.js';
import { PlanDigestsHandler } from './digests/plan-digests.handler.js';
import { WriteDigestHandler } from './digests/write-digest.handler.js';
import { LapseEventOffersHandler } from './events/lapse-event-offers.handler.js';
import { PlanEventHandler } from './events/plan-event.handler.js';
import { RemindEventsHandler } from './events/remind-events.handler.js';
import { EndCapabilityCasesHandler } from './introductions/end-capability-cases.handler.js';
import { EndChallengeCasesHandler } from './introductions/end-challenge-cases.handler.js';
import { CheckCasesHandler } from './introductions/check-cases.handler.js';
import { ReleasePersonHandler } from './introductions/release-person.handler.js';
import { CheckChallengesHandler } from './challenges/check-challenges.handler.js';
import { EndChallengePoolsHandler } from './challenges/end-challenge-pools.handler.js';
import { SweepLooseFilesHandler } from './housekeeping/sweep-loose-files.handler.js';
import { SweepOldRowsHandler } from './housekeeping/sweep-old-rows.handler.js';
import { RecoverMailsHandler } from './mail/recover-mails.handler.js';
import { SendMailHandler } from './mail/send-mail.handler.js';
import { MatchAllHandler } from './matching/match-all.handler.js';
import { FinishRematchHandler } from './matching/finish-rematch.handler.js';
import { MatchCapabilityHandler } from './matching/match-capability.handler.js';
import { MatchChallengeHandler } from './matching/match-challenge.handler.js';
import { MatchOrganisationHandler } from './matching/match-organisation.handler.js';
import { RematchAllHandler } from './matching/rematch-all.handler.js';
import { RematchSliceHandler } from './matching/rematch-slice.handler.js';
import { TrainDecisionsHandler } from './matching/train-decisions.handler.js';
import { AskBusyCalendarsHandler } from './meetings/ask-busy-calendars.handler.js';
import { ReadBusyCalendarHandler } from './meetings/read-busy-calendar.handler.js';
import { FreeAllOverdueHandler } from './meetings/free-all-overdue.handler.js';
import { FreeOverdueSlotsHandler } from './meetings/free-overdue-slots.handler.js';
import { RemindMeetingsHandler } from './meetings/remind-meetings.handler.js';

/** The queues that the worker consumes; a test checks that each of their jobs has one handler below. */
export const queues: readonly QueueName[] = ['matching', 'planning', 'mail', 'digests', 'deadlines'];

/** One line a job. */
export const handlers: readonly Type<JobHandler>[] = [
  MatchChallengeHandler,
  MatchCapabilityHandler,
  MatchOrganisationHandler,
  MatchAllHandler,
  TrainDecisionsHandler,
  RematchAllHandler,
  RematchSliceHandler,
  FinishRematchHandler,
  SendMailHandler,
  RecoverMailsHandler,
  AllocateWeekHandler,
  PlanDigestsHandler,
  WriteDigestHandler,
  FreeOverdueSlotsHandler,
  FreeAllOverdueHandler,
  CheckCasesHandler,
  RemindMeetingsHandler,
  PlanEventHandler,
  LapseEventOffersHandler,
  RemindEventsHandler,
  AskBusyCalendarsHandler,
  ReadBusyCalendarHandler,
  EndChallengeCasesHandler,
  EndCapabilityCasesHandler,
  ReleasePersonHandler,
  CheckChallengesHandler,
  EndChallengePoolsHandler,
  SweepOldRowsHandler,
  SweepLooseFilesHandler,
];
