import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Bookings } from '#features/meetings';
import { Transactions } from '#platform/database';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import { keepsTimes, problemsOf, toRow, type EventContent } from './event-facts.js';
import { EventMails } from './event-mails.service.js';
import { EventMeetingRepository } from './event-meeting.repository.js';
import { EventRepository } from './event.repository.js';
import { EventInvalid, EventMoved, EventNotFound, EventStale, EventTimesFixed } from './events.errors.js';
import { EventsReadModel } from './events.read-model.js';

/** An event as a whole: written, published, made known to clusters, called off. */
@Injectable()
export class EventsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: EventRepository,
    private readonly pages: EventsReadModel,
    private readonly meetings: EventMeetingRepository,
    private readonly bookings: Bookings,
    private readonly mails: EventMails,
  ) {}

  async get(id: string): Promise<BrokerageEvent> {
    const event = await this.events.find(id);
    if (!event) throw new EventNotFound();
    return event;
  }

  /** @throws EventInvalid naming each wrong field and its rule */
  async create(
    clusterId: string,
    content: EventContent,
    { by, now }: { readonly by: string; readonly now: Date },
  ): Promise<string> {
    this.check(content, now);
    const id = randomUUID();
    await this.transactions.run((tx) => this.events.insert({ ...toRow(content), id, clusterId, createdBy: by }, tx));
    return id;
  }

  /** Once people know their agendas, days, slots and tables stay. @throws EventStale, EventInvalid, EventTimesFixed */
  async update(id: string, content: EventContent, { version, now }: { version: number; now: Date }): Promise<void> {
    this.check(content, now);
    await this.transactions.run(async (tx) => {
      const event = await this.events.lock(id, tx);
      if (!event) throw new EventNotFound();
      if (event.state === 'planned' && !keepsTimes(event, content)) throw new EventTimesFixed();
      if (!(await this.events.update(id, toRow(content), { version, tx }))) throw new EventStale();
    });
  }

  /** Opens registration. */
  async publish(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.events.move(id, 'publish', tx))) throw new EventMoved();
    });
  }

  /** Writes to the people of the members of clusters, each once an event; gives the number of mails. */
  async invite(
    id: string,
    clusterIds: readonly string[],
    { by, now }: { readonly by: string; readonly now: Date },
  ): Promise<number> {
    return this.transactions.run(async (tx) => {
      const event = await this.events.lock(id, tx);
      if (!event) throw new EventNotFound();
      if (event.state !== 'open' && event.state !== 'planned') throw new EventMoved();
      const invited = await this.events.invite(id, clusterIds, { by, now, tx });
      const people = await this.pages.listMembersOf(invited, id, tx);
      return this.mails.invite(event, people, now, tx);
    });
  }

  /** Calls the event off: every booked time is free again, and everybody who registered is told once. */
  async cancel(id: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const event = await this.events.lock(id, tx);
      if (!event) throw new EventNotFound();
      if (!(await this.events.move(id, 'cancel', tx))) throw new EventMoved();
      const people = event.state === 'draft' ? [] : await this.pages.listRegistered(id, tx);
      const holders = await this.meetings.callOff(id, tx);
      await this.bookings.free(holders, tx);
      await this.mails.tellCancelled(event, people, now, tx);
    });
  }

  private check(content: EventContent, now: Date): void {
    const problems = problemsOf(content, now);
    if (problems.length > 0) throw new EventInvalid(problems);
  }
}
