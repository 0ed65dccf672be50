import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { QuestionsService } from '#features/introductions';
import { CurrentAccess, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns } from '../http/returns.js';
import { text } from '../http/text.js';
import { actorOf, CasePages } from './case-pages.js';
import { introductionDetail, type IntroductionDetail } from './introductions.contract.js';

const id = { schema: z.uuid() };
const wordsBody = z
  .strictObject({
    text: text(1, 1000),
    /** The anonymous owner of a challenge has read that the words may tell who he is. */
    acceptIdentityRisk: z.boolean().default(false),
  })
  .meta({ id: 'CaseWords' });
type WordsBody = z.infer<typeof wordsBody>;

/** Questions and answers of the two sides, who need not know each other. */
@ApiTags('introductions')
@Controller('introductions/:introductionId/questions')
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly pages: CasePages,
  ) {}

  @Post()
  @Operation('introductions.ask')
  @Repeated('/introductions/:introductionId')
  @Returns(201, introductionDetail)
  async ask(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: wordsBody }) { text: words, acceptIdentityRisk: isRiskAccepted }: WordsBody,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    const now = new Date();
    const { personId } = actorOf(access);
    await this.questions.ask(introductionId, { personId, text: words, isRiskAccepted }, now);
    return this.pages.show(introductionId, access, now);
  }

  @Post(':questionId/answer')
  @Operation('introductions.answer-question')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async answer(
    @Param('introductionId', id) introductionId: string,
    @Param('questionId', id) questionId: string,
    @Body({ schema: wordsBody }) { text: words, acceptIdentityRisk: isRiskAccepted }: WordsBody,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    const now = new Date();
    const { personId } = actorOf(access);
    await this.questions.answer(introductionId, questionId, { personId, text: words, isRiskAccepted }, now);
    return this.pages.show(introductionId, access, now);
  }
}
