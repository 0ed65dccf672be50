import { Injectable } from '@nestjs/common';
import { dueReminders, REMINDER_WINDOW_MS, type DueReminder } from '#domain/events';
import { AvailabilityService } from '#features/meetings';
import { Transactions, type Tx } from '#platform/database';
import { EventAgendaReadModel } from './event-agenda.read-model.js';
import { EventMails, reminderKey } from './event-mails.service.js';
import { EventRepository } from './event.repository.js';
import { EventsReadModel } from './events.read-model.js';

/** Sent at one sweep; the next one goes on. */
const MOST_AT_ONCE = 100;

/** Writes a day and an hour before the first meeting of each day of an event, once, to those who want it. */
@Injectable()
export class EventReminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: EventRepository,
    private readonly pages: EventsReadModel,
    private readonly agendas: EventAgendaReadModel,
    private readonly availability: AvailabilityService,
    private readonly mails: EventMails,
  ) {}

  /** Safe to run at any time, by several at once. */
  async sendDue(now: Date): Promise<void> {
    const known = await this.agendas.listAround(now, REMINDER_WINDOW_MS);
    const due = dueReminders(known, now.getTime());
    if (due.length === 0) return;
    await this.transactions.run(async (tx) => {
      const unsent = await this.pages.withoutMail(due, reminderKey, tx);
      const wishes = await this.availability.list([...new Set(unsent.map(({ personId }) => personId))], tx);
      const wanted = unsent.filter(
        ({ personId, kind }) => wishes.get(personId)?.[kind === 'soon' ? 'remindHourBefore' : 'remindDayBefore'],
      );
      await this.send(wanted.slice(0, MOST_AT_ONCE), now, tx);
    });
  }

  private async send(due: readonly DueReminder[], now: Date, tx: Tx): Promise<void> {
    for (const eventId of new Set(due.map((one) => one.eventId))) {
      const event = await this.events.find(eventId, tx);
      if (!event) continue;
      const own = due.filter((one) => one.eventId === eventId);
      await this.mails.remind(event, own, now, tx);
    }
  }
}
