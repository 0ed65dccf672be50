export {
  actionsFrom,
  defineMachine,
  isTerminal,
  move,
  sourcesOf,
  type ActionOf,
  type Machine,
  type StateOf,
  type Transition,
} from './define-machine.js';
export { capabilityMachine, type CapabilityAction, type CapabilityState } from './capability.js';
export { challengeMachine, type ChallengeAction, type ChallengeState } from './challenge.js';
export { brokerageEventMachine, type BrokerageEventAction, type BrokerageEventState } from './brokerage-event.js';
export { introductionMachine, type IntroductionAction, type IntroductionState } from './introduction.js';
export { mailMachine, type MailAction, type MailState } from './mail.js';
export {
  membershipRequestMachine,
  type MembershipRequestAction,
  type MembershipRequestState,
} from './membership-request.js';
export { matchMachine, type MatchAction, type MatchState } from './match.js';
export { meetingMachine, type MeetingAction, type MeetingState } from './meeting.js';
export {
  poolMachine,
  poolMemberMachine,
  type PoolAction,
  type PoolMemberAction,
  type PoolMemberState,
  type PoolState,
} from './pool.js';
export { versionMachine, type VersionAction, type VersionStatus } from './version.js';
