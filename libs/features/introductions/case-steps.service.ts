import { Injectable } from '@nestjs/common';
import { dayOfDeadline, mayAct, sides } from '#domain/introductions';
import { introductionMachine, isTerminal, type IntroductionAction } from '#domain/states';
import { MeetingsService } from '#features/meetings';
import { Transactions } from '#platform/database';
import { CaseFile, type CaseActor } from './case-file.service.js';
import { IntroductionMails, type IntroductionNews } from './introduction-mails.service.js';
import { consentsOf, IntroductionRepository } from './introduction.repository.js';
import { IntroductionMoved, NotYourStep } from './introductions.errors.js';

/** Taken at one sweep; the next one goes on. */
const MOST_OVERDUE = 200;

/** A step of a case: why, and when. */
export interface CaseStep {
  readonly action: IntroductionAction;
  readonly reason: string | null;
}

/** Which reminder of which deadline. */
export interface Reminder {
  readonly number: number;
  readonly respondOn: string;
}

/** Moves cases on after their start: by people, and by deadlines. */
@Injectable()
export class CaseStepsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionRepository,
    private readonly cases: CaseFile,
    private readonly mails: IntroductionMails,
    private readonly meetings: MeetingsService,
  ) {}

  /** Takes a step that the actor's role allows; where it ends the case, a planned meeting is called off. */
  async take(id: string, actor: CaseActor, { action, reason }: CaseStep, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.cases.lock(id, tx);
      const role = await this.cases.roleOf(id, actor, tx);
      if (!mayAct(role, introduction.state, action)) {
        const isPossible = mayAct({ sides, isBroker: true }, introduction.state, action);
        throw isPossible ? new NotYourStep() : new IntroductionMoved();
      }
      const side = role.isBroker ? null : (role.sides[0] ?? null);
      const { to } = introductionMachine.transitions[action];
      const isExit = isTerminal(introductionMachine, to);
      await this.cases.move(id, action, { at: now, ...(isExit ? { exitSide: side, exitReason: reason } : {}) }, tx);
      const kind = action === 'withdraw' ? 'withdrawn' : 'moved';
      const event = { introductionId: id, kind, createdAt: now, actorId: actor.personId, side } as const;
      await this.cases.note({ ...event, detail: { state: to } }, tx);
      if (isExit) await this.cases.callOffMeetings(id, { by: actor.personId }, now, tx);
      const news: IntroductionNews = { what: 'ended', sides, except: [actor.personId], toBroker: true };
      if (action === 'withdraw') await this.mails.add(introduction, news, now, tx);
    });
  }

  /** Records how a confirmed meeting went; a case whose sides have met moves on. */
  async recordMeeting(
    id: string,
    actor: CaseActor,
    { meetingId, outcome }: { readonly meetingId: string; readonly outcome: 'happened' | 'missed' },
    now: Date,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.cases.lock(id, tx);
      const meetings = await this.meetings.listOfIntroductions([id], tx);
      if (!meetings.some(({ meeting }) => meeting.id === meetingId)) throw new IntroductionMoved();
      await this.meetings.conclude(meetingId, { outcome, by: actor.personId }, now, tx);
      const kind = outcome === 'happened' ? 'meeting-happened' : 'meeting-missed';
      await this.cases.note({ introductionId: id, kind, createdAt: now, actorId: actor.personId }, tx);
      if (outcome === 'happened' && introduction.state === 'agreed') await this.cases.move(id, 'meet', { at: now }, tx);
    });
  }

  /** Ends the time to answer; does nothing before the deadline or once the case has moved on. */
  async lapse(id: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.introductions.lock(id, tx);
      if (!introduction?.respondBy || introduction.respondBy > now) return;
      if (!(await this.introductions.move(id, 'lapse', { at: now }, tx))) return;
      await this.cases.note({ introductionId: id, kind: 'lapsed', createdAt: now }, tx);
      await this.mails.add(introduction, { what: 'ended', sides, toBroker: true }, now, tx);
    });
  }

  /** Lapses the cases whose own job was lost; gives their number. */
  async lapseOverdue(now: Date): Promise<number> {
    const ids = await this.introductions.listOverdue(now, MOST_OVERDUE);
    for (const id of ids) await this.lapse(id, now);
    return ids.length;
  }

  /** Reminds the sides that have not answered; does nothing once the case has moved on or has another deadline. */
  async remind(id: string, { number, respondOn }: Reminder, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.introductions.lock(id, tx);
      if (introduction?.state !== 'interest' && introduction?.state !== 'proposed') return;
      if (!introduction.respondBy || dayOfDeadline(introduction.respondBy) !== respondOn) return;
      const consents = consentsOf(await this.introductions.listAnswers([id], tx));
      const waiting = consents.filter(({ answer }) => answer === 'pending').map(({ side }) => side);
      const news: IntroductionNews = { what: 'reminder', sides: waiting, occasion: `${respondOn}:${number}` };
      if (!(await this.mails.add(introduction, news, now, tx))) return;
      await this.cases.note({ introductionId: id, kind: 'reminded', createdAt: now }, tx);
    });
  }
}
