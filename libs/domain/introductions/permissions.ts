import { introductionMachine, move, type IntroductionAction, type IntroductionState } from '../states/index.js';
import type { Consent, Side } from './sides.js';

/** Who somebody is to a case: the sides they act for, and whether they are one of its brokers. */
export interface CaseRole {
  readonly sides: readonly Side[];
  readonly isBroker: boolean;
}

/** Actions of a case's broker; the sides have their own. Lapsing, agreeing and signing follow from what both sides did. */
const brokerActions: readonly IntroductionAction[] = [
  'propose',
  'meet',
  'follow-up',
  'deliver',
  'complete',
  'withdraw',
  'find-no-fit',
  'fail',
];
const sideActions: readonly IntroductionAction[] = [
  'decline',
  'withdraw',
  'deliver',
  'complete',
  'find-no-fit',
  'fail',
];

/** True where the table allows the action from the state, and the role allows it to the person. */
export function mayAct(role: CaseRole, state: IntroductionState, action: IntroductionAction): boolean {
  if (move(introductionMachine, state, action) === null) return false;
  return (role.isBroker && brokerActions.includes(action)) || (role.sides.length > 0 && sideActions.includes(action));
}

/** The side that a person can still answer for, or null: it is theirs, the case is open, and nobody answered for it. */
export function sideToAnswer(role: CaseRole, state: IntroductionState, consents: readonly Consent[]): Side | null {
  if (state !== 'interest' && state !== 'proposed') return null;
  return consents.find(({ side, answer }) => answer === 'pending' && role.sides.includes(side))?.side ?? null;
}
