import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ChallengesService } from '#features/challenges';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { IfMatch } from '../http/if-match.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { returnBody, type ReturnBody } from '../reviews/reviews.contract.js';
import { ChallengePages } from './challenge-pages.js';
import { toChallengeView } from './challenge-views.js';
import {
  challengeView,
  giveUpBody,
  withdrawBody,
  type ChallengeView,
  type GiveUpBody,
  type WithdrawBody,
} from './challenges.contract.js';

/** The states of a challenge: its review, and what its owner does with it afterwards. */
@ApiTags('challenges')
@Controller('challenges/:challengeId')
export class ChallengeStatesController {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly pages: ChallengePages,
  ) {}

  @Get('in-review')
  @Operation('challenges.get-in-review')
  @Returns(200, challengeView)
  async getInReview(
    @Param('challengeId', { schema: z.uuid() }) id: string,
    @CurrentAccess() access: Access,
  ): Promise<ChallengeView> {
    return toChallengeView(await this.pages.load(id, access, 'working'));
  }

  @Post('publish')
  @Operation('challenges.publish')
  @ReturnsNothing()
  publish(
    @Param('challengeId', { schema: z.uuid() }) id: string,
    @CurrentAccess() { actor }: Access,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.challenges.approve(id, actor, { version, now: new Date() });
  }

  @Post('return')
  @Operation('challenges.return')
  @ReturnsNothing()
  return(
    @Param('challengeId', { schema: z.uuid() }) id: string,
    @CurrentAccess() { actor }: Access,
    @Body({ schema: returnBody }) { note }: ReturnBody,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.challenges.return(id, actor, note, { version, now: new Date() });
  }

  @Post('pause')
  @Operation('challenges.pause')
  @ReturnsNothing()
  pause(@Param('challengeId', { schema: z.uuid() }) id: string, @CurrentPersonId() personId: string): Promise<void> {
    return this.challenges.pause(id, personId);
  }

  @Post('resume')
  @Operation('challenges.resume')
  @ReturnsNothing()
  resume(@Param('challengeId', { schema: z.uuid() }) id: string, @CurrentPersonId() personId: string): Promise<void> {
    return this.challenges.resume(id, personId, new Date());
  }

  @Post('confirm')
  @Operation('challenges.confirm')
  @ReturnsNothing()
  confirm(@Param('challengeId', { schema: z.uuid() }) id: string, @CurrentPersonId() personId: string): Promise<void> {
    return this.challenges.confirm(id, personId, new Date());
  }

  @Post('fulfil')
  @Operation('challenges.fulfil')
  @ReturnsNothing()
  fulfil(@Param('challengeId', { schema: z.uuid() }) id: string, @CurrentPersonId() personId: string): Promise<void> {
    return this.challenges.fulfil(id, personId, new Date());
  }

  @Post('give-up')
  @Operation('challenges.give-up')
  @ReturnsNothing()
  giveUp(
    @Param('challengeId', { schema: z.uuid() }) id: string,
    @CurrentPersonId() personId: string,
    @Body({ schema: giveUpBody }) { reason }: GiveUpBody,
  ): Promise<void> {
    return this.challenges.giveUp(id, personId, reason, new Date());
  }

  @Post('withdraw')
  @Operation('challenges.withdraw')
  @ReturnsNothing()
  withdraw(
    @Param('challengeId', { schema: z.uuid() }) id: string,
    @CurrentPersonId() personId: string,
    @Body({ schema: withdrawBody }) { reason }: WithdrawBody,
  ): Promise<void> {
    return this.challenges.withdraw(id, personId, reason ?? null, new Date());
  }
}
