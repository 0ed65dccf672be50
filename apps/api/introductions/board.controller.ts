import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access';
import { boardColumns } from '#domain/introductions';
import {
  BoardChallengesReadModel,
  BoardReadModel,
  CaseRemindersService,
  type BoardOwner,
} from '#features/introductions';
import { PoolsReadModel } from '#features/pools';
import { CurrentAccess, Operation, type Access } from '../http/access/operation.js';
import { pageQuery, toPage, type PageQuery } from '../http/cursor.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns } from '../http/returns.js';
import { asDemands } from '../pools/pools.contract.js';
import { candidatePage, toCandidateView, type CandidatePage } from './board.contract.js';
import {
  boardQuery,
  boardView,
  remindersBody,
  remindersView,
  toColumnView,
  toReminderView,
  workloadView,
  type BoardQuery,
  type BoardView,
  type RemindersBody,
  type RemindersView,
  type WorkloadView,
} from './board-cases.contract.js';

/** What a broker works on. */
@ApiTags('introductions')
@Controller('board')
export class BoardController {
  constructor(
    private readonly board: BoardReadModel,
    private readonly reminders: CaseRemindersService,
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

  /** Cases by column, what is late first; with `column` and `cursor`, more of one column. */
  @Get('introductions')
  @Operation('introductions.list-board')
  @Returns(200, boardView)
  async listBoard(
    @Query({ schema: boardQuery }) query: BoardQuery,
    @CurrentAccess() access: Access,
  ): Promise<BoardView> {
    const { column, cursor, limit, ...filter } = query;
    const now = new Date();
    const owner = ownerOf(access);
    const counts = await this.board.countColumns(owner, filter, now);
    const place = { column: column ?? null, after: cursor ?? null, limit: limit + 1 };
    const cards = await this.board.listCards(owner, filter, place, now);
    const shown = boardColumns.filter((known) => column === undefined || known === column);
    return { columns: shown.map((known) => toColumnView(known, { counts, cards, limit, now })) };
  }

  /** How many cases each broker of the clusters has under way, and what a board can be filtered by. */
  @Get('workload')
  @Operation('introductions.show-workload')
  @Returns(200, workloadView)
  async showWorkload(@CurrentAccess() access: Access): Promise<WorkloadView> {
    const owner = ownerOf(access);
    const brokers = await this.board.listLoads(owner, new Date());
    return { brokers, clusters: await this.board.listClusters(owner) };
  }

  /** Reminds those whom the cases wait for, each case once in three days; says what was sent, and why the rest was not. */
  @Post('reminders')
  @Operation('introductions.remind')
  @Repeated('same')
  @Returns(200, remindersView)
  async remind(
    @Body({ schema: remindersBody }) { introductionIds }: RemindersBody,
    @CurrentAccess() access: Access,
  ): Promise<RemindersView> {
    const results = await this.reminders.remind([...new Set(introductionIds)], ownerOf(access), new Date());
    return { results: results.map(toReminderView) };
  }
}

function ownerOf({ actor }: Access): BoardOwner {
  return { personId: actor.personId ?? '', clusterIds: clustersOf(actor) };
}

/** Null for a platform admin, who stands in everywhere. */
function clustersOf(actor: Actor): readonly string[] | null {
  return actor.isPlatformAdmin ? null : actor.managedClusterIds;
}
