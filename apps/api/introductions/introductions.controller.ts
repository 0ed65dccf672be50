import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CasesService, IntroductionsService, type Case, type Interest } from '#features/introductions';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { toPage } from '../http/cursor.js';
import { Returns } from '../http/returns.js';
import { CasePages } from './case-pages.js';
import {
  demandInterestBody,
  supplyInterestBody,
  proposeBody,
  type DemandInterestBody,
  type SupplyInterestBody,
  type ProposeBody,
} from './case-steps.contract.js';
import {
  countTabs,
  createdView,
  inboxQuery,
  introductionDetail,
  introductionPage,
  proposalView,
  toIntroductionView,
  toProposalView,
  type CreatedView,
  type InboxQuery,
  type IntroductionDetail,
  type IntroductionPage,
  type IntroductionView,
  type ProposalView,
} from './introductions.contract.js';

const id = { schema: z.uuid() };

/** Starting cases, and the lists that show them. */
@ApiTags('introductions')
@Controller()
export class IntroductionsController {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly cases: CasesService,
    private readonly pages: CasePages,
  ) {}

  /** What would be proposed to whom. */
  @Get('matches/:matchId/introduction')
  @Operation('introductions.preview')
  @Returns(200, proposalView)
  async preview(@Param('matchId', id) matchId: string): Promise<ProposalView> {
    return toProposalView(await this.introductions.preview(matchId));
  }

  @Post('matches/:matchId/introduction')
  @Operation('introductions.propose')
  @Repeated('same')
  @Returns(201, createdView)
  async propose(
    @Param('matchId', id) matchId: string,
    @Body({ schema: proposeBody }) { message }: ProposeBody,
    @CurrentPersonId() personId: string,
  ): Promise<CreatedView> {
    return { id: await this.introductions.propose(matchId, personId, message, new Date()) };
  }

  @Post('challenges/:challengeId/interest')
  @Operation('introductions.show-interest-as-demand')
  @Repeated('same')
  @Returns(201, createdView)
  async showInterestAsDemand(
    @Param('challengeId', id) challengeId: string,
    @Body({ schema: demandInterestBody }) { capabilityId, ...words }: DemandInterestBody,
    @CurrentPersonId() personId: string,
  ): Promise<CreatedView> {
    const starter = { personId, side: 'challenge' } as const;
    const pair = { challengeId, capabilityId };
    return { id: await this.introductions.showInterest(pair, starter, toInterest(words), new Date()) };
  }

  @Post('capabilities/:capabilityId/interest')
  @Operation('introductions.show-interest-as-supply')
  @Repeated('same')
  @Returns(201, createdView)
  async showInterestAsSupply(
    @Param('capabilityId', id) capabilityId: string,
    @Body({ schema: supplyInterestBody }) { challengeId, ...words }: SupplyInterestBody,
    @CurrentPersonId() personId: string,
  ): Promise<CreatedView> {
    const starter = { personId, side: 'capability' } as const;
    const pair = { challengeId, capabilityId };
    return { id: await this.introductions.showInterest(pair, starter, toInterest(words), new Date()) };
  }

  @Get('introductions')
  @Operation('introductions.list')
  @Returns(200, introductionPage)
  async list(
    @Query({ schema: inboxQuery }) { tab, cursor, limit }: InboxQuery,
    @CurrentPersonId() personId: string,
  ): Promise<IntroductionPage> {
    const now = new Date();
    const open = await this.cases.listOpen(personId, now);
    const view = (found: Case): IntroductionView => toIntroductionView(found, now);
    const counts = countTabs(open);
    if (tab !== 'done') return { items: open.filter((found) => found.tab === tab).map(view), nextCursor: null, counts };
    const done = await this.cases.listDone(personId, { after: cursor ?? null, limit: limit + 1 }, now);
    return { ...toPage(done, limit, view), counts };
  }

  @Get('introductions/:introductionId')
  @Operation('introductions.get')
  @Returns(200, introductionDetail)
  get(
    @Param('introductionId', id) introductionId: string,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    return this.pages.show(introductionId, access, new Date());
  }
}

function toInterest({ acceptIdentityRisk, ...answers }: Omit<DemandInterestBody, 'capabilityId'>): Interest {
  return { ...answers, isRiskAccepted: acceptIdentityRisk };
}
