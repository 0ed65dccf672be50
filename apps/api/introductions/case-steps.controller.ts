import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CaseStepsService, IntroductionsService } from '#features/introductions';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns } from '../http/returns.js';
import { actorOf, CasePages } from './case-pages.js';
import {
  declineBody,
  outcomeBody,
  stepBody,
  withdrawBody,
  type DeclineBody,
  type OutcomeBody,
  type StepBody,
  type WithdrawBody,
} from './case-steps.contract.js';
import { introductionDetail, type IntroductionDetail } from './introductions.contract.js';

const id = { schema: z.uuid() };

/** The steps of a case; each answers with the case as it is then. */
@ApiTags('introductions')
@Controller('introductions/:introductionId')
export class CaseStepsController {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly steps: CaseStepsService,
    private readonly pages: CasePages,
  ) {}

  @Post('accept')
  @Operation('introductions.accept')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async accept(
    @Param('introductionId', id) introductionId: string,
    @CurrentPersonId() personId: string,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    await this.introductions.accept(introductionId, personId, new Date());
    return this.show(introductionId, access);
  }

  @Post('decline')
  @Operation('introductions.decline')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async decline(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: declineBody }) refusal: DeclineBody,
    @CurrentPersonId() personId: string,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    await this.introductions.decline(introductionId, personId, refusal, new Date());
    return this.show(introductionId, access);
  }

  @Post('withdraw')
  @Operation('introductions.withdraw')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async withdraw(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: withdrawBody }) { reason }: WithdrawBody,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    await this.steps.take(introductionId, actorOf(access), { action: 'withdraw', reason, evidence: null }, new Date());
    return this.show(introductionId, access);
  }

  @Post('take-on')
  @Operation('introductions.take-on')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async takeOn(
    @Param('introductionId', id) introductionId: string,
    @CurrentPersonId() personId: string,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    await this.introductions.takeOn(introductionId, personId, new Date());
    return this.show(introductionId, access);
  }

  @Post('steps')
  @Operation('introductions.take-step')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async takeStep(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: stepBody }) step: StepBody,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    const reason = 'reason' in step ? step.reason : null;
    const evidence = 'evidence' in step ? step.evidence : null;
    await this.steps.take(introductionId, actorOf(access), { action: step.action, reason, evidence }, new Date());
    return this.show(introductionId, access);
  }

  /** Opens a new meeting for an agreed case that has none ahead. */
  @Post('meetings')
  @Operation('introductions.plan-meeting')
  @Repeated('/introductions/:introductionId')
  @Returns(201, introductionDetail)
  async planMeeting(
    @Param('introductionId', id) introductionId: string,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    await this.introductions.planMeeting(introductionId, new Date());
    return this.show(introductionId, access);
  }

  @Post('meeting-outcome')
  @Operation('introductions.record-meeting')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async recordMeeting(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: outcomeBody }) outcome: OutcomeBody,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    await this.steps.recordMeeting(introductionId, actorOf(access), outcome, new Date());
    return this.show(introductionId, access);
  }

  private show(introductionId: string, access: Access): Promise<IntroductionDetail> {
    return this.pages.show(introductionId, access, new Date());
  }
}
