export {
  breaksOf,
  faultsOf,
  totalBreaks,
  type BrokerageEvent,
  type EventMeeting,
  type EventParticipant,
  type Session,
  type Timetable,
} from './event.js';
export { type Literal, type SatQuestion, type SatSolver } from './formula.js';
export { planEvent, type EventPlan, type EventSolvers, type PlanProgress } from './plan-event.js';
export { dueReminders, REMINDER_WINDOW_MS, type DueReminder } from './due-reminders.js';
export { planWishes } from './plan-wishes.js';
export type {
  PlannedMeeting,
  UnmetReason,
  UnmetWish,
  Wish,
  WishEvent,
  WishPerson,
  WishPlan,
  WishProgress,
  WishSearch,
  WishSlot,
  WishTable,
} from './wish-event.js';
export { wishFaultsOf } from './wish-faults.js';
export {
  faultOfProgramme,
  MOST_SLOTS,
  slotsOf,
  type EventProgramme,
  type EventSession,
  type EventSlot,
  type ProgrammeFault,
  withoutEventDays,
} from './programme.js';
export {
  isPlannable,
  standingOf,
  valueOf,
  type EventWish,
  type WishAnswer,
  type WishOrigin,
  type WishStanding,
} from './event-wish.js';
