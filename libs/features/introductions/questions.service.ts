import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isIdentityOpen, otherSide, type Side } from '#domain/introductions';
import { isTerminal, introductionMachine } from '#domain/states';
import { Transactions, type Tx } from '#platform/database';
import { CaseFactsReadModel } from './case-facts.read-model.js';
import { CaseFile } from './case-file.service.js';
import { CaseWords } from './case-words.service.js';
import { IntroductionMails } from './introduction-mails.service.js';
import type { Introduction } from './introduction.entity.js';
import { consentsOf, IntroductionRepository } from './introduction.repository.js';
import {
  IntroductionMoved,
  IntroductionNotFound,
  NotYourStep,
  QuestionAnswered,
  QuestionNotFound,
  TooManyQuestions,
} from './introductions.errors.js';
import { QuestionRepository, type CaseQuestion } from './question.repository.js';

/** How many questions of one side may wait for an answer. */
const MOST_OPEN = 5;

/** Who writes what, in an open case. */
export interface Written {
  readonly personId: string;
  readonly text: string;
  readonly isRiskAccepted: boolean;
}

/** Questions of the two sides to each other, also before they know each other. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionRepository,
    private readonly facts: CaseFactsReadModel,
    private readonly cases: CaseFile,
    private readonly words: CaseWords,
    private readonly questions: QuestionRepository,
    private readonly mails: IntroductionMails,
  ) {}

  list(introductionId: string): Promise<CaseQuestion[]> {
    return this.questions.list(introductionId);
  }

  /** @throws WordsWouldTell, TooManyQuestions */
  async ask(introductionId: string, written: Written, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { introduction, side } = await this.open(introductionId, written, tx);
      const open = (await this.questions.list(introductionId, tx)).filter(
        (one) => one.side === side && !one.answeredAt,
      );
      if (open.length >= MOST_OPEN) throw new TooManyQuestions(MOST_OPEN);
      const id = randomUUID();
      const by = written.personId;
      await this.questions.add({ id, introductionId, side, question: written.text, askedAt: now, by }, tx);
      await this.cases.note({ introductionId, kind: 'question-asked', createdAt: now, actorId: by, side }, tx);
      const occasion = `${id}:asked`;
      await this.mails.add(introduction, { what: 'question', sides: [otherSide(side)], occasion }, now, tx);
    });
  }

  /** @throws WordsWouldTell, QuestionAnswered */
  async answer(introductionId: string, questionId: string, written: Written, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { introduction, side } = await this.open(introductionId, written, tx);
      const question = (await this.questions.list(introductionId, tx)).find(({ id }) => id === questionId);
      if (!question) throw new QuestionNotFound();
      if (question.side === side) throw new NotYourStep();
      const given = { text: written.text, by: written.personId, at: now };
      if (!(await this.questions.answer(questionId, given, tx))) throw new QuestionAnswered();
      const event = { introductionId, kind: 'question-answered', createdAt: now, actorId: given.by, side } as const;
      await this.cases.note(event, tx);
      const occasion = `${questionId}:answered`;
      await this.mails.add(introduction, { what: 'question', sides: [question.side], occasion }, now, tx);
    });
  }

  /** Takes the case as long as it goes on, and checks the words of an anonymous owner. */
  private async open(
    id: string,
    { personId, text, isRiskAccepted }: Written,
    tx: Tx,
  ): Promise<{ introduction: Introduction; side: Side }> {
    const introduction = await this.cases.lock(id, tx);
    if (isTerminal(introductionMachine, introduction.state)) throw new IntroductionMoved();
    const [side] = (await this.cases.roleOf(id, { personId, isBroker: false }, tx)).sides;
    if (!side) throw new NotYourStep();
    const [teaser] = await this.facts.teasersOf([id], tx);
    const [owner] = await this.facts.ownersOf([id], tx);
    if (!teaser || !owner) throw new IntroductionNotFound();
    const consents = consentsOf(await this.introductions.listAnswers([id], tx));
    const isHidden = !isIdentityOpen(teaser.identity, consents);
    const { organisationId } = owner;
    await this.words.check(
      { side, organisationId, isHidden },
      { texts: [{ field: 'text', text }], isRiskAccepted },
      tx,
    );
    return { introduction, side };
  }
}
