import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MeetingAction } from '#domain/states';
import { Transactions, type Tx } from '#platform/database';
import { MeetingMails } from './meeting-mails.service.js';
import { MeetingPeopleReadModel, type Participant } from './meeting-people.read-model.js';
import type { MeetingSide } from './meeting-person.entity.js';
import { MeetingTimes } from './meeting-times.service.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository, type MeetingPlace } from './meeting.repository.js';
import {
  MeetingBegun,
  MeetingMoved,
  MeetingNotFound,
  MeetingNotYet,
  MeetingStale,
  NoteNeeded,
  OwnSuggestion,
  SlotGone,
} from './meetings.errors.js';
import { SlotRepository, type Slot } from './slot.repository.js';

/** Taken at one sweep; the next one goes on. */
const MOST_OVERDUE = 200;
/** Whoever moves a meeting or calls it off later than this before it says why. */
const lateMs = 24 * 3_600_000;

export interface MeetingOrder {
  readonly introductionId: string | null;
  /** Stands in mails and calendars of everybody who takes part. */
  readonly title: string;
  readonly people: readonly { readonly personId: string; readonly side: MeetingSide | null }[];
  readonly durationMinutes: number;
  readonly zone: string;
}

/** Who moves a meeting or calls it off, and what they write to the others. */
export interface MeetingChange {
  readonly by: string;
  readonly note: string;
}

export interface MeetingDetail {
  readonly meeting: Meeting;
  readonly people: readonly Participant[];
  readonly slots: readonly Slot[];
}

