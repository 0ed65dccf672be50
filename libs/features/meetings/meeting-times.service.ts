import { Injectable } from '@nestjs/common';
import { couldMeet, findSlots, type Interval } from '#domain/scheduling';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { BookingRepository } from './booking.repository.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { EnoughTimes, MeetingNotFound, TimeInvalid, TimeNotFree } from './meetings.errors.js';
import { freeOverdueSlots } from './meetings.jobs.js';
import { PersonCalendarReadModel } from './person-calendar.read-model.js';
import { SlotRepository, type Slot } from './slot.repository.js';

const offeredTimes = 3;
/** What is offered and suggested, together. */
const mostTimes = 5;
/** A person who holds this many times is offered no more until some are confirmed or freed. */
const mostHeldTimes = 15;
const hourMs = 3_600_000;
const holdMs = 72 * hourMs;
const horizonMs = 28 * 24 * hourMs;
/** How near and how far somebody may suggest a time. */
const nearestMs = hourMs;
const farthestMs = 90 * 24 * hourMs;
const stepMs = 5 * 60_000;

/** An instant, and who wants it. */
export interface Suggestion {
  readonly startMs: number;
  readonly by: string;
}

interface HoldWanted {
  readonly meetingId: string;
  readonly time: Interval;
  readonly personIds: readonly string[];
  readonly suggestedBy?: string;
}

/** Finds times for meetings and holds them for their people. */
@Injectable()
export class MeetingTimes {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly slots: SlotRepository,
    private readonly bookings: BookingRepository,
    private readonly calendars: PersonCalendarReadModel,
    private readonly outbox: Outbox,
  ) {}

  /** Holds up to three times that suit everybody; all held times of the meeting, in order. */
  async offer(meetingId: string, now: Date, tx: Tx): Promise<readonly Slot[]> {
    const meeting = await this.meetings.find(meetingId, tx);
    if (!meeting) throw new MeetingNotFound();
    const personIds = (await this.meetings.listPeople([meetingId], tx)).map(({ personId }) => personId);
    await this.bookings.lockPeople(personIds, tx);
    await this.slots.freeOverdue(personIds, now, tx);
    const horizon = { startMs: now.getTime(), endMs: now.getTime() + horizonMs };
    const calendars = await this.calendars.list(personIds, horizon, tx);
    const count = Math.min(offeredTimes, mostHeldTimes - (await this.slots.mostHeld(personIds, tx)));
    const { durationMinutes, zone } = meeting;
    for (const time of findSlots(calendars, { durationMinutes, horizon, count, zone })) {
      await this.hold({ meetingId, time, personIds }, now, tx);
    }
    return this.slots.listOf([meetingId], tx);
  }

  /**
   * Holds a time that somebody of the meeting suggests, within the usual hours of the others or not; all held times.
   * @throws TimeInvalid, TimeNotFree, EnoughTimes
   */
  async suggest(meeting: Meeting, { startMs, by }: Suggestion, now: Date, tx: Tx): Promise<readonly Slot[]> {
    const aheadMs = startMs - now.getTime();
    if (!(aheadMs >= nearestMs && aheadMs <= farthestMs) || startMs % stepMs !== 0) throw new TimeInvalid();
    const meetingId = meeting.id;
    const personIds = (await this.meetings.listPeople([meetingId], tx)).map(({ personId }) => personId);
    await this.bookings.lockPeople(personIds, tx);
    await this.slots.freeOverdue(personIds, now, tx);
    const held = (await this.slots.listOf([meetingId], tx)).length;
    if (held >= mostTimes || (await this.slots.mostHeld(personIds, tx)) >= mostHeldTimes) throw new EnoughTimes();
    const time = { startMs, endMs: startMs + meeting.durationMinutes * 60_000 };
    const calendars = await this.calendars.list(personIds, time, tx);
    const isFree = calendars.every((calendar) => couldMeet(calendar, time));
    if (!isFree || !(await this.hold({ meetingId, time, personIds, suggestedBy: by }, now, tx)))
      throw new TimeNotFree();
    return this.slots.listOf([meetingId], tx);
  }

  private async hold(wanted: HoldWanted, now: Date, tx: Tx): Promise<boolean> {
    const { meetingId, time } = wanted;
    const holdUntil = new Date(Math.min(now.getTime() + holdMs, time.startMs));
    if (!(await this.slots.hold({ ...wanted, holdUntil }, tx))) return false;
    await this.outbox.add(freeOverdueSlots, { meetingId }, tx, { runAt: holdUntil });
    return true;
  }
}
