import { Inject, Injectable } from '@nestjs/common';
import type { DueReminder } from '#domain/events';
import { formatDeadline, formatInstant, formatRange, localRange, toLocal } from '#domain/time';
import { renderAgenda, renderInvitation, type CalendarPart } from '#platform/calendar';
import { CONFIG, type Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { letter, MailLedger, senderHost, senderOf, type LetterItem } from '#platform/mail';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import { EventAgendaReadModel, type AgendaMeeting } from './event-agenda.read-model.js';
import type { EventMeetingRow } from './event-meeting.repository.js';
import {
  eventAgenda,
  eventCancelled,
  eventInvitation,
  eventMeetingChanged,
  eventRegistered,
  eventSoon,
  eventTimeOffered,
  eventTomorrow,
  type EventLetterModel,
} from './events.letters.js';
import { EventsReadModel, type EventRecipient } from './events.read-model.js';
import type { WishRow } from './wish.repository.js';

const reminders = { tomorrow: eventTomorrow, soon: eventSoon } as const;

interface OfferNews {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly table: number | null;
  readonly openUntil: Date;
  readonly now: Date;
}

/** Writes the mails of events: through the ledger, one person a mail, and nobody else's address in any of them. */
@Injectable()
export class EventMails {
  constructor(
    private readonly pages: EventsReadModel,
    private readonly agendas: EventAgendaReadModel,
    private readonly ledger: MailLedger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The number of mails; who was invited to this event before gets none. */
  async invite(event: BrokerageEvent, people: readonly EventRecipient[], now: Date, tx: Tx): Promise<number> {
    const cluster = await this.pages.clusterName(event.id, tx);
    let sent = 0;
    for (const to of people) {
      const registerBy = formatDeadline(event.registerBy.getTime(), to.zone, to.language);
      const model = { ...this.model(event, to), cluster, registerBy };
      const one = letter({ template: eventInvitation, model, to, period: event.id });
      if (await this.ledger.add(one, tx, { now })) sent++;
    }
    return sent;
  }

  async confirmRegistration(
    event: BrokerageEvent,
    people: readonly EventRecipient[],
    now: Date,
    tx: Tx,
  ): Promise<void> {
    for (const to of people) {
      const model = this.model(event, to);
      await this.ledger.add(letter({ template: eventRegistered, model, to, period: event.id }), tx, { now });
    }
  }

  /** The whole agenda to each of these people. `event` as it is after the announcement. */
  async tellAgendas(event: BrokerageEvent, personIds: readonly string[], now: Date, tx: Tx): Promise<void> {
    const all = await this.agendas.list(event.id, null, tx);
    for (const to of await this.pages.listPeople(personIds, tx)) {
      const own = meetingsOf(all, to);
      const calendar = this.agendaCalendar(event, to.personId, own, now);
      const model = { ...this.model(event, to), meetings: linesOf(own, to) };
      const order = { template: eventAgenda, model, to, period: `${event.id}:${event.version}`, calendar };
      await this.ledger.add(letter(order), tx, { now });
    }
  }

  /** The meetings of one day to each of these people; who had this mail before gets none. */
  async remind(event: BrokerageEvent, due: readonly DueReminder[], now: Date, tx: Tx): Promise<void> {
    const all = await this.agendas.list(event.id, null, tx);
    const people = await this.pages.listPeople(
      due.map(({ personId }) => personId),
      tx,
    );
    for (const one of due) {
      const to = people.find(({ personId }) => personId === one.personId);
      if (!to) continue;
      const isThen = ({ startsAt }: AgendaMeeting): boolean =>
        startsAt !== null && toLocal(startsAt.getTime(), event.zone).date === one.date;
      const model = { ...this.model(event, to), meetings: linesOf(meetingsOf(all, to).filter(isThen), to) };
      const { period } = reminderKey(one);
      await this.ledger.add(letter({ template: reminders[one.kind], model, to, period }), tx, { now });
    }
  }

  /** An update or cancellation to both people of each meeting, which they knew before or agreed to now. */
  async tellChanges(event: BrokerageEvent, before: readonly EventMeetingRow[], now: Date, tx: Tx): Promise<void> {
    const times = new Map(before.map((row) => [row.id, row]));
    const changed = (await this.agendas.list(event.id, null, tx)).filter(({ id }) => times.has(id));
    const ids = new Set(changed.flatMap(({ people }) => people.map(({ personId }) => personId)));
    const recipients = await this.pages.listPeople([...ids], tx);
    for (const meeting of changed) {
      const row = times.get(meeting.id);
      for (const to of recipients.filter((one) => meeting.people.some(({ personId }) => personId === one.personId))) {
        await this.tellChange(event, { meeting, row, to, now }, tx);
      }
    }
  }

  async tellOffer(event: BrokerageEvent, wish: WishRow, offer: OfferNews, tx: Tx): Promise<void> {
    const sides = [wish.from, wish.to];
    const people = await this.pages.listPeople(
      sides.map(({ personId }) => personId),
      tx,
    );
    for (const to of people) {
      const withWhom = sides.find(({ personId }) => personId !== to.personId)?.name ?? '';
      const when = formatRange(localRange(offer.startsAt.getTime(), offer.endsAt.getTime(), to.zone), to.language);
      const answerBy = formatInstant(offer.openUntil.getTime(), to.zone, to.language);
      const model = { ...this.model(event, to), when, withWhom, table: offer.table, answerBy };
      await this.ledger.add(letter({ template: eventTimeOffered, model, to, period: offer.id }), tx, {
        now: offer.now,
      });
    }
  }

  async tellCancelled(event: BrokerageEvent, people: readonly EventRecipient[], now: Date, tx: Tx): Promise<void> {
    const all = await this.agendas.list(event.id, null, tx);
    for (const to of people) {
      const own = meetingsOf(all, to);
      const calendar = own.length > 0 ? this.agendaCalendar(event, to.personId, own, now) : undefined;
      const order = { template: eventCancelled, model: this.model(event, to), to, period: event.id };
      await this.ledger.add(letter({ ...order, ...(calendar ? { calendar } : {}) }), tx, { now });
    }
  }

  /** All meetings of a person as one file, those called off among them. */
  agendaCalendar(event: BrokerageEvent, personId: string, meetings: readonly AgendaMeeting[], now: Date): CalendarPart {
    const entries = meetings.map((meeting) => ({
      meetingId: meeting.id,
      sequence: meeting.sequence,
      startsAt: meeting.startsAt ?? event.startsAt,
      endsAt: meeting.endsAt ?? event.endsAt,
      isCancelled: meeting.startsAt === null,
      ...this.calendarWords(event, meeting, personId),
    }));
    return renderAgenda({ host: senderHost(this.config.mail.from), stampedAt: now, entries });
  }

  private async tellChange(
    event: BrokerageEvent,
    news: {
      readonly meeting: AgendaMeeting;
      readonly row: EventMeetingRow | undefined;
      readonly to: EventRecipient;
      readonly now: Date;
    },
    tx: Tx,
  ): Promise<void> {
    const { meeting, row, to, now } = news;
    const isCancelled = meeting.startsAt === null;
    const startsAt = meeting.startsAt ?? row?.toldStartsAt;
    const endsAt = meeting.endsAt ?? row?.toldEndsAt;
    if (!startsAt || !endsAt) return;
    const sender = senderOf(this.config.mail.from);
    const calendar = renderInvitation({
      method: isCancelled ? 'CANCEL' : 'REQUEST',
      meetingId: meeting.id,
      host: senderHost(this.config.mail.from),
      sequence: meeting.sequence,
      stampedAt: now,
      startsAt,
      endsAt,
      ...this.calendarWords(event, meeting, to.personId),
      organiser: { name: sender.name || 'Quatrefoil', address: sender.address },
      attendee: { name: to.name, address: to.email },
    });
    const when = formatRange(localRange(startsAt.getTime(), endsAt.getTime(), to.zone), to.language);
    const withWhom = partnerOf(meeting, to.personId);
    const model = { ...this.model(event, to), when, withWhom, isCancelled, table: meeting.table };
    const period = `${meeting.id}:${meeting.sequence}`;
    await this.ledger.add(letter({ template: eventMeetingChanged, model, to, period, calendar }), tx, { now });
  }

  /** Calendars are shared: whom an anonymous owner meets, and who it is, does not stand there. */
  private calendarWords(
    event: BrokerageEvent,
    meeting: AgendaMeeting,
    personId: string,
  ): { title: string; description: string; place: string; url: string } {
    const isNeutral = meeting.people.some(({ challengeTitle }) => challengeTitle !== null);
    const url = this.urlOf(event);
    const table = meeting.table === null ? 'online' : `${event.place} – ${meeting.table}`;
    return {
      title: isNeutral ? event.title : `${event.title}: ${partnerOf(meeting, personId)}`,
      description: event.videoUrl ? `${event.videoUrl}\n${url}` : url,
      place: event.mode === 'online' ? (event.videoUrl ?? 'online') : table,
      url,
    };
  }

  private model(event: BrokerageEvent, { zone, language }: EventRecipient): EventLetterModel {
    return {
      title: event.title,
      cluster: '',
      when: formatRange(localRange(event.startsAt.getTime(), event.endsAt.getTime(), zone), language),
      where: event.mode === 'online' ? 'online' : event.place,
      url: this.urlOf(event),
    };
  }

  private urlOf({ id }: BrokerageEvent): string {
    return `${this.config.http.publicUrl}/events/${id}`;
  }
}

/** By what the ledger knows a reminder. */
export function reminderKey({ kind, eventId, date }: DueReminder): { readonly kind: string; readonly period: string } {
  return { kind: reminders[kind].kind, period: `${eventId}:${date}` };
}

const meetingsOf = (all: readonly AgendaMeeting[], { personId }: EventRecipient): AgendaMeeting[] =>
  all.filter(({ people }) => people.some((one) => one.personId === personId));

/** Those that take place, one line each. */
function linesOf(own: readonly AgendaMeeting[], to: EventRecipient): LetterItem[] {
  return own.flatMap((meeting) => {
    const { startsAt, endsAt, table } = meeting;
    if (!startsAt || !endsAt) return [];
    const place = { ro: `Masa ${table}`, en: `Table ${table}` }[to.language];
    const when = formatRange(localRange(startsAt.getTime(), endsAt.getTime(), to.zone), to.language);
    return [
      { title: partnerOf(meeting, to.personId), detail: table === null ? `${when} · online` : `${when} · ${place}` },
    ];
  });
}

function partnerOf({ people }: AgendaMeeting, personId: string): string {
  const partner = people.find((one) => one.personId !== personId);
  return partner ? [partner.name, ...partner.organisations].join(', ') : '';
}
