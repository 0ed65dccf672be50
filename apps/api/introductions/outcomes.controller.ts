import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FollowUpsService, PartnershipsService } from '#features/introductions';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { actorOf, CasePages } from './case-pages.js';
import { introductionDetail, type IntroductionDetail } from './introductions.contract.js';
import {
  confirmationBody,
  followUpBody,
  followUpView,
  partnershipBody,
  type ConfirmationBody,
  type FollowUpBody,
  type FollowUpView,
  type PartnershipBody,
} from './outcomes.contract.js';

const id = { schema: z.uuid() };
const token = { schema: z.string().max(200) };

/** What the sides of a case agreed. */
@ApiTags('introductions')
@Controller('introductions/:introductionId/partnership')
export class PartnershipsController {
  constructor(
    private readonly partnerships: PartnershipsService,
    private readonly pages: CasePages,
  ) {}

  /** Writes the terms; a change asks both sides to confirm anew. */
  @Put()
  @Operation('introductions.write-partnership')
  @Returns(200, introductionDetail)
  async write(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: partnershipBody }) { version, ...terms }: PartnershipBody,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    const now = new Date();
    await this.partnerships.write(introductionId, actorOf(access), { version, terms }, now);
    return this.pages.show(introductionId, access, now);
  }

  /** Says for one's side that the agreement is as written; with both sides it counts as signed. */
  @Post('confirm')
  @Operation('introductions.confirm-partnership')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async confirm(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: confirmationBody }) { version }: ConfirmationBody,
    @CurrentPersonId() personId: string,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    const now = new Date();
    await this.partnerships.confirm(introductionId, personId, version, now);
    return this.pages.show(introductionId, access, now);
  }
}

/** The link of a follow-up mail: reading changes nothing, since mail scanners open links. */
@ApiTags('introductions')
@Controller('follow-ups')
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpsService) {}

  @Get(':token')
  @Operation('introductions.show-follow-up')
  @Returns(200, followUpView)
  show(@Param('token', token) given: string): Promise<FollowUpView> {
    return this.followUps.show(given, new Date());
  }

  @Post(':token')
  @Operation('introductions.answer-follow-up')
  @ReturnsNothing()
  async answer(
    @Param('token', token) given: string,
    @Body({ schema: followUpBody }) { answer }: FollowUpBody,
  ): Promise<void> {
    await this.followUps.answer(given, answer, new Date());
  }
}
