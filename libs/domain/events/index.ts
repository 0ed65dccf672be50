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
export { planEvent, type EventPlan, type PlanProgress } from './plan-event.js';
