import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { CapabilityContacts } from '#features/capabilities';
import { loadConfig } from '#platform/config';
import { Transactions } from '#platform/database';
import type { Letter, MailLedger } from '#platform/mail';
import { Outbox } from '#platform/outbox';
import { openTestDatabase, type TestDatabase } from '#testing';
import { AvailabilityException } from '../availability-exception.entity.js';
import { AvailabilityWindow } from '../availability-window.entity.js';
import { AvailabilityRepository } from '../availability.repository.js';
import { AvailabilityService } from '../availability.service.js';
import { AwayPeriodRow } from '../away-period.entity.js';
import { BookingRepository } from '../booking.repository.js';
import { Bookings } from '../bookings.service.js';
import { BusyCalendar } from '../busy-calendar.entity.js';
import { BusyCalendarRepository } from '../busy-calendar.repository.js';
import { BusyCalendars } from '../busy-calendars.service.js';
import { CalendarEntriesReadModel } from '../calendar-entries.read-model.js';
import { CalendarFeed } from '../calendar-feed.entity.js';
import { CalendarFeedRepository } from '../calendar-feed.repository.js';
import { CalendarFeeds } from '../calendar-feeds.service.js';
import { MeetingMails } from '../meeting-mails.service.js';
import { MeetingOffersService } from '../meeting-offers.service.js';
import { MeetingPeopleReadModel } from '../meeting-people.read-model.js';
import { MeetingPerson } from '../meeting-person.entity.js';
import { MeetingPreference } from '../meeting-preference.entity.js';
import { MeetingSlot } from '../meeting-slot.entity.js';
import { MeetingReminders } from '../meeting-reminders.service.js';
import { MeetingTimes } from '../meeting-times.service.js';
import { Meeting } from '../meeting.entity.js';
import { MeetingRepository } from '../meeting.repository.js';
import { MeetingsService } from '../meetings.service.js';
import { PersonCalendarReadModel } from '../person-calendar.read-model.js';
import { SlotRepository } from '../slot.repository.js';

const entities = [
  AvailabilityException,
  AvailabilityWindow,
  AwayPeriodRow,
  BusyCalendar,
  CalendarFeed,
  Meeting,
  MeetingPerson,
  MeetingPreference,
  MeetingSlot,
];

/** The services of meetings on a PostgreSQL of their own, with the letters they write kept in a list. */
export class MeetingsStage {
  readonly now = new Date('2026-11-23T06:00:00Z');
  letters: Letter[] = [];
  readonly transactions: Transactions;
  readonly meetings: MeetingsService;
  readonly offers: MeetingOffersService;
  readonly reminders: MeetingReminders;
  readonly feeds: CalendarFeeds;
  readonly busy: BusyCalendars;
  readonly availability: AvailabilityService;
  readonly bookings: Bookings;
  readonly mails: MeetingMails;

  private constructor(
    private readonly database: TestDatabase,
    readonly connection: DataSource,
  ) {
    const db = connection.manager;
    const config = loadConfig({
      DATABASE_URL: database.url,
      PUBLIC_URL: 'https://quatrefoil.example',
      AUTH_SECRET: 'a secret of at least thirty-two letters',
    });
    const ledger = { add: (one: Letter) => Promise.resolve(this.letters.push(one)) } as unknown as MailLedger;
    const contacts = { follow: () => Promise.resolve() } as unknown as CapabilityContacts;
    this.transactions = new Transactions(db);
    const hours = new AvailabilityRepository(db);
    const booked = new BookingRepository(db);
    const calendars = new PersonCalendarReadModel(db, hours);
    const [rows, slots, people] = [new MeetingRepository(db), new SlotRepository(db), new MeetingPeopleReadModel(db)];
    const times = new MeetingTimes(rows, slots, booked, calendars, new Outbox(db));
    this.mails = new MeetingMails(rows, slots, people, ledger, config);
    this.meetings = new MeetingsService(this.transactions, rows, slots, times, people, this.mails);
    this.offers = new MeetingOffersService(this.transactions, rows, slots, times, this.mails);
    this.reminders = new MeetingReminders(this.transactions, slots, rows, hours, this.mails);
    this.feeds = new CalendarFeeds(new CalendarFeedRepository(db), new CalendarEntriesReadModel(db), config);
    this.busy = new BusyCalendars(this.transactions, new BusyCalendarRepository(db), new Outbox(db), config);
    this.availability = new AvailabilityService(this.transactions, hours, contacts);
    this.bookings = new Bookings(booked, calendars);
  }

  static async open(): Promise<MeetingsStage> {
    const database = await openTestDatabase();
    const connection = new DataSource({ type: 'postgres', url: database.url, entities, poolSize: 20 });
    return new MeetingsStage(database, await connection.initialize());
  }

  async close(): Promise<void> {
    await this.connection.destroy();
    await this.database.drop();
  }

  async addPerson(name: string, language: 'ro' | 'en' = 'en', zone = 'Europe/Bucharest'): Promise<string> {
    const id = randomUUID();
    const row = [id, name, `${id}@example.org`, language, zone];
    await this.connection.query(
      'INSERT INTO person (id, name, email, language, zone) VALUES ($1, $2, $3, $4, $5)',
      row,
    );
    return id;
  }

  /** A meeting of 30 minutes, with the times that it offers. */
  async openMeeting([challenge, capability]: readonly string[]): Promise<string> {
    const people = [
      { personId: challenge!, side: 'challenge' as const },
      ...(capability ? [{ personId: capability, side: 'capability' as const }] : []),
    ];
    const order = { introductionId: null, title: 'Quiet pumps', people, durationMinutes: 30, zone: 'Europe/Bucharest' };
    return this.transactions.run(async (tx) => (await this.meetings.open(order, this.now, tx)).id);
  }

  /** Pairs of bookings that rob one person of one time twice. */
  async countOverlaps(): Promise<number> {
    const rows: { n: number }[] = await this.connection.query(
      `SELECT count(*)::int AS n FROM booking a JOIN booking b
       ON a.person_id = b.person_id AND a.id < b.id AND a.during && b.during`,
    );
    return rows[0]!.n;
  }
}
