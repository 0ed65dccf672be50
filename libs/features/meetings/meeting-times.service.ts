import { Injectable } from '@nestjs/common';
import { findSlots } from '#domain/scheduling';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { BookingRepository } from './booking.repository.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingNotFound } from './meetings.errors.js';
import { freeOverdueSlots } from './meetings.jobs.js';
import { PersonCalendarReadModel } from './person-calendar.read-model.js';
import { SlotRepository, type Slot } from './slot.repository.js';

const offeredTimes = 3;
/** A person who holds this many times is offered no more until some are confirmed or freed. */
const mostHeldTimes = 15;
const hourMs = 3_600_000;
const holdMs = 72 * hourMs;
const horizonMs = 28 * 24 * hourMs;

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
      const holdUntil = new Date(Math.min(now.getTime() + holdMs, time.startMs));
      await this.slots.hold({ meetingId, time, personIds, holdUntil }, tx);
      await this.outbox.add(freeOverdueSlots, { meetingId }, tx, { runAt: holdUntil });
    }
    return this.slots.listOf([meetingId], tx);
  }
}
