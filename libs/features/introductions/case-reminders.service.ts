import { Injectable } from '@nestjs/common';
import { quietDaysAfterReminder, reminderRefusal, sides, type ReminderRefusal } from '#domain/introductions';
import { Transactions, type Tx } from '#platform/database';
import { BoardReadModel, type BoardOwner } from './board.read-model.js';
import { CaseFile } from './case-file.service.js';
import { IntroductionMails } from './introduction-mails.service.js';
import type { Introduction } from './introduction.entity.js';
import { consentsOf, IntroductionRepository } from './introduction.repository.js';

/** What came of reminding one case; `missing`: it does not stand on the broker's board. */
export interface ReminderResult {
  readonly id: string;
  readonly outcome: 'sent' | 'missing' | ReminderRefusal;
  /** When it can be reminded of again, where it was of late. */
  readonly againAt: Date | null;
}

interface Moment {
  readonly now: Date;
  readonly tx: Tx;
}

/** Reminders that a broker sends by hand, of one case or many. */
@Injectable()
export class CaseRemindersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly board: BoardReadModel,
    private readonly introductions: IntroductionRepository,
    private readonly cases: CaseFile,
    private readonly mails: IntroductionMails,
  ) {}

  /** Each case in a transaction of its own: one that cannot be reminded of does not hold up the others. */
  async remind(ids: readonly string[], broker: BoardOwner, now: Date): Promise<readonly ReminderResult[]> {
    const seen = await this.board.listSeen(broker, ids);
    const results: ReminderResult[] = [];
    for (const id of ids) {
      const result = seen.has(id)
        ? await this.transactions.run((tx) => this.remindOne(id, broker.personId, { now, tx }))
        : ({ outcome: 'missing', againAt: null } as const);
      results.push({ id, ...result });
    }
    return results;
  }

  /** The row is held from the look to the note, so that of two clicks at once one is told "reminded of late". */
  private async remindOne(id: string, actorId: string, { now, tx }: Moment): Promise<Omit<ReminderResult, 'id'>> {
    const introduction = await this.cases.lock(id, tx);
    const { lastRemindedAt, isMeetingAhead } = await this.board.remindedOf(id, now, tx);
    const refusal = reminderRefusal({ state: introduction.state, lastRemindedAt, isMeetingAhead }, now);
    if (refusal) {
      const isLately = refusal === 'reminded-lately' && lastRemindedAt;
      return { outcome: refusal, againAt: isLately ? againAt(lastRemindedAt) : null };
    }
    const occasion = `after:${lastRemindedAt?.toISOString() ?? 'none'}`;
    if (!(await this.write(introduction, occasion, { now, tx }))) return { outcome: 'nobody-waits', againAt: null };
    await this.cases.note({ introductionId: id, kind: 'reminded', createdAt: now, actorId }, tx);
    return { outcome: 'sent', againAt: againAt(now) };
  }

  /** False when there is nobody to write to. */
  private async write(introduction: Introduction, occasion: string, { now, tx }: Moment): Promise<boolean> {
    const { id, state, stalledAt } = introduction;
    const isUnanswered = state === 'interest' || state === 'proposed';
    const consents = consentsOf(await this.introductions.listAnswers([id], tx));
    const waiting = consents.filter(({ answer }) => answer === 'pending').map(({ side }) => side);
    // Of a stalled case the limit is over: a date that has passed would only confuse.
    const told = stalledAt ? { ...introduction, respondBy: null } : introduction;
    const news = isUnanswered
      ? ({ what: 'reminder', sides: waiting, occasion } as const)
      : ({ what: 'quiet', sides, occasion } as const);
    return this.mails.add(told, news, now, tx);
  }
}

function againAt(lastRemindedAt: Date): Date {
  return new Date(lastRemindedAt.getTime() + quietDaysAfterReminder * 86_400_000);
}