@Injectable()
export class MeetingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly meetings: MeetingRepository,
    private readonly slots: SlotRepository,
    private readonly times: MeetingTimes,
    private readonly people: MeetingPeopleReadModel,
    private readonly mails: MeetingMails,
  ) {}

  /** Opens a meeting and holds up to three times that suit everybody; with none, it stays open without times. */
  async open({ people, ...meeting }: MeetingOrder, now: Date, tx: Tx): Promise<{ id: string; offered: number }> {
    const id = randomUUID();
    await this.meetings.insert({ id, ...meeting, place: '', videoUrl: null }, people, tx);
    const offered = await this.times.offer(id, now, tx);
    if (offered.length > 0) await this.mails.tell(id, { what: 'offered', offered }, now, tx);
    return { id, offered: offered.length };
  }

  /**
   * Confirms one of the held times and frees the others. Of several at once, one wins. A time that a side suggested is
   * for the other to confirm.
   */
  async confirm(id: string, slotId: string, by: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.move(id, 'confirm', { by, raiseSequence: false }, tx);
      if (await this.isOwnSuggestion(id, slotId, by, tx)) throw new OwnSuggestion();
      if (!(await this.slots.confirm(id, slotId, now, tx))) throw new SlotGone();
      await this.mails.tell(id, { what: 'confirmed' }, now, tx);
    });
  }

  /** Gives up the confirmed time and offers others. Calendars follow once one of them is confirmed. */
  async reschedule(id: string, change: MeetingChange, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.move(id, 'reschedule', { ...change, raiseSequence: true }, tx);
      await this.requireNotice(id, change, now, tx);
      await this.slots.free(id, tx, 'all');
      const offered = await this.times.offer(id, now, tx);
      await this.mails.tell(id, { what: 'reopened', offered }, now, tx);
    });
  }

  /** Says where a meeting is. Once it is confirmed, everybody gets the invitation again. */
  async place(id: string, version: number, where: MeetingPlace, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.meetings.place(id, version, where, tx))) {
        throw (await this.meetings.find(id, tx)) ? new MeetingStale() : new MeetingNotFound();
      }
      const meeting = await this.meetings.find(id, tx);
      if (meeting?.state === 'confirmed') await this.mails.tell(id, { what: 'placed' }, now, tx);
    });
  }

  /** Somebody of the meeting calls it off: not once it has begun, and not late without a word to the others. */
  async callOff(id: string, change: MeetingChange, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.requireNotice(id, change, now, tx);
      await this.cancel(id, change, now, tx);
    });
  }

  /** Calls a meeting off, whenever it is. Who had it in the calendar gets a cancellation. */
  async cancel(id: string, { by, note = '' }: { by: string | null; note?: string }, now: Date, tx: Tx): Promise<void> {
    await this.move(id, 'cancel', { by, note, raiseSequence: true }, tx);
    await this.slots.free(id, tx, 'all');
    await this.mails.tell(id, { what: 'cancelled' }, now, tx);
  }

  /** Records how a confirmed meeting went, once its time has come. */
  async conclude(
    id: string,
    { outcome, by }: { readonly outcome: 'happened' | 'missed'; readonly by: string },
    now: Date,
    tx: Tx,
  ): Promise<void> {
    const time = await this.slots.lastConfirmed(id, tx);
    if (!time || time.startMs > now.getTime()) throw new MeetingNotYet();
    await this.move(id, outcome === 'happened' ? 'happen' : 'miss', { by, raiseSequence: false }, tx);
  }

  async get(id: string): Promise<MeetingDetail> {
    const meeting = await this.meetings.find(id);
    if (!meeting) throw new MeetingNotFound();
    const [detail] = await this.detailsOf([meeting]);
    return detail!;
  }

  /** The open and confirmed meetings of a person, newest first. */
  async listAhead(personId: string): Promise<readonly MeetingDetail[]> {
    return this.detailsOf(await this.meetings.listAhead(personId));
  }

  /** The meetings of cases, oldest first. */
  async listOfIntroductions(introductionIds: readonly string[], tx?: Tx): Promise<readonly MeetingDetail[]> {
    if (introductionIds.length === 0) return [];
    return this.detailsOf(await this.meetings.listOfIntroductions(introductionIds, tx), tx);
  }

  /** Frees what is held too long for a meeting; safe to run at any time. */
  async freeOverdue(id: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const people = await this.meetings.listPeople([id], tx);
      await this.slots.freeOverdue(
        people.map(({ personId }) => personId),
        now,
        tx,
      );
    });
  }

  /** Frees what is overdue of all meetings, where its own job was lost; gives the number of meetings. */
  async freeAllOverdue(now: Date): Promise<number> {
    const ids = await this.slots.listOverdueMeetings(now, MOST_OVERDUE);
    for (const id of ids) await this.freeOverdue(id, now);
    return ids.length;
  }

  private async detailsOf(meetings: readonly Meeting[], tx?: Tx): Promise<readonly MeetingDetail[]> {
    const ids = meetings.map(({ id }) => id);
    const people = await this.people.list(ids, tx);
    const slots = await this.slots.listOf(ids, tx);
    return meetings.map((meeting) => ({
      meeting,
      people: people.filter(({ meetingId }) => meetingId === meeting.id),
      slots: slots.filter(({ meetingId }) => meetingId === meeting.id),
    }));
  }

  private async isOwnSuggestion(id: string, slotId: string, by: string, tx: Tx): Promise<boolean> {
    const slot = (await this.slots.listOf([id], tx)).find((one) => one.id === slotId);
    if (!slot?.suggestedBy) return false;
    const { personId, side } = slot.suggestedBy;
    const people = await this.meetings.listPeople([id], tx);
    const own = people.find((person) => person.personId === by)?.side ?? null;
    return personId === by || (side !== null && side === own);
  }

  private async requireNotice(id: string, { note }: MeetingChange, now: Date, tx: Tx): Promise<void> {
    const confirmed = (await this.slots.listOf([id], tx)).find(({ state }) => state === 'confirmed');
    if (!confirmed) return;
    if (confirmed.startMs <= now.getTime()) throw new MeetingBegun();
    if (confirmed.startMs - now.getTime() < lateMs && note === '') throw new NoteNeeded();
  }

  private async move(
    id: string,
    action: MeetingAction,
    change: { readonly by: string | null; readonly note?: string; readonly raiseSequence: boolean },
    tx: Tx,
  ): Promise<void> {
    if (await this.meetings.move(id, action, change, tx)) return;
    throw (await this.meetings.find(id, tx)) ? new MeetingMoved() : new MeetingNotFound();
  }
}
