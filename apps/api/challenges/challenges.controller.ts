import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { toLocal } from '#domain/time';
import { ChallengeDraftsService, ChallengeListReadModel } from '#features/challenges';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import {
  organisationPageQuery,
  pageQuery,
  pageView,
  toPage,
  type OrganisationPageQuery,
  type PageQuery,
} from '../http/cursor.js';
import { IfMatch } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import { ChallengePages } from './challenge-pages.js';
import { toCardView, toChallengeView, toDraftView, toOwnView } from './challenge-views.js';
import {
  challengeAnswers,
  challengeCardView,
  challengeDraftView,
  challengeView,
  identityCheckView,
  newChallengeBody,
  ownChallengeView,
  submitBody,
  type ChallengeAnswers,
  type ChallengeCardView,
  type ChallengeDraftView,
  type ChallengeView,
  type IdentityCheckView,
  type NewChallengeBody,
  type OwnChallengeView,
  type SubmitBody,
} from './challenges.contract.js';

const ZONE = 'Europe/Bucharest';
const cardPage = pageView(challengeCardView).meta({ id: 'ChallengePage' });
const ownPage = pageView(ownChallengeView).meta({ id: 'OwnChallengePage' });

/** Reading challenges, and writing one up to its review. */
@ApiTags('challenges')
@Controller('challenges')
export class ChallengesController {
  constructor(
    private readonly drafts: ChallengeDraftsService,
    private readonly lists: ChallengeListReadModel,
    private readonly pages: ChallengePages,
  ) {}

  @Get()
  @Operation('challenges.list')
  @Returns(200, cardPage)
  async list(
    @CurrentAccess() { actor }: Access,
    @Query({ schema: organisationPageQuery }) { limit, cursor, organisationId }: OrganisationPageQuery,
  ): Promise<{ items: ChallengeCardView[]; nextCursor: string | null }> {
    const today = toLocal(Date.now(), ZONE).date;
    const rows = await this.lists.listOpen(actor, today, { limit: limit + 1, after: cursor ?? null, organisationId });
    return toPage(rows, limit, toCardView);
  }

  @Get('mine')
  @Operation('challenges.list-own')
  @Returns(200, ownPage)
  async listOwn(
    @CurrentAccess() { actor }: Access,
    @Query({ schema: pageQuery }) { limit, cursor }: PageQuery,
  ): Promise<{ items: OwnChallengeView[]; nextCursor: string | null }> {
    const rows = await this.lists.listOf(actor.organisationIds, { limit: limit + 1, after: cursor ?? null });
    return toPage(rows, limit, toOwnView);
  }

  @Post()
  @Operation('challenges.start')
  @Repeated('/challenges/:challengeId/draft')
  @Returns(201, challengeDraftView)
  async start(
    @CurrentAccess() { actor }: Access,
    @Body({ schema: newChallengeBody }) { organisationId, ...answers }: NewChallengeBody,
  ): Promise<ChallengeDraftView> {
    return toDraftView(await this.drafts.start(actor, organisationId, answers));
  }

  @Get(':challengeId')
  @Operation('challenges.get')
  @Returns(200, challengeView)
  async get(
    @Param('challengeId', { schema: z.uuid() }) id: string,
    @CurrentAccess() access: Access,
  ): Promise<ChallengeView> {
    return toChallengeView(await this.pages.load(id, access));
  }

  @Get(':challengeId/draft')
  @Operation('challenges.get-draft')
  @Returns(200, challengeDraftView)
  async getDraft(@Param('challengeId', { schema: z.uuid() }) id: string): Promise<ChallengeDraftView> {
    return toDraftView(await this.drafts.get(id));
  }

  @Patch(':challengeId/draft')
  @Operation('challenges.save')
  @Returns(200, challengeDraftView)
  async save(
    @Param('challengeId', { schema: z.uuid() }) id: string,
    @CurrentPersonId() personId: string,
    @Body({ schema: challengeAnswers }) answers: ChallengeAnswers,
    @IfMatch() version: number,
  ): Promise<ChallengeDraftView> {
    return toDraftView(await this.drafts.save(id, personId, answers, version));
  }

  @Get(':challengeId/draft/identity-check')
  @Operation('challenges.check-identity')
  @Returns(200, identityCheckView)
  async checkIdentity(@Param('challengeId', { schema: z.uuid() }) id: string): Promise<IdentityCheckView> {
    return { leaks: (await this.drafts.findLeaks(id)).map((leak) => ({ ...leak })) };
  }

  @Post(':challengeId/submit')
  @HttpCode(200)
  @Operation('challenges.submit')
  @Repeated('/challenges/:challengeId/draft')
  @Returns(200, challengeDraftView)
  async submit(
    @Param('challengeId', { schema: z.uuid() }) id: string,
    @CurrentPersonId() personId: string,
    @Body({ schema: submitBody }) { acceptIdentityRisk }: SubmitBody,
    @IfMatch() version: number,
  ): Promise<ChallengeDraftView> {
    return toDraftView(await this.drafts.submit(id, personId, { version, acceptIdentityRisk }, new Date()));
  }
}
