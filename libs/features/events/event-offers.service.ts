import { Injectable } from '@nestjs/common';
import { Bookings } from '#features/meetings';
import { Transactions, type Tx } from '#platform/database';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import { EventChanges } from './event-changes.service.js';
import { EventMails } from './event-mails.service.js';
import { EventMeetingRepository } from './event-meeting.repository.js';
import { EventRepository } from './event.repository.js';
import { EventMoved, EventNotFound, OfferGone } from './events.errors.js';
import { OfferRepository, type OfferRow } from './offer.repository.js';
import { WishRepository, type WishRow } from './wish.repository.js';

/** Taken at one sweep; the next one goes on. */
const MOST_OVERDUE = 100;

interface OpenOffer {
  readonly event: BrokerageEvent;
  readonly offer: OfferRow;
  readonly wish: WishRow;
  readonly side: 'from' | 'to';
}

/** Free times that were offered for wishes: taken by both, turned down by one, or over. */
@Injectable()
export class EventOffersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: EventRepository,
    private readonly offers: OfferRepository,
    private readonly wishes: WishRepository,
    private readonly meetings: EventMeetingRepository,
    private readonly bookings: Bookings,
    private readonly changes: EventChanges,
    private readonly mails: EventMails,
  ) {}

  /** One side takes the time; with the second it is a meeting, and both get an invitation. */
  async take(eventId: string, offerId: string, by: { readonly personId: string; readonly now: Date }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { event, offer, wish, side } = await this.open(eventId, offerId, by, tx);
      await this.offers.take(offerId, side, tx);
      const hasBoth = side === 'from' ? offer.toTakes : offer.fromTakes;
      if (!hasBoth) return;
      await this.offers.close([offerId], 'taken', tx);
      const { startsAt, endsAt, table } = offer;
      const id = await this.meetings.add(eventId, { wishId: wish.id, startsAt, endsAt, table }, tx);
      await this.bookings.free([offerId], tx);
      const time = { startMs: startsAt.getTime(), endMs: endsAt.getTime() };
      const personIds = [wish.from.personId, wish.to.personId];
      const refused = await this.bookings.book([{ holderId: id, personIds, time }], 'confirmed', tx);
      if (refused.length > 0) throw new OfferGone();
      await this.meetings.tell([id], tx);
      const meeting = await this.meetings.find(eventId, id, tx);
      if (meeting) await this.mails.tellChanges(event, [meeting], by.now, tx);
    });
  }

  /** The time is free again, and goes to the next on the waiting list. */
  async decline(
    eventId: string,
    offerId: string,
    by: { readonly personId: string; readonly now: Date },
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { event, offer } = await this.open(eventId, offerId, by, tx);
      await this.changes.closeOffers(event, [offer], { state: 'declined', now: by.now }, tx);
    });
  }

  /** Ends the offers that were open long enough; the number of events with such. */
  async lapseOverdue(now: Date): Promise<number> {
    const eventIds = await this.offers.listOverdueEvents(now, MOST_OVERDUE);
    for (const eventId of eventIds) {
      await this.transactions.run(async (tx) => {
        const event = await this.events.lock(eventId, tx);
        if (!event) return;
        const open = await this.offers.listOpen(eventId, tx);
        const overdue = open.filter(({ openUntil }) => openUntil.getTime() <= now.getTime());
        await this.changes.closeOffers(event, overdue, { state: 'lapsed', now }, tx);
      });
    }
    return eventIds.length;
  }

  private async open(
    eventId: string,
    offerId: string,
    { personId, now }: { readonly personId: string; readonly now: Date },
    tx: Tx,
  ): Promise<OpenOffer> {
    const event = await this.events.lock(eventId, tx);
    if (!event) throw new EventNotFound();
    if (event.state !== 'planned') throw new EventMoved();
    const offer = await this.offers.find(eventId, offerId, tx);
    const wish = offer && (await this.wishes.find(offer.wishId, tx));
    const isOfPerson = wish && [wish.from.personId, wish.to.personId].includes(personId);
    if (!offer || !wish || !isOfPerson || offer.openUntil.getTime() <= now.getTime()) throw new OfferGone();
    return { event, offer, wish, side: wish.from.personId === personId ? 'from' : 'to' };
  }
}
