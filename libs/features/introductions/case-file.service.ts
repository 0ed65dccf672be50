import { Injectable } from '@nestjs/common';
import type { CaseRole, Consent } from '#domain/introductions';
import { sides } from '#domain/introductions';
import type { IntroductionAction } from '#domain/states';
import { MeetingsService } from '#features/meetings';
import type { Tx } from '#platform/database';
import { CaseClocks } from './case-clock.service.js';
import type { Introduction } from './introduction.entity.js';
import { consentsOf, IntroductionRepository, type CaseChange, type NewEvent } from './introduction.repository.js';
import { IntroductionMoved, IntroductionNotFound } from './introductions.errors.js';

/** Somebody who acts on a case, as the door knows them. */
export interface CaseActor {
  readonly personId: string;
  /** Broker of the case, or a platform admin who stands in. */
  readonly isBroker: boolean;
}

/** What every step of a case does: take the row, check the role, move the state, write the timeline. */
@Injectable()
export class CaseFile {
  constructor(
    private readonly introductions: IntroductionRepository,
    private readonly meetings: MeetingsService,
    private readonly clocks: CaseClocks,
  ) {}

  async lock(id: string, tx: Tx): Promise<Introduction> {
    const introduction = await this.introductions.lock(id, tx);
    if (!introduction) throw new IntroductionNotFound();
    return introduction;
  }

  /** Moves the case, and starts the clock of the state that it is in then. */
  async move(id: string, action: IntroductionAction, change: CaseChange, tx: Tx): Promise<void> {
    if (!(await this.introductions.move(id, action, change, tx))) throw new IntroductionMoved();
    await this.clocks.start(id, change.at, tx);
  }

  async note(event: NewEvent, tx: Tx): Promise<void> {
    await this.introductions.addEvent(event, tx);
  }

  /** Calls the meetings ahead off; with `of`, only those that this person was to come to. */
  async callOffMeetings(
    id: string,
    { by, of }: { readonly by: string | null; readonly of?: string },
    now: Date,
    tx: Tx,
  ): Promise<void> {
    for (const { meeting, people } of await this.meetings.listOfIntroductions([id], tx)) {
      const isAhead = meeting.state === 'open' || meeting.state === 'confirmed';
      const isMeant = of === undefined || people.some(({ personId, side }) => personId === of && side !== 'broker');
      if (isAhead && isMeant) await this.meetings.cancel(meeting.id, { by }, now, tx);
    }
  }

  async consents(id: string, tx: Tx): Promise<readonly Consent[]> {
    return consentsOf(await this.introductions.listAnswers([id], tx));
  }

  async roleOf(id: string, { personId, isBroker }: CaseActor, tx: Tx): Promise<CaseRole> {
    const people = await this.introductions.listPeople([id], tx);
    const own = people.filter((person) => person.personId === personId).map(({ side }) => side);
    return { sides: sides.filter((side) => own.includes(side)), isBroker };
  }
}
