import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access';
import { introductionStates } from '#domain/vocabulary';
import { BoardChallengesReadModel, CasesService } from '#features/introductions';
import { PoolsReadModel } from '#features/pools';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { pageQuery, toPage, type PageQuery } from '../http/cursor.js';
import { Returns } from '../http/returns.js';
import { asDemands } from '../pools/pools.contract.js';
import { candidatePage, toCandidateView, type CandidatePage } from './board.contract.js';
import {
  boardPage,
  boardQuery,
  toIntroductionView,
  type BoardPage,
  type BoardQuery,
} from './introductions.contract.js';

/** What a broker works on. */
@ApiTags('introductions')
@Controller('board')
export class BoardController {
  constructor(
    private readonly cases: CasesService,
    private readonly challenges: BoardChallengesReadModel,
    private readonly pools: PoolsReadModel,
  ) {}

  /** Published challenges that have matches and nobody introduced yet. */
  @Get('challenges')
  @Operation('introductions.list-candidates')
  @Returns(200, candidatePage)
  async listCandidates(
    @Query({ schema: pageQuery }) { cursor, limit }: PageQuery,
    @CurrentAccess() { actor }: Access,
  ): Promise<CandidatePage> {
    const found = await this.challenges.list(clustersOf(actor), cursor ?? null, limit + 1);
    const page = toPage(found, limit, (challenge) => challenge);
    const needs = await this.pools.listShared(page.items.map(({ id }) => id));
    const demands = asDemands(page.items, ({ id }) => id, needs);
    return { items: demands.map(toCandidateView), nextCursor: page.nextCursor };
  }

  /** Cases by state, for a broker of their own clusters and for an admin of all. */
  @Get('introductions')
  @Operation('introductions.list-board')
  @Returns(200, boardPage)
  async listBoard(
    @Query({ schema: boardQuery }) { state, cursor, limit }: BoardQuery,
    @CurrentPersonId() personId: string,
    @CurrentAccess() { actor }: Access,
  ): Promise<BoardPage> {
    const now = new Date();
    const broker = { personId, clusterIds: clustersOf(actor) };
    const states = state ? [state] : introductionStates.codes;
    const found = await this.cases.listBoard(broker, { states, after: cursor ?? null, limit: limit + 1 });
    return toPage(found, limit, (one) => toIntroductionView(one, now));
  }
}

/** Null for a platform admin, who stands in everywhere. */
function clustersOf(actor: Actor): readonly string[] | null {
  return actor.isPlatformAdmin ? null : actor.managedClusterIds;
}
