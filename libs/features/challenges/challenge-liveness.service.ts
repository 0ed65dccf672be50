import { Inject, Injectable } from '@nestjs/common';
import { confirmBy, confirmedBefore, expiresOn, livenessStep, type LivenessStep } from '#domain/challenges';
import { challengeMachine, sourcesOf } from '#domain/states';
import { formatDate, toLocal } from '#domain/time';
import { AuditLog } from '#platform/audit';
import { CONFIG, type Config } from '#platform/config';
import { Transactions, type Tx } from '#platform/database';
import { letter, MailLedger, type LetterTemplate } from '#platform/mail';
import { ChallengeAnnouncer } from './challenge-announcer.js';
import { ChallengeLivenessReadModel, type AgeingChallenge } from './challenge-liveness.read-model.js';
import { ChallengeRepository } from './challenge.repository.js';
import { pausedLetter, stillTrueLetter, type AgeingLetter } from './challenges.letters.js';

/** Where the day of a deadline begins and ends. */
const ZONE = 'Europe/Bucharest';
const PAGE = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export type LivenessCounts = Readonly<Record<Exclude<LivenessStep, 'none'>, number>>;

/** Keeps the open challenges true: asks their owners, pauses what nobody confirms, and ends what is past its time. */
@Injectable()
export class ChallengeLivenessService {
  constructor(
    private readonly transactions: Transactions,
    private readonly ageing: ChallengeLivenessReadModel,
    private readonly challenges: ChallengeRepository,
    private readonly announcer: ChallengeAnnouncer,
    private readonly ledger: MailLedger,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Pick<Config, 'http'>,
  ) {}

  /** Safe to run any time, also twice at once: states are changed under their condition, mails have their period. */
  async sweep(now: Date): Promise<LivenessCounts> {
    const counts = { ask: 0, pause: 0, expire: 0 };
    const today = toLocal(now.getTime(), ZONE).date;
    for (let after = FIRST_ID; ;) {
      const query = { confirmedBefore: confirmedBefore(now), today, after, limit: PAGE };
      const page = await this.ageing.listAgeing(query);
      for (const challenge of page) {
        const step = livenessStep(challenge, now, today);
        if (step !== 'none' && (await this.take(step, challenge, now))) counts[step]++;
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE) return counts;
      after = last.id;
    }
  }

  private take(step: Exclude<LivenessStep, 'none'>, challenge: AgeingChallenge, now: Date): Promise<boolean> {
    return this.transactions.run((tx) => {
      if (step === 'ask') return this.write(stillTrueLetter, challenge, confirmBy(challenge.confirmedAt), { tx, now });
      return this.end(step, challenge, { tx, now });
    });
  }

  private async end(step: 'pause' | 'expire', challenge: AgeingChallenge, { tx, now }: Step): Promise<boolean> {
    const condition = { states: sourcesOf(challengeMachine, step), version: challenge.version };
    const state = challengeMachine.transitions[step].to;
    const change = step === 'expire' ? { state, closedAt: now } : { state };
    if (!(await this.challenges.change(challenge.id, condition, change, tx))) return false;
    const subject = { subjectKind: 'challenge', subjectId: challenge.id };
    await this.audit.record({ actorId: null, action: `challenge.${step}`, ...subject }, tx);
    if (step === 'expire') {
      await this.announcer.announceEnd(challenge.id, tx);
      return true;
    }
    await this.announcer.announce(challenge.id, tx);
    await this.write(pausedLetter, challenge, expiresOn(challenge.confirmedAt), { tx, now });
    return true;
  }

  /** One letter an owner and confirmation, however often the sweep runs. False when all had it before. */
  private async write(
    template: LetterTemplate<AgeingLetter>,
    challenge: AgeingChallenge,
    until: Date,
    { tx, now }: Step,
  ): Promise<boolean> {
    const { id, title, owners, confirmedAt } = challenge;
    const url = `${this.config.http.publicUrl}/challenges/${id}`;
    const period = `${id}/${confirmedAt.toISOString().slice(0, 10)}`;
    let isNew = false;
    for (const to of owners) {
      const on = formatDate(toLocal(until.getTime(), to.zone).date, to.language);
      const isAdded = await this.ledger.add(letter({ template, model: { title, url, on }, to, period }), tx, { now });
      isNew ||= isAdded;
    }
    return isNew;
  }
}

interface Step {
  readonly tx: Tx;
  readonly now: Date;
}
