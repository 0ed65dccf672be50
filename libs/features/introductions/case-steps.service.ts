import { Injectable } from '@nestjs/common';
import { evidencedStates, mayAct, sides } from '#domain/introductions';
import { introductionMachine, isTerminal, type IntroductionAction, type IntroductionState } from '#domain/states';
import { MeetingsService } from '#features/meetings';
import { Transactions, type Tx } from '#platform/database';
import { CaseFile, type CaseActor } from './case-file.service.js';
import { IntroductionMails, type IntroductionNews } from './introduction-mails.service.js';
import { IntroductionMoved, NotYourStep } from './introductions.errors.js';
import { OutcomeRepository } from './outcome.repository.js';

/** A step of a case: why it ended, or what shows that it went on. */
export interface CaseStep {
  readonly action: IntroductionAction;
  readonly reason: string | null;
  readonly evidence: string | null;
}

/** Moves cases on after their start by what people do. */
@Injectable()
export class CaseStepsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseFile,
    private readonly mails: IntroductionMails,
    private readonly meetings: MeetingsService,
    private readonly outcomes: OutcomeRepository,
  ) {}

  /** Takes a step that the actor's role allows; where it ends the case, a planned meeting is called off. */
  async take(id: string, actor: CaseActor, { action, reason, evidence }: CaseStep, now: Date): Promise<void> {
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
      if (evidence !== null) await this.giveEvidence(id, { state: to, text: evidence, by: actor.personId }, now, tx);
      const kind = action === 'withdraw' ? 'withdrawn' : 'moved';
      const event = { introductionId: id, kind, createdAt: now, actorId: actor.personId, side } as const;
      await this.cases.note({ ...event, detail: { state: to } }, tx);
      if (isExit) await this.cases.callOffMeetings(id, { by: actor.personId }, now, tx);
      const news: IntroductionNews = { what: 'ended', sides, except: [actor.personId], toBroker: true };
      if (action === 'withdraw') await this.mails.add(introduction, news, now, tx);
    });
  }

  private async giveEvidence(
    id: string,
    given: { readonly state: IntroductionState; readonly text: string; readonly by: string },
    now: Date,
    tx: Tx,
  ): Promise<void> {
    const state = evidencedStates.find((known) => known === given.state);
    if (state) await this.outcomes.addEvidence(id, { ...given, state, givenAt: now }, tx);
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
}
