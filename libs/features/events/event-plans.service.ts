import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { slotsOf, standingOf, valueOf, type WishStanding } from '#domain/events';
import { Bookings } from '#features/meetings';
import { Transactions, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import { EventChanges } from './event-changes.service.js';
import { EventMails } from './event-mails.service.js';
import { EventMeetingRepository, type EventMeetingRow } from './event-meeting.repository.js';
import { EventRepository } from './event.repository.js';
import {
  EventMoved,
  EventNotFound,
  PlanningUnderWay,
  PlanOvertaken,
  TimeTaken,
  WishNotFound,
} from './events.errors.js';
import { planEventJob } from './events.jobs.js';
import { EventsReadModel } from './events.read-model.js';
import { PlanFactsLoader } from './plan-facts.service.js';
import { clashesAt, clashesOf, toProblem, type Clash } from './plan-clashes.js';
import { plannable, type PlanFacts } from './plan-question.js';
import { PlanningRepository, type Planning } from './planning.repository.js';
import { WishRepository, type WishRow } from './wish.repository.js';

/** A wish with its place in the plan, as the organiser sees it. */
export interface PlanRow {
  readonly wish: WishRow;
  readonly standing: WishStanding;
  readonly value: number;
  readonly meeting: EventMeetingRow | null;
  /** What keeps the meeting from being where it is: people who cannot, by now. */
  readonly clashes: readonly Clash[];
}

export interface PlanDetail {
  readonly event: BrokerageEvent;
  readonly planning: Planning | null;
  readonly rows: readonly PlanRow[];
  /** Differs from what people know. */
  readonly hasChanges: boolean;
}

const MINUTE_MS = 60_000;

/** The organiser's side of a plan: ask for one, change it by hand, publish it. */
@Injectable()
export class EventPlansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: EventRepository,
    private readonly pages: EventsReadModel,
    private readonly plannings: PlanningRepository,
    private readonly meetings: EventMeetingRepository,
    private readonly wishes: WishRepository,
    private readonly facts: PlanFactsLoader,
    private readonly bookings: Bookings,
    private readonly changes: EventChanges,
    private readonly mails: EventMails,
    private readonly outbox: Outbox,
  ) {}

  /** Asks the worker for a plan. @throws PlanningUnderWay */
  async start(eventId: string, by: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.openEvent(eventId, tx);
      const id = randomUUID();
      if (!(await this.plannings.insert({ id, eventId, by, now }, tx))) throw new PlanningUnderWay();
      await this.outbox.add(planEventJob, { planningId: id }, tx);
    });
  }

  /** The planner ends with its best plan so far. */
  async stop(eventId: string): Promise<void> {
    if (!(await this.plannings.stop(eventId))) throw new EventMoved();
  }

  /** How far the newest planning is; null: there was none. */
  progress(eventId: string): Promise<Planning | null> {
    return this.plannings.findNewest(eventId);
  }

  async detail(eventId: string, now: Date): Promise<PlanDetail> {
    const event = await this.events.find(eventId);
    if (!event) throw new EventNotFound();
    const facts = await this.facts.load(event, now);
    const byWish = new Map(facts.meetings.map((meeting) => [meeting.wishId, meeting]));
    const alive = plannable(facts.wishes);
    const rows = alive.map((wish) => {
      const meeting = byWish.get(wish.id) ?? null;
      const clashes = meeting ? clashesOf(wish, meeting, facts) : [];
      return { wish, standing: standingOf(wish), value: valueOf(wish), meeting, clashes };
    });
    const planning = await this.plannings.findNewest(eventId);
    return { event, planning, rows, hasChanges: facts.meetings.some(isChanged) };
  }

  /** Puts a meeting at a slot and table, and keeps it there or not. @throws TimeTaken naming what is in the way */
  async place(
    eventId: string,
    wishId: string,
    to: { readonly startsAt: Date; readonly table: number; readonly isLocked: boolean },
    now: Date,
  ): Promise<void> {
    await this.change(eventId, now, async ({ event, facts }, tx) => {
      const wish = plannable(facts.wishes).find(({ id }) => id === wishId);
      if (!wish) throw new WishNotFound();
      const slot = slotsOf(event).find(({ startMs }) => startMs === to.startsAt.getTime());
      if (!slot) throw new TimeTaken([{ pointer: '/startsAt', rule: 'No slot of the event begins then.' }]);
      const place = { wishId, startsAt: to.startsAt, endsAt: new Date(slot.endMs), table: to.table };
      const clashes = clashesAt(wish, place, facts);
      if (clashes.length > 0) throw new TimeTaken(clashes.map(toProblem));
      const id = await this.meetings.add(eventId, place, tx);
      await this.meetings.place(id, place, to.isLocked, tx);
    });
  }

  /** Takes a meeting out of the plan; where people know of it, it is cancelled, and its place offered to who waits. */
  async remove(eventId: string, wishId: string, now: Date): Promise<void> {
    await this.change(eventId, now, async ({ event, facts }, tx) => {
      const meeting = facts.meetings.find((one) => one.wishId === wishId && one.startsAt !== null);
      if (!meeting) throw new WishNotFound();
      await this.changes.end(event, [meeting], { reason: 'cancelled', now }, tx);
    });
  }

  /** When a meeting may be: only in a session, only after another. */
  async constrain(
    eventId: string,
    wishId: string,
    to: { readonly session: number | null; readonly afterWishId: string | null },
    now: Date,
  ): Promise<void> {
    await this.change(eventId, now, async ({ facts }, tx) => {
      const ids = new Set(facts.wishes.map(({ id }) => id));
      if (!ids.has(wishId) || (to.afterWishId !== null && !ids.has(to.afterWishId))) throw new WishNotFound();
      await this.wishes.constrain(wishId, to, tx);
    });
  }

  /**
   * Publishes the plan: everybody is booked, or nobody is; people see their agendas from now on, and get one mail each.
   * @throws PlanOvertaken naming who is booked elsewhere by now
   */
  async announce(eventId: string, now: Date): Promise<void> {
    await this.change(eventId, now, async ({ event, facts }, tx) => {
      const changed = facts.meetings.filter(isChanged);
      await this.book(changed, facts, tx);
      await this.meetings.tell(
        changed.map(({ id }) => id),
        tx,
      );
      if (!(await this.events.move(eventId, 'announce', tx))) throw new EventMoved();
      const announced = await this.openEvent(eventId, tx);
      await this.tell(announced, { changed, facts, isFirst: event.state === 'open', now }, tx);
      await this.offerOnline(announced, facts, now, tx);
    });
  }

  private async book(changed: readonly EventMeetingRow[], facts: PlanFacts, tx: Tx): Promise<void> {
    const wishes = new Map(facts.wishes.map((wish) => [wish.id, wish]));
    const placed = changed.flatMap((meeting) => {
      const wish = wishes.get(meeting.wishId);
      return wish && meeting.startsAt && meeting.endsAt ? [{ meeting, wish, time: timeOf(meeting) }] : [];
    });
    const clashes = placed.flatMap(({ meeting, wish }) => clashesOf(wish, meeting, facts));
    if (clashes.length > 0) throw new PlanOvertaken(clashes.map(toProblem));
    await this.bookings.free(
      changed.map(({ id }) => id),
      tx,
    );
    const orders = placed.map(({ meeting, wish, time }) => ({
      holderId: meeting.id,
      personIds: [wish.from.personId, wish.to.personId],
      time,
    }));
    const refused = await this.bookings.book(orders, 'confirmed', tx);
    if (refused.length === 0) return;
    const names = placed.filter(({ meeting }) => refused.includes(meeting.id));
    throw new PlanOvertaken(
      names.map(({ wish }) => ({
        pointer: `/wishes/${wish.id}`,
        rule: `${wish.from.name} or ${wish.to.name} is booked elsewhere at that time by now.`,
      })),
    );
  }

  private async tell(
    event: BrokerageEvent,
    news: { changed: readonly EventMeetingRow[]; facts: PlanFacts; isFirst: boolean; now: Date },
    tx: Tx,
  ): Promise<void> {
    const ids = new Set(news.changed.map(({ wishId }) => wishId));
    const involved = news.facts.wishes
      .filter(({ id }) => ids.has(id))
      .flatMap(({ from, to }) => [from.personId, to.personId]);
    const everybody = news.isFirst ? await this.pages.listRegistered(event.id, tx) : [];
    const people = new Set([...involved, ...everybody.map(({ personId }) => personId)]);
    await this.mails.tellAgendas(event, [...people], news.now, tx);
    const known = news.changed.filter(({ toldStartsAt }) => toldStartsAt !== null);
    await this.mails.tellChanges(event, known, news.now, tx);
  }

  /** Each wish that found no place gets the time online that the planner found for both. */
  private async offerOnline(event: BrokerageEvent, facts: PlanFacts, now: Date, tx: Tx): Promise<void> {
    const times = new Map(facts.meetings.map(({ wishId, onlineStartsAt }) => [wishId, onlineStartsAt]));
    for (const wish of plannable(facts.wishes)) {
      const startsAt = times.get(wish.id);
      if (!startsAt) continue;
      const endsAt = new Date(startsAt.getTime() + event.slotMinutes * MINUTE_MS);
      await this.changes.offer(event, wish, { startsAt, endsAt, table: null }, { now, tx });
    }
  }

  private async change(
    eventId: string,
    now: Date,
    work: (known: { readonly event: BrokerageEvent; readonly facts: PlanFacts }, tx: Tx) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const event = await this.openEvent(eventId, tx);
      if (await this.plannings.isUnderWay(eventId, tx)) throw new PlanningUnderWay();
      await work({ event, facts: await this.facts.load(event, now, tx) }, tx);
    });
  }

  private async openEvent(eventId: string, tx: Tx): Promise<BrokerageEvent> {
    const event = await this.events.lock(eventId, tx);
    if (!event) throw new EventNotFound();
    if (event.state !== 'open' && event.state !== 'planned') throw new EventMoved();
    return event;
  }
}

function timeOf({ startsAt, endsAt }: EventMeetingRow): { startMs: number; endMs: number } {
  return { startMs: startsAt?.getTime() ?? 0, endMs: endsAt?.getTime() ?? 0 };
}

function isChanged({ startsAt, table, toldStartsAt, toldTable }: EventMeetingRow): boolean {
  return startsAt?.getTime() !== toldStartsAt?.getTime() || table !== toldTable;
}
