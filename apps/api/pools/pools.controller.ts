import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { toLocal } from '#domain/time';
import { ChallengeListReadModel } from '#features/challenges';
import { PoolsReadModel, PoolsService } from '#features/pools';
import { CurrentAccess, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  consentBody,
  createdPoolView,
  joinBody,
  poolsView,
  sharedNeedView,
  toldNeed,
  toPoolView,
  type ConsentBody,
  type CreatedPoolView,
  type JoinBody,
  type PoolsView,
  type SharedNeedView,
} from './pools.contract.js';

const id = { schema: z.uuid() };
const ZONE = 'Europe/Bucharest';
const MOST_SHOWN = 100;
/** How long what has ended is still told to those who were in it. */
export const TOLD_FOR_MS = 30 * 24 * 60 * 60 * 1_000;

/** Organisations that share one need: asking to join a challenge, and answering. */
@ApiTags('pools')
@Controller()
export class PoolsController {
  constructor(
    private readonly pools: PoolsService,
    private readonly lists: PoolsReadModel,
    private readonly challenges: ChallengeListReadModel,
  ) {}

  @Get('challenges/:challengeId/sharing')
  @Operation('pools.look')
  @Returns(200, sharedNeedView)
  async look(
    @Param('challengeId', id) challengeId: string,
    @CurrentAccess() { actor, roles }: Access,
  ): Promise<SharedNeedView> {
    const [need] = await this.lists.listShared([challengeId]);
    const isInside = roles.some((role) => role === 'owner' || role === 'broker' || role === 'admin');
    const knowsNames = isInside || roles.includes('counterpart');
    const isOpen = (await this.challenges.listSeen([challengeId], actor, toLocal(Date.now(), ZONE).date)).length > 0;
    return {
      ...toldNeed(need, isInside),
      names: knowsNames ? await this.lists.listNames(challengeId) : [],
      mayJoin: isOpen && actor.organisationIds.length > 0 && !roles.includes('owner') && !roles.includes('broker'),
    };
  }

  /** An organisation asks to join the challenge of another one instead of publishing its own. */
  @Post('challenges/:challengeId/joins')
  @Operation('pools.join')
  @Repeated('same')
  @Returns(201, createdPoolView)
  async join(
    @Param('challengeId', id) challengeId: string,
    @Body({ schema: joinBody }) body: JoinBody,
    @CurrentAccess() { actor }: Access,
  ): Promise<CreatedPoolView> {
    return { id: await this.pools.join(challengeId, body, actOf(actor)) };
  }

  /** What the reader's organisations share, are asked to share, or shared until lately. */
  @Get('pools')
  @Operation('pools.list')
  @Returns(200, poolsView)
  async list(@CurrentAccess() { actor }: Access): Promise<PoolsView> {
    const found = await this.lists.listOf(actor, new Date(Date.now() - TOLD_FOR_MS), MOST_SHOWN);
    return { items: found.map(toPoolView) };
  }

  @Post('pools/:poolId/consent')
  @Operation('pools.consent')
  @ReturnsNothing()
  consent(
    @Param('poolId', id) poolId: string,
    @Body({ schema: consentBody }) { opensName }: ConsentBody,
    @CurrentAccess() { actor }: Access,
  ): Promise<void> {
    return this.pools.consent(poolId, opensName, actOf(actor));
  }

  @Post('pools/:poolId/decline')
  @Operation('pools.decline')
  @ReturnsNothing()
  decline(@Param('poolId', id) poolId: string, @CurrentAccess() { actor }: Access): Promise<void> {
    return this.pools.decline(poolId, actOf(actor));
  }

  @Post('pools/:poolId/leave')
  @Operation('pools.leave')
  @ReturnsNothing()
  leave(@Param('poolId', id) poolId: string, @CurrentAccess() { actor }: Access): Promise<void> {
    return this.pools.leave(poolId, actOf(actor));
  }
}

function actOf({ personId, organisationIds }: Access['actor']): {
  personId: string;
  organisationIds: readonly string[];
  now: Date;
} {
  if (personId === null) throw new Error('Only somebody who is signed in acts for an organisation.');
  return { personId, organisationIds, now: new Date() };
}
