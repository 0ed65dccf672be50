import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MatchCriteria, MatchesReadModel, MatchesService } from '#features/matches';
import { PoolsReadModel } from '#features/pools';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { asDemands } from '../pools/pools.contract.js';
import {
  criteriaView,
  dismissBody,
  fittingChallengeListView,
  listQuery,
  matchListView,
  previewBody,
  previewView,
  toCriteriaView,
  toFittingChallengeView,
  toMatchedCapabilityView,
  toMatchListView,
  toPreviewedNeed,
  toScored,
  type CriteriaView,
  type DismissBody,
  type FittingChallengeListView,
  type ListQuery,
  type MatchListView,
  type PreviewBody,
  type PreviewView,
} from './matches.contract.js';
import { PreviewThread } from './preview-thread.js';

const PREVIEWED = 8;

@ApiTags('matches')
@Controller()
export class MatchesController {
  constructor(
    private readonly matches: MatchesService,
    private readonly lists: MatchesReadModel,
    private readonly criteria: MatchCriteria,
    private readonly pools: PoolsReadModel,
    private readonly thread: PreviewThread,
  ) {}

  @Post('matches/preview')
  @Operation('matches.preview')
  @Repeated('anew')
  @Returns(200, previewView)
  async preview(
    @Body({ schema: previewBody }) body: PreviewBody,
    @CurrentAccess() { actor }: Access,
  ): Promise<PreviewView> {
    const about = { challenge: toPreviewedNeed(body, actor), limit: PREVIEWED };
    const ranked = await this.thread.ask('preview', about);
    const suggestions = ranked?.answer ?? [];
    const found = await this.lists.listCapabilities(suggestions.map(({ capabilityId }) => capabilityId));
    const byId = new Map(found.map((capability) => [capability.capabilityId, capability]));
    const items = suggestions.flatMap((suggestion) => {
      const capability = byId.get(suggestion.capabilityId);
      if (!capability || actor.organisationIds.includes(capability.organisationId)) return [];
      return [{ capability: toMatchedCapabilityView(capability), ...toScored(suggestion) }];
    });
    return { ready: ranked !== null, items };
  }

  @Get('challenges/:challengeId/matches')
  @Operation('matches.list-for-challenge')
  @Returns(200, matchListView)
  async listForChallenge(
    @Param('challengeId', { schema: z.uuid() }) challengeId: string,
    @Query({ schema: listQuery }) { limit }: ListQuery,
  ): Promise<MatchListView> {
    return toMatchListView(await this.matches.listForChallenge(challengeId, limit));
  }

  @Get('capabilities/:capabilityId/challenges')
  @Operation('matches.list-for-capability')
  @Returns(200, fittingChallengeListView)
  async listForCapability(
    @Param('capabilityId', { schema: z.uuid() }) capabilityId: string,
    @Query({ schema: listQuery }) { limit }: ListQuery,
    @CurrentAccess() { actor }: Access,
  ): Promise<FittingChallengeListView> {
    const found = await this.matches.listForCapability(capabilityId, actor, limit);
    const needs = await this.pools.listShared(found.map(({ challengeId }) => challengeId));
    const demands = asDemands(found, ({ challengeId }) => challengeId, needs);
    return { items: demands.map(({ pool, ...match }) => ({ ...toFittingChallengeView(match), pool })) };
  }

  /** Each criterion with what both sides say, as far as the reader may see it. */
  @Get('matches/:matchId/criteria')
  @Operation('matches.get-criteria')
  @Returns(200, criteriaView)
  async getCriteria(
    @Param('matchId', { schema: z.uuid() }) matchId: string,
    @CurrentAccess() { roles }: Access,
  ): Promise<CriteriaView> {
    return toCriteriaView(await this.criteria.ofMatch(matchId, roles, new Date()));
  }

  @Get('capabilities/:capabilityId/challenges/:challengeId/criteria')
  @Operation('matches.get-criteria-for-capability')
  @Returns(200, criteriaView)
  async getCriteriaForCapability(
    @Param('capabilityId', { schema: z.uuid() }) capabilityId: string,
    @Param('challengeId', { schema: z.uuid() }) challengeId: string,
    @CurrentAccess() { actor }: Access,
  ): Promise<CriteriaView> {
    return toCriteriaView(await this.criteria.ofCapability({ challengeId, capabilityId }, actor, new Date()));
  }

  @Post('matches/:matchId/shortlist')
  @Operation('matches.shortlist')
  @ReturnsNothing()
  shortlist(@Param('matchId', { schema: z.uuid() }) matchId: string, @CurrentPersonId() by: string): Promise<void> {
    return this.matches.shortlist(matchId, { by, at: new Date() });
  }

  @Post('matches/:matchId/dismiss')
  @Operation('matches.dismiss')
  @ReturnsNothing()
  dismiss(
    @Param('matchId', { schema: z.uuid() }) matchId: string,
    @Body({ schema: dismissBody }) { reason }: DismissBody,
    @CurrentPersonId() by: string,
  ): Promise<void> {
    return this.matches.dismiss(matchId, { by, at: new Date(), reason });
  }
}
