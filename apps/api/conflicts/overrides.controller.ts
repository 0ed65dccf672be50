import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ConflictShield } from '#features/introductions';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  overrideBody,
  proposalConflictsView,
  toProposalConflictsView,
  toWaitingOverridesView,
  waitingOverridesView,
  type OverrideBody,
  type ProposalConflictsView,
  type WaitingOverridesView,
} from './overrides.contract.js';

const id = { schema: z.uuid() };

/** What is declared against proposing a match, and the second person who may agree to it all the same. */
@ApiTags('conflicts')
@Controller()
export class OverridesController {
  constructor(private readonly shield: ConflictShield) {}

  /** For brokers of their own clusters and for admins of all. */
  @Get('board/overrides')
  @Operation('conflicts.list-waiting')
  @Returns(200, waitingOverridesView)
  async listWaiting(
    @CurrentAccess() { actor }: Access,
    @CurrentPersonId() personId: string,
  ): Promise<WaitingOverridesView> {
    const clusterIds = actor.isPlatformAdmin ? null : actor.managedClusterIds;
    return toWaitingOverridesView(await this.shield.listWaiting(clusterIds, personId));
  }

  @Get('matches/:matchId/conflicts')
  @Operation('conflicts.look')
  @Returns(200, proposalConflictsView)
  async look(@Param('matchId', id) matchId: string, @CurrentPersonId() by: string): Promise<ProposalConflictsView> {
    return toProposalConflictsView(await this.shield.look({ matchId }, by), by);
  }

  /** A broker wishes to propose in spite of the conflicts, and says why. */
  @Post('matches/:matchId/conflicts/override')
  @Operation('conflicts.ask-override')
  @ReturnsNothing()
  ask(
    @Param('matchId', id) matchId: string,
    @Body({ schema: overrideBody }) { reason }: OverrideBody,
    @CurrentPersonId() by: string,
  ): Promise<void> {
    return this.shield.ask({ matchId }, by, reason, new Date());
  }

  /** Another broker of the challenge's clusters, or a platform admin, agrees. */
  @Post('matches/:matchId/conflicts/override/approve')
  @Operation('conflicts.approve-override')
  @ReturnsNothing()
  approve(@Param('matchId', id) matchId: string, @CurrentPersonId() by: string): Promise<void> {
    return this.shield.approve({ matchId }, by, new Date());
  }

  /** The same for a case that a side began and no broker has taken on yet. */
  @Get('introductions/:introductionId/conflicts')
  @Operation('conflicts.look-at-case')
  @Returns(200, proposalConflictsView)
  async lookAtCase(
    @Param('introductionId', id) introductionId: string,
    @CurrentPersonId() by: string,
  ): Promise<ProposalConflictsView> {
    return toProposalConflictsView(await this.shield.look({ introductionId }, by), by);
  }

  @Post('introductions/:introductionId/conflicts/override')
  @Operation('conflicts.ask-override-of-case')
  @ReturnsNothing()
  askForCase(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: overrideBody }) { reason }: OverrideBody,
    @CurrentPersonId() by: string,
  ): Promise<void> {
    return this.shield.ask({ introductionId }, by, reason, new Date());
  }

  @Post('introductions/:introductionId/conflicts/override/approve')
  @Operation('conflicts.approve-override-of-case')
  @ReturnsNothing()
  approveForCase(@Param('introductionId', id) introductionId: string, @CurrentPersonId() by: string): Promise<void> {
    return this.shield.approve({ introductionId }, by, new Date());
  }
}
