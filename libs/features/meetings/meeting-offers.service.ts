import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#platform/database';
import { MeetingMails } from './meeting-mails.service.js';
import { MeetingTimes, type Suggestion } from './meeting-times.service.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingMoved, MeetingNotFound, NoCommonTime, TimeNotFree } from './meetings.errors.js';
import { SlotRepository } from './slot.repository.js';

/** Which times a meeting offers, and to whom: other ones, suggested ones, with the broker or without. */
@Injectable()
export class MeetingOffersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly meetings: MeetingRepository,
    private readonly slots: SlotRepository,
    private readonly times: MeetingTimes,
    private readonly mails: MeetingMails,
  ) {}

  /** Offers new times in place of those held; @throws NoCommonTime when none suits everybody. */
  async offerAgain(id: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.lockOpen(id, tx);
      await this.meetings.touch(id, tx);
      await this.renew(id, now, tx);
    });
  }

  /** Somebody of an open meeting suggests one more time. @throws TimeInvalid, TimeNotFree, EnoughTimes */
  async suggest(id: string, suggestion: Suggestion, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const meeting = await this.lockOpen(id, tx);
      await this.meetings.touch(id, tx);
      const offered = await this.times.suggest(meeting, suggestion, now, tx);
      await this.mails.tell(id, { what: 'suggested', offered }, now, tx);
    });
  }

  /**
   * A broker takes part: an open meeting offers times that suit him too, a confirmed one keeps its time for him.
   * Nothing changes when he takes part already. @throws NoCommonTime, TimeNotFree
   */
  async join(id: string, personId: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { state } = await this.lockAhead(id, tx);
      if (!(await this.meetings.addPerson({ meetingId: id, personId, side: 'broker' }, tx))) return;
      await this.meetings.touch(id, tx, { raiseSequence: true });
      if (state === 'open') return this.renew(id, now, tx);
      if (!(await this.slots.bookFor(id, personId, tx))) throw new TimeNotFree();
      await this.mails.tell(id, { what: 'confirmed', to: [personId] }, now, tx);
    });
  }

  /** A broker no longer takes part; his times are free again. */
  async leave(id: string, personId: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.lockAhead(id, tx);
      await this.meetings.touch(id, tx, { raiseSequence: true });
      if (await this.slots.lastConfirmed(id, tx)) await this.mails.tell(id, { what: 'left', to: [personId] }, now, tx);
      if (!(await this.meetings.removeBroker(id, personId, tx))) throw new MeetingMoved();
      await this.slots.freeFor(id, personId, tx);
    });
  }

  private async renew(id: string, now: Date, tx: Tx): Promise<void> {
    await this.slots.free(id, tx, 'held');
    const offered = await this.times.offer(id, now, tx);
    if (offered.length === 0) throw new NoCommonTime();
    await this.mails.tell(id, { what: 'offered', offered }, now, tx);
  }

  private async lockAhead(id: string, tx: Tx): Promise<Meeting> {
    const meeting = await this.meetings.lock(id, tx);
    if (!meeting) throw new MeetingNotFound();
    if (meeting.state !== 'open' && meeting.state !== 'confirmed') throw new MeetingMoved();
    return meeting;
  }

  private async lockOpen(id: string, tx: Tx): Promise<Meeting> {
    const meeting = await this.lockAhead(id, tx);
    if (meeting.state !== 'open') throw new MeetingMoved();
    return meeting;
  }
}
