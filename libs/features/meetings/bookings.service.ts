import { Injectable } from '@nestjs/common';
import type { Interval } from '#domain/scheduling';
import type { Tx } from '#platform/database';
import { BookingRepository, type BookingOrder, type BookingState } from './booking.repository.js';
import { PersonCalendarReadModel } from './person-calendar.read-model.js';

/**
 * People's times for things other than the meetings of this feature. One table serves all, with the constraint that
 * nobody is booked twice at one time, so an event never takes a time that an introduction holds.
 *
 *     await transactions.run(async (tx) => {
 *       await bookings.free(moved, tx);
 *       const refused = await bookings.book(orders, 'confirmed', tx);
 *       …
 *     });
 */
@Injectable()
export class Bookings {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly calendars: PersonCalendarReadModel,
  ) {}

  /**
   * Books each time for all of its people or for none of them; answers the holders that got nothing, because one of
   * their people is booked at that time already. Callers who book for the same people wait for each other, so take
   * everybody in one call.
   */
  async book(orders: readonly BookingOrder[], state: BookingState, tx: Tx): Promise<readonly string[]> {
    await this.bookings.lockPeople([...new Set(orders.flatMap(({ personIds }) => personIds))], tx);
    return this.bookings.insert(orders, state, tx);
  }

  /** What was held is confirmed. */
  confirm(holderIds: readonly string[], tx: Tx): Promise<void> {
    return this.bookings.confirm(holderIds, tx);
  }

  /** Gives the times back. */
  free(holderIds: readonly string[], tx: Tx): Promise<void> {
    return this.bookings.delete(holderIds, tx);
  }

  /** When people are booked within a time, held or confirmed, by person id; who is free all the time is left out. */
  bookedOf(personIds: readonly string[], within: Interval, tx?: Tx): Promise<ReadonlyMap<string, readonly Interval[]>> {
    return this.calendars.bookedOf(personIds, within, tx);
  }

  /** When their calendars elsewhere say that people are busy, by person id. */
  busyOf(personIds: readonly string[], within: Interval, tx?: Tx): Promise<ReadonlyMap<string, readonly Interval[]>> {
    return this.calendars.busyOf(personIds, within, tx);
  }
}
