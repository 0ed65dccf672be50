import {
  introductionMachine,
  sourcesOf,
  type CapabilityState,
  type ChallengeState,
  type IntroductionState,
} from '../states/index.js';
import type { ClosingReason } from '../vocabulary/index.js';
import type { Side } from './sides.js';

/** Which cases end with one of their sides, and what is said about it to both. */
export interface Closing {
  readonly side: Side;
  readonly reason: ClosingReason;
  readonly states: readonly IntroductionState[];
}

/** How a challenge ends without taking back what is agreed. */
export const endedChallengeStates = [
  'fulfilled',
  'unfulfilled',
  'expired',
] as const satisfies readonly ChallengeState[];
export type EndedChallengeState = (typeof endedChallengeStates)[number];

const ended: readonly ChallengeState[] = endedChallengeStates;
const unanswered = sourcesOf(introductionMachine, 'lapse');
/** A signed agreement stands on its own feet: it ends by the word of its sides only. */
const underWay = sourcesOf(introductionMachine, 'withdraw');

/**
 * The cases that end because a challenge is in this state; null: none do. One that was solved or given up, or whose
 * time is over, asks nobody any more, but leaves those alone who are talking already.
 */
export function closingOfChallenge(state: ChallengeState): Closing | null {
  if (state === 'withdrawn') return { side: 'challenge', reason: 'challenge-withdrawn', states: underWay };
  return ended.includes(state) ? { side: 'challenge', reason: 'challenge-ended', states: unanswered } : null;
}

/** The cases that end because a capability is in this state; null: none do. */
export function closingOfCapability(state: CapabilityState): Closing | null {
  return state === 'archived' ? { side: 'capability', reason: 'capability-withdrawn', states: underWay } : null;
}

/** The cases that end because nobody is left of one side. */
export function closingWithoutPeople(side: Side): Closing {
  return { side, reason: 'nobody-left', states: underWay };
}

const talking = underWay.filter((state) => !unanswered.includes(state));

/**
 * How the challenge ended that a case in this state outlives, or null: both sides agreed to talk, which no end of the
 * challenge takes back, so that the case goes on until its sides or its broker close it.
 */
export function outlivedEnd(state: IntroductionState, challenge: ChallengeState): EndedChallengeState | null {
  if (!talking.includes(state)) return null;
  return endedChallengeStates.find((candidate) => candidate === challenge) ?? null;
}
