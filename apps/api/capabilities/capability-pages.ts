import { Injectable } from '@nestjs/common';
import type { Role } from '#domain/access';
import { offeredCapabilityActions, type EvidenceItem, type OfferedCapabilityAction } from '#domain/capabilities';
import {
  CapabilityViewReadModel,
  type CapabilityManagement,
  type ShownCapability,
  type WhichCapabilityVersion,
} from '#features/capabilities';
import { Reviewers, TextNotFound } from '#features/reviews';
import type { Access } from '../http/access/operation.js';

/** A capability as far as one reader may see it. */
export interface CapabilityPage {
  readonly shown: ShownCapability;
  readonly evidence: readonly EvidenceItem[];
  readonly isSignedIn: boolean;
  readonly management: CapabilityManagement | null;
  readonly actions: readonly OfferedCapabilityAction[];
}

const EVIDENCE_SHOWN = 200;
const INSIDE: readonly Role[] = ['owner', 'broker', 'admin'];

@Injectable()
export class CapabilityPages {
  constructor(
    private readonly views: CapabilityViewReadModel,
    private readonly reviewers: Reviewers,
  ) {}

  /** @throws TextNotFound when there is no such version, or none that this reader may see. */
  async load(id: string, access: Access, which: 'shown' | 'working' = 'shown'): Promise<CapabilityPage> {
    const { roles, actor } = access;
    const isInside = roles.some((role) => INSIDE.includes(role));
    const wanted = versionFor(isInside, which);
    const shown = await this.views.find(id, wanted);
    const management = isInside ? await this.views.findManagement(id) : null;
    const isHidden = !roles.includes('owner') && isUnsubmitted(wanted, management);
    if (!shown || isHidden) throw new TextNotFound('capability');
    return {
      shown,
      evidence: await this.views.listEvidence(shown.versionId, EVIDENCE_SHOWN),
      isSignedIn: actor.personId !== null,
      management,
      actions: management ? await this.actionsOf(access, shown, management) : [],
    };
  }

  private async actionsOf(
    { actor, roles }: Access,
    { state, origin, isClaimed }: ShownCapability,
    management: CapabilityManagement,
  ): Promise<OfferedCapabilityAction[]> {
    const { workingStatus } = management;
    const reviewRight =
      workingStatus === 'in-review' ? await this.reviewers.rightOf(actor, management) : 'not-reviewer';
    const isImport = origin === 'import';
    return offeredCapabilityActions({ state, isImport, isClaimed, workingStatus, roles, reviewRight });
  }
}

/** What was never handed in is its owner's alone. */
function isUnsubmitted(which: WhichCapabilityVersion, management: CapabilityManagement | null): boolean {
  const isWorking = which === 'working' || management?.hasLiveVersion === false;
  return isWorking && management?.workingStatus === 'draft';
}

function versionFor(isInside: boolean, which: 'shown' | 'working'): WhichCapabilityVersion {
  if (which === 'working') return 'working';
  return isInside ? 'owner' : 'live';
}
