import type { Role } from '#domain/access';
import type { ReviewRight } from '#domain/review';
import { capabilityMachine, move, type CapabilityState, type VersionStatus } from '#domain/states';

export type OfferedCapabilityAction = 'claim' | 'edit' | 'submit' | 'archive' | 'review';

/** What decides which actions somebody is offered. */
export interface CapabilitySituation {
  readonly state: CapabilityState;
  readonly isImport: boolean;
  readonly isClaimed: boolean;
  /** Status of the version being written; null: none. */
  readonly workingStatus: VersionStatus | null;
  readonly roles: readonly Role[];
  readonly reviewRight: ReviewRight;
}

const WRITABLE: readonly CapabilityState[] = ['claimed', 'draft', 'published'];
const REVIEWABLE: readonly CapabilityState[] = ['in-review', 'published'];

/** The actions that somebody is offered now, in the order of their buttons. */
export function offeredCapabilityActions(situation: CapabilitySituation): OfferedCapabilityAction[] {
  const { state, workingStatus, roles, reviewRight } = situation;
  const waits = workingStatus === 'in-review' && REVIEWABLE.includes(state);
  const isOwner = roles.includes('owner');
  const isWritable = isOwner && WRITABLE.includes(state) && workingStatus !== 'in-review';
  const offers: readonly (readonly [OfferedCapabilityAction, boolean])[] = [
    ['review', waits && reviewRight === 'may'],
    ['claim', isOwner && mayBeClaimed(situation)],
    ['edit', isWritable],
    ['submit', isWritable && workingStatus === 'draft'],
    ['archive', isOwner && move(capabilityMachine, state, 'archive') !== null],
  ];
  return offers.filter(([, isOffered]) => isOffered).map(([action]) => action);
}

/** Imported, published by the import or not, and nobody of the organisation has consented yet. */
function mayBeClaimed({ state, isImport, isClaimed }: CapabilitySituation): boolean {
  return !isClaimed && (state === 'imported' || (state === 'published' && isImport));
}
