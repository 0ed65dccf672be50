import type { Role } from '#domain/access';
import type { ReviewRight } from '#domain/review';
import { challengeMachine, move, type ChallengeAction, type ChallengeState, type VersionStatus } from '#domain/states';

export type OfferedChallengeAction = 'edit' | 'confirm' | 'review' | OwnerMove;
type OwnerMove = Extract<ChallengeAction, 'submit' | 'pause' | 'resume' | 'fulfil' | 'give-up' | 'withdraw'>;

/** What decides which actions somebody is offered. */
export interface ChallengeSituation {
  readonly state: ChallengeState;
  /** Status of the version being written; null: none. */
  readonly workingStatus: VersionStatus | null;
  readonly roles: readonly Role[];
  readonly reviewRight: ReviewRight;
}

const OWNER_MOVES: readonly OwnerMove[] = ['pause', 'resume', 'fulfil', 'give-up', 'withdraw'];
const WRITABLE: readonly ChallengeState[] = ['draft', 'returned', 'published', 'paused'];
const REVIEWABLE: readonly ChallengeState[] = ['in-review', 'published', 'paused'];

/** The actions that somebody is offered now, in the order of their buttons. */
export function offeredChallengeActions(situation: ChallengeSituation): OfferedChallengeAction[] {
  const { state, workingStatus, roles, reviewRight } = situation;
  const offered: OfferedChallengeAction[] = [];
  if (workingStatus === 'in-review' && REVIEWABLE.includes(state) && reviewRight === 'may') offered.push('review');
  if (!roles.includes('owner')) return offered;
  if (WRITABLE.includes(state) && workingStatus !== 'in-review') offered.push('edit');
  if (WRITABLE.includes(state) && workingStatus === 'draft') offered.push('submit');
  if (state === 'published') offered.push('confirm');
  return [...offered, ...OWNER_MOVES.filter((action) => move(challengeMachine, state, action) !== null)];
}
