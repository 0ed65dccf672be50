import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#domain/access';
import { mostPooled } from '#domain/pools';
import { toLocal } from '#domain/time';
import { ChallengeListReadModel } from '#features/challenges';
import type { ChallengeTwins } from '#features/matches';
import { PoolsReadModel, PoolsService } from '#features/pools';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { PreviewThread } from '../matches/preview-thread.js';
import {
  boardPoolsView,
  createdPoolView,
  proposePoolBody,
  toPoolView,
  type BoardPoolsView,
  type CreatedPoolView,
  type ProposePoolBody,
} from './pools.contract.js';
import { TOLD_FOR_MS } from './pools.controller.js';

const id = { schema: z.uuid() };
const ZONE = 'Europe/Bucharest';
/** Of the broker's challenges, how many are looked at, and how many groups he is shown. */
const LOOKED_AT = 100;
const SHOWN = 10;

/** Bringing challenges together that say nearly the same. */
@ApiTags('pools')
@Controller()
export class BoardPoolsController {
  constructor(
    private readonly pools: PoolsService,
    private readonly lists: PoolsReadModel,
    private readonly challenges: ChallengeListReadModel,
    private readonly thread: PreviewThread,
  ) {}

  /** Likely pools, as far as the broker may see the challenges, and what he proposed. */
  @Get('board/pools')
  @Operation('pools.list-board')
  @Returns(200, boardPoolsView)
  async list(@CurrentAccess() { actor }: Access): Promise<BoardPoolsView> {
    const clusterIds = actor.isPlatformAdmin ? null : actor.managedClusterIds;
    const today = toLocal(Date.now(), ZONE).date;
    const challengeIds = await this.lists.listUnpooled(clusterIds, today, LOOKED_AT);
    const found = challengeIds.length > 0 ? await this.thread.ask('twins', { challengeIds }) : { answer: [] };
    const proposed = await this.lists.listProposed(actor, new Date(Date.now() - TOLD_FOR_MS), LOOKED_AT);
    return {
      ready: found !== null,
      likely: await this.likely(found?.answer ?? [], actor, today),
      proposed: proposed.map(toPoolView),
    };
  }

  @Post('board/pools')
  @Operation('pools.propose')
  @Repeated('same')
  @Returns(201, createdPoolView)
  async propose(
    @Body({ schema: proposePoolBody }) { challengeIds, message }: ProposePoolBody,
    @CurrentAccess() { actor }: Access,
  ): Promise<CreatedPoolView> {
    return { id: await this.pools.propose(challengeIds, message, actor, new Date()) };
  }

  @Post('pools/:poolId/withdraw')
  @Operation('pools.withdraw')
  @ReturnsNothing()
  withdraw(@Param('poolId', id) poolId: string, @CurrentPersonId() personId: string): Promise<void> {
    return this.pools.withdraw(poolId, personId, new Date());
  }

  private async likely(
    twins: readonly ChallengeTwins[],
    actor: Actor,
    today: string,
  ): Promise<BoardPoolsView['likely']> {
    const ids = [...new Set(twins.flatMap(({ id: own, twinIds }) => (twinIds.length > 0 ? [own, ...twinIds] : [])))];
    const free = await this.lists.keepUnpooled(ids);
    const seen = new Map((await this.challenges.listSeen([...free], actor, today)).map((row) => [row.id, row]));
    const taken = new Set<string>();
    const groups: BoardPoolsView['likely'] = [];
    for (const { id: own, twinIds } of twins) {
      const group = [own, ...twinIds].filter((each) => seen.has(each) && !taken.has(each));
      if (group[0] !== own || group.length < 2) continue;
      const chosen = group.slice(0, mostPooled).flatMap((each) => seen.get(each) ?? []);
      if (!isOfSeveral(chosen)) continue;
      for (const each of chosen) taken.add(each.id);
      groups.push({ challenges: chosen });
    }
    return groups.slice(0, SHOWN);
  }
}

/** Not all under the name of one organisation. */
function isOfSeveral(challenges: BoardPoolsView['likely'][number]['challenges']): boolean {
  const names = new Set(challenges.map(({ id: own, organisation }) => organisation?.id ?? own));
  return names.size > 1;
}
