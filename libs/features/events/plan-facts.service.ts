import { Injectable } from '@nestjs/common';
import { withoutEventDays } from '#domain/events';
import { freeIntervals, type Interval } from '#domain/scheduling';
import { AvailabilityService, Bookings } from '#features/meetings';
import type { Tx } from '#platform/database';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import { EventMeetingRepository, type EventMeetingRow } from './event-meeting.repository.js';
import { allSlots, plannable, type PlanFacts } from './plan-question.js';
import { RegistrationRepository } from './registration.repository.js';
import { WishRepository } from './wish.repository.js';

/** Gathers all that a plan of an event follows from, in a few statements. */
@Injectable()
export class PlanFactsLoader {
  constructor(
    private readonly wishes: WishRepository,
    private readonly meetings: EventMeetingRepository,
    private readonly registrations: RegistrationRepository,
    private readonly bookings: Bookings,
    private readonly availability: AvailabilityService,
  ) {}

  async load(event: BrokerageEvent, now: Date, tx?: Tx): Promise<PlanFacts> {
    const wishes = await this.wishes.list(event.id, null, tx);
    const meetings = await this.meetings.list(event.id, tx);
    const ids = [...new Set(plannable(wishes).flatMap(({ from, to }) => [from.personId, to.personId]))];
    const last = allSlots(event).at(-1);
    const within = { startMs: event.startsAt.getTime(), endMs: last?.endMs ?? event.endsAt.getTime() };
    const booked = await this.bookings.bookedOf(ids, within, tx);
    const elsewhere = await this.bookings.busyOf(ids, within, tx);
    const calendars = await this.availability.list(ids, tx);
    const open = new Map(
      [...calendars].map(([id, calendar]) => [
        id,
        freeIntervals({ ...calendar, noticeMinutes: 0, booked: [], busy: [] }, within),
      ]),
    );
    return {
      event,
      wishes,
      meetings,
      unavailable: await this.registrations.listUnavailable(event.id, tx),
      busy: new Map(
        ids.map((id) => {
          const busy = withoutEventDays(elsewhere.get(id) ?? [], event);
          return [id, [...without(booked.get(id) ?? [], meetings), ...without(busy, meetings)]];
        }),
      ),
      open,
      now,
    };
  }
}

/** Nobody is booked twice at one time, so what is booked at the time of a meeting of the event is that meeting. */
function without(times: readonly Interval[], meetings: readonly EventMeetingRow[]): readonly Interval[] {
  const own = new Set(
    meetings.map(({ toldStartsAt, toldEndsAt }) => `${toldStartsAt?.getTime()} ${toldEndsAt?.getTime()}`),
  );
  return times.filter(({ startMs, endMs }) => !own.has(`${startMs} ${endMs}`));
}
