import { Injectable } from '@nestjs/common';
import { challengeStage, type Role } from '#domain/access';
import { offeredChallengeActions, type OfferedChallengeAction } from '#domain/challenges';
import {
  ChallengeViewReadModel,
  type ChallengeManagement,
  type ShownChallenge,
  type ShownIdentity,
  type WhichVersion,
} from '#features/challenges';
import { NdaService } from '#features/introductions';
import { Reviewers, TextNotFound } from '#features/reviews';
import type { Access } from '../http/access/operation.js';

/** A challenge as far as one reader may see it. */
export interface ChallengePage {
  readonly stage: 1 | 2 | 3;
  readonly shown: ShownChallenge;
  readonly identity: ShownIdentity | null;
  readonly annex: string | null;
  readonly management: ChallengeManagement | null;
  readonly actions: readonly OfferedChallengeAction[];
}

const INSIDE: readonly Role[] = ['owner', 'broker', 'admin'];

@Injectable()
export class ChallengePages {
  constructor(
    private readonly views: ChallengeViewReadModel,
    private readonly reviewers: Reviewers,
    private readonly ndas: NdaService,
  ) {}

  /** @throws TextNotFound when there is no such version, or none that this reader may see. */
  async load(id: string, access: Access, which: 'shown' | 'working' = 'shown'): Promise<ChallengePage> {
    const { roles } = access;
    const isInside = roles.some((role) => INSIDE.includes(role));
    const wanted = versionFor(isInside, which);
    const shown = await this.views.findTeaser(id, wanted);
    const management = isInside ? await this.views.findManagement(id) : null;
    const ndaAccepted = await this.isNdaAccepted(id, access);
    const stage = shown ? challengeStage(roles, { identity: shown.identity, ndaAccepted }) : 0;
    const isHidden = !roles.includes('owner') && isUnsubmitted(wanted, management);
    if (!shown || stage === 0 || isHidden) throw new TextNotFound('challenge');
    return {
      stage,
      shown,
      identity: await this.views.findIdentity(id, shown.versionId, stage),
      annex: await this.views.findAnnex(shown.versionId, stage),
      management,
      actions: management ? await this.actionsOf(access, shown, management) : [],
    };
  }

  private async isNdaAccepted(id: string, { actor, roles }: Access): Promise<boolean> {
    if (actor.personId === null || !roles.includes('counterpart')) return false;
    return this.ndas.isAnnexOpen(id, actor.personId);
  }

  private async actionsOf(
    { actor, roles }: Access,
    { state }: ShownChallenge,
    management: ChallengeManagement,
  ): Promise<OfferedChallengeAction[]> {
    const { workingStatus } = management;
    const reviewRight =
      workingStatus === 'in-review' ? await this.reviewers.rightOf(actor, management) : 'not-reviewer';
    return offeredChallengeActions({ state, workingStatus, roles, reviewRight });
  }
}

/** What was never handed in is its owner's alone. */
function isUnsubmitted(which: WhichVersion, management: ChallengeManagement | null): boolean {
  const isWorking = which === 'working' || management?.hasLiveVersion === false;
  return isWorking && management?.workingStatus === 'draft';
}

function versionFor(isInside: boolean, which: 'shown' | 'working'): WhichVersion {
  if (which === 'working') return 'working';
  return isInside ? 'owner' : 'live';
}
