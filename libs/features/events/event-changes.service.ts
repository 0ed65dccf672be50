import { Injectable } from '@nestjs/common';
import { valueOf } from '#domain/events';
import { Bookings } from '#features/meetings';
import type { Tx } from '#platform/database';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import { EventMails } from './event-mails.service.js';
import { EventMeetingRepository, type EventMeetingRow } from './event-meeting.repository.js';
import { OfferRepository, type OfferRow } from './offer.repository.js';
import { plannable } from './plan-question.js';
import { WishRepository, type WishRow } from './wish.repository.js';

/** A place in time that nobody uses any more. */
export interface FreedPlace {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null: online; it is offered to nobody else. */
  readonly table: number | null;
}

const HOUR_MS = 3_600_000;
const OPEN_HOURS = 24;
/** Candidates asked of the database for one freed place. */
const MOST_TRIES = 20;

/** What follows when people leave or change their minds: meetings end, times are freed and offered to who waits. */
@Injectable()
export class EventChanges {
  constructor(
    private readonly wishes: WishRepository,
    private readonly meetings: EventMeetingRepository,
    private readonly offers: OfferRepository,
    private readonly bookings: Bookings,
    private readonly mails: EventMails,
  ) {}

  /** Ends what is arranged or offered for wishes that can no longer be met: one side declined or left. */
  async dropInactive(event: BrokerageEvent, now: Date, tx: Tx): Promise<void> {
    const wishes = await this.wishes.list(event.id, null, tx);
    const alive = new Set(plannable(wishes).map(({ id }) => id));
    const offers = (await this.offers.listOpen(event.id, tx)).filter(({ wishId }) => !alive.has(wishId));
    await this.closeOffers(event, offers, { state: 'declined', now }, tx);
    const dead = (await this.meetings.list(event.id, tx)).filter(
      ({ wishId, startsAt, toldStartsAt }) => !alive.has(wishId) && (startsAt ?? toldStartsAt) !== null,
    );
    await this.end(event, dead, { reason: 'declined', now }, tx);
  }

  /** Takes meetings out of the plan; those that people know of are cancelled and their times offered to who waits. */
  async end(
    event: BrokerageEvent,
    ended: readonly EventMeetingRow[],
    { reason, now }: { readonly reason: string; readonly now: Date },
    tx: Tx,
  ): Promise<void> {
    if (ended.length === 0) return;
    const ids = ended.map(({ id }) => id);
    const told = ended.filter(({ toldStartsAt }) => toldStartsAt !== null);
    await this.meetings.remove(ids, reason, tx);
    await this.bookings.free(ids, tx);
    await this.meetings.tell(
      told.map(({ id }) => id),
      tx,
    );
    await this.mails.tellChanges(event, told, now, tx);
    for (const { toldStartsAt, toldEndsAt, toldTable } of told) {
      if (toldStartsAt && toldEndsAt)
        await this.offerFreed(event, { startsAt: toldStartsAt, endsAt: toldEndsAt, table: toldTable }, now, tx);
    }
  }

  /** Ends offers that were not taken, and offers their places to the next. */
  async closeOffers(
    event: BrokerageEvent,
    offers: readonly OfferRow[],
    { state, now }: { readonly state: 'declined' | 'lapsed'; readonly now: Date },
    tx: Tx,
  ): Promise<void> {
    const ids = offers.map(({ id }) => id);
    if (ids.length === 0) return;
    await this.offers.close(ids, state, tx);
    await this.bookings.free(ids, tx);
    for (const offer of offers) await this.offerFreed(event, offer, now, tx);
  }

  /** Offers a wish a time; false when one of its people is booked by now. */
  async offer(
    event: BrokerageEvent,
    wish: WishRow,
    place: FreedPlace,
    { now, tx }: { readonly now: Date; readonly tx: Tx },
  ): Promise<boolean> {
    const untilMs = Math.min(now.getTime() + OPEN_HOURS * HOUR_MS, place.startsAt.getTime());
    const { startsAt, endsAt, table } = place;
    const openUntil = new Date(untilMs);
    const id = await this.offers.insert({ eventId: event.id, wishId: wish.id, startsAt, endsAt, table, openUntil }, tx);
    if (id === null) return false;
    const time = { startMs: startsAt.getTime(), endMs: endsAt.getTime() };
    const personIds = [wish.from.personId, wish.to.personId];
    const refused = await this.bookings.book([{ holderId: id, personIds, time }], 'held', tx);
    if (refused.length > 0) {
      await this.offers.remove(id, tx);
      return false;
    }
    await this.mails.tellOffer(event, wish, { id, ...place, openUntil, now }, tx);
    return true;
  }

  /** The waiting list: the best wish that is not met, of people who are free then, gets the place offered. */
  private async offerFreed(event: BrokerageEvent, place: FreedPlace, now: Date, tx: Tx): Promise<void> {
    if (event.state !== 'planned' || place.table === null || place.startsAt.getTime() <= now.getTime()) return;
    const waiting = await this.listWaiting(event, place, tx);
    for (const wish of waiting.slice(0, MOST_TRIES)) {
      if (await this.offer(event, wish, place, { now, tx })) return;
    }
  }

  private async listWaiting(event: BrokerageEvent, { startsAt }: FreedPlace, tx: Tx): Promise<readonly WishRow[]> {
    const meetings = await this.meetings.list(event.id, tx);
    const settled = new Set(meetings.filter(({ startsAt: at }) => at !== null).map(({ wishId }) => wishId));
    const ended = new Set(
      meetings.filter(({ unmetReason }) => unmetReason === 'cancelled').map(({ wishId }) => wishId),
    );
    const offered = new Set((await this.offers.listOpen(event.id, tx)).map(({ wishId }) => wishId));
    const refused = await this.offers.listRefused(event.id, startsAt, tx);
    const unavailable = await this.meetings.listUnavailableAt(event.id, startsAt, tx);
    return plannable(await this.wishes.list(event.id, null, tx))
      .filter(({ id }) => ![settled, ended, offered, refused].some((ids) => ids.has(id)))
      .filter(({ from, to }) => !unavailable.has(from.personId) && !unavailable.has(to.personId))
      .sort((a, b) => valueOf(b) - valueOf(a) || (a.id < b.id ? -1 : 1));
  }
}
