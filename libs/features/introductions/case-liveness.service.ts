import { Injectable } from '@nestjs/common';
import { clockTimes, livenessStep, sides, type LivenessStep } from '#domain/introductions';
import { Transactions, type Tx } from '#platform/database';
import { CaseClockReadModel } from './case-clock.read-model.js';
import { CaseClocks } from './case-clock.service.js';
import { CaseFile, type CaseActor } from './case-file.service.js';
import { IntroductionMails } from './introduction-mails.service.js';
import type { Introduction } from './introduction.entity.js';
import { consentsOf, IntroductionRepository } from './introduction.repository.js';
import { IntroductionMoved, NotYourStep } from './introductions.errors.js';

/** Taken at one sweep; the next one goes on. */
const MOST_AT_ONCE = 500;

interface Moment {
  readonly now: Date;
  readonly tx: Tx;
}

/** Keeps cases from standing still: reminds twice, then ends the time to answer or hands the case to its broker. */
@Injectable()
export class CaseLivenessService {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: CaseClockReadModel,
    private readonly introductions: IntroductionRepository,
    private readonly clocks: CaseClocks,
    private readonly cases: CaseFile,
    private readonly mails: IntroductionMails,
  ) {}

  /** Does what time asks of every case; safe to run at any time, also twice at once. Gives how many it looked at. */
  async sweep(now: Date): Promise<number> {
    const ids = await this.facts.listDue(now, MOST_AT_ONCE);
    for (const id of ids) await this.check(id, now);
    return ids.length;
  }

  /** Does what time asks of one case now. */
  async check(id: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.introductions.lock(id, tx);
      if (!introduction?.checkAt || introduction.checkAt > now) return;
      const clock = await this.clocks.of(introduction, tx);
      if (!clock) {
        await this.introductions.setClock(id, { checkAt: null }, tx);
        return;
      }
      const step = livenessStep(clock, introduction, now);
      await this.introductions.setClock(id, { respondBy: clockTimes(clock).dueAt }, tx);
      await this.take(step, (await this.introductions.find(id, tx)) ?? introduction, { now, tx });
    });
  }

  /** Starts the limit of the case's state anew: somebody knows why it takes longer. */
  async giveTime(id: string, actor: CaseActor, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { state } = await this.cases.lock(id, tx);
      const { sides: own, isBroker } = await this.cases.roleOf(id, actor, tx);
      const isUnanswered = state === 'interest' || state === 'proposed';
      if (isUnanswered && !isBroker) throw new NotYourStep();
      await this.clocks.start(id, now, tx);
      if ((await this.introductions.find(id, tx))?.checkAt === null) throw new IntroductionMoved();
      const side = isBroker ? null : (own[0] ?? null);
      await this.cases.note(
        { introductionId: id, kind: 'time-given', createdAt: now, actorId: actor.personId, side },
        tx,
      );
    });
  }

  private async take(step: LivenessStep, introduction: Introduction, moment: Moment): Promise<void> {
    const { id } = introduction;
    switch (step.kind) {
      case 'wait':
        return this.introductions.setClock(id, { checkAt: step.checkAt }, moment.tx);
      case 'remind':
        return this.remind(introduction, step.number, moment);
      case 'lapse':
        return this.lapse(introduction, moment);
      case 'stall':
        return this.stall(introduction, moment);
      case 'close':
        return this.close(introduction, moment);
    }
  }

  private async remind(introduction: Introduction, number: number, { now, tx }: Moment): Promise<void> {
    const { id, state, clockStartedAt } = introduction;
    await this.introductions.setClock(id, { reminded: number, checkAt: now }, tx);
    const consents = consentsOf(await this.introductions.listAnswers([id], tx));
    const isUnanswered = state === 'interest' || state === 'proposed';
    const waiting = isUnanswered
      ? consents.filter(({ answer }) => answer === 'pending').map(({ side }) => side)
      : sides;
    const occasion = `${clockStartedAt.toISOString().slice(0, 19)}:${number}`;
    const what = isUnanswered ? 'reminder' : 'quiet';
    await this.mails.add(introduction, { what, sides: waiting, occasion }, now, tx);
    await this.cases.note({ introductionId: id, kind: 'reminded', createdAt: now }, tx);
  }

  private async lapse(introduction: Introduction, { now, tx }: Moment): Promise<void> {
    await this.cases.move(introduction.id, 'lapse', { at: now }, tx);
    await this.cases.note({ introductionId: introduction.id, kind: 'lapsed', createdAt: now }, tx);
    await this.mails.add(introduction, { what: 'ended', sides, toBroker: true }, now, tx);
  }

  private async stall(introduction: Introduction, { now, tx }: Moment): Promise<void> {
    const { id, clockStartedAt } = introduction;
    await this.introductions.setClock(id, { stalledAt: now, checkAt: now }, tx);
    await this.cases.note({ introductionId: id, kind: 'stalled', createdAt: now }, tx);
    const occasion = clockStartedAt.toISOString().slice(0, 19);
    await this.mails.add(introduction, { what: 'stalled', sides: [], toBroker: 'anyone', occasion }, now, tx);
  }

  private async close(introduction: Introduction, { now, tx }: Moment): Promise<void> {
    const { id } = introduction;
    const reason = 'no-news';
    await this.cases.move(id, 'withdraw', { at: now, exitReason: reason }, tx);
    await this.cases.note({ introductionId: id, kind: 'closed', createdAt: now, detail: { reason } }, tx);
    await this.cases.callOffMeetings(id, { by: null }, now, tx);
    await this.mails.add(introduction, { what: 'ended', sides, toBroker: true, because: reason }, now, tx);
  }
}
