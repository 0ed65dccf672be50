import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { DataSource } from 'typeorm';
import type { CapabilityContacts } from '#features/capabilities';
import { loadConfig } from '#platform/config';
import { Transactions } from '#platform/database';
import type { Letter, MailLedger } from '#platform/mail';
import { Outbox } from '#platform/outbox';
import { openTestDatabase, type TestDatabase } from '#testing';
import { AvailabilityWindow } from './availability-window.entity.js';
import { AvailabilityRepository } from './availability.repository.js';
import { AvailabilityService } from './availability.service.js';
import { AwayPeriodRow } from './away-period.entity.js';
import { MeetingMails } from './meeting-mails.service.js';
import { MeetingPeopleReadModel } from './meeting-people.read-model.js';
import { MeetingPerson } from './meeting-person.entity.js';
import { MeetingPreference } from './meeting-preference.entity.js';
import { MeetingSlot } from './meeting-slot.entity.js';
import { MeetingTimes } from './meeting-times.service.js';
import { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { AvailabilityInvalid, AvailabilityStale, MeetingMoved, MeetingNotYet, SlotGone } from './meetings.errors.js';
import { MeetingsService } from './meetings.service.js';
import { SlotRepository } from './slot.repository.js';

const entities = [AvailabilityWindow, AwayPeriodRow, Meeting, MeetingPerson, MeetingPreference, MeetingSlot];
const now = new Date('2026-11-23T06:00:00Z');
const hour = 3_600_000;

describe('meetings on PostgreSQL', () => {
  let database: TestDatabase;
  let connection: DataSource;
  let letters: Letter[];
  let meetings: MeetingsService;
  let availability: AvailabilityService;
  let transactions: Transactions;

  beforeAll(async () => {
    database = await openTestDatabase();
    connection = await new DataSource({ type: 'postgres', url: database.url, entities, poolSize: 20 }).initialize();
  });
  afterAll(async () => {
    await connection.destroy();
    await database.drop();
  });
  beforeEach(() => {
    const db = connection.manager;
    const config = loadConfig({
      DATABASE_URL: database.url,
      PUBLIC_URL: 'https://quatrefoil.example',
      AUTH_SECRET: 'a secret of at least thirty-two letters',
    });
    letters = [];
    const ledger = { add: (one: Letter) => Promise.resolve(letters.push(one)) } as unknown as MailLedger;
    transactions = new Transactions(db);
    const repository = new AvailabilityRepository(db);
    const [rows, slots, people] = [new MeetingRepository(db), new SlotRepository(db), new MeetingPeopleReadModel(db)];
    const contacts = { follow: () => Promise.resolve() } as unknown as CapabilityContacts;
    const times = new MeetingTimes(rows, slots, repository, new Outbox(db));
    const mails = new MeetingMails(people, ledger, config);
    meetings = new MeetingsService(transactions, rows, slots, times, people, mails);
    availability = new AvailabilityService(transactions, repository, contacts);
  });

  async function addPerson(name: string, language: 'ro' | 'en' = 'en', zone = 'Europe/Bucharest'): Promise<string> {
    const id = randomUUID();
    await connection.query(`INSERT INTO person (id, name, email, language, zone) VALUES ($1, $2, $3, $4, $5)`, [
      id,
      name,
      `${id}@example.org`,
      language,
      zone,
    ]);
    return id;
  }

  async function open(personIds: readonly string[], title = 'Quiet pumps'): Promise<string> {
    const people = personIds.map((personId) => ({ personId, side: null }));
    const order = { introductionId: null, title, people, durationMinutes: 30, zone: 'Europe/Bucharest' };
    return transactions.run(async (tx) => (await meetings.open(order, now, tx)).id);
  }

  const overlaps = async (): Promise<number> => {
    const rows: { n: number }[] = await connection.query(
      `SELECT count(*)::int AS n FROM booking a JOIN booking b
       ON a.person_id = b.person_id AND a.id < b.id AND a.during && b.during`,
    );
    return rows[0]!.n;
  };

  it('offers three times that suit both, and tells each in their own language and zone', async () => {
    const ana = await addPerson('Ana', 'ro');
    const joao = await addPerson('João', 'en', 'Europe/Lisbon');
    const id = await open([ana, joao]);
    const { slots } = await meetings.get(id);
    expect(slots.map(({ startMs, state }) => [new Date(startMs).toISOString(), state])).toEqual([
      ['2026-11-24T09:00:00.000Z', 'held'],
      ['2026-11-25T10:00:00.000Z', 'held'],
      ['2026-11-26T09:00:00.000Z', 'held'],
    ]);
    expect(letters.map(({ kind }) => kind)).toEqual(['meeting-times-offered', 'meeting-times-offered']);
    const toAna = letters.find(({ personId }) => personId === ana)!;
    expect(toAna.text).toContain('mar., 24 nov. 2026, 11:00–11:30 (Europe/Bucharest, UTC+2)');
    expect(toAna.text).toContain('João');
    const toJoao = letters.find(({ personId }) => personId === joao)!;
    expect(toJoao.text).toContain('Tue 24 Nov 2026, 09:00–09:30 (Europe/Lisbon, UTC)');
  });

  it('confirms one time, frees the others, and invites each person alone', async () => {
    const [ana, dan] = [await addPerson('Ana', 'ro'), await addPerson('Dan')];
    const id = await open([ana, dan]);
    const [, second, third] = (await meetings.get(id)).slots;
    await meetings.confirm(id, second!.id, ana, now);
    const after = await meetings.get(id);
    expect(after.meeting.state).toBe('confirmed');
    expect(after.slots.map(({ id, state }) => [id, state])).toEqual([[second!.id, 'confirmed']]);
    await expect(meetings.confirm(id, third!.id, dan, now)).rejects.toThrow(MeetingMoved);
    const invitations = letters.filter(({ kind }) => kind === 'meeting-confirmed');
    expect(invitations).toHaveLength(2);
    for (const { calendar, recipient } of invitations) {
      const event = new ICAL.Component(ICAL.parse(calendar!.content)).getFirstSubcomponent('vevent')!;
      expect(calendar!.method).toBe('REQUEST');
      expect(event.getAllProperties('attendee').map((a) => String(a.getFirstValue()).toLowerCase())).toEqual([
        `mailto:${recipient}`,
      ]);
      expect(event.getFirstPropertyValue('sequence')).toBe(0);
      expect(event.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-11-25T10:00:00Z');
    }
  });

  it('raises the sequence with every change, down to the cancellation', async () => {
    const id = await open([await addPerson('Ana'), await addPerson('Dan')]);
    const sequences: unknown[] = [];
    for (let round = 0; round < 4; round++) {
      const [slot] = (await meetings.get(id)).slots;
      await meetings.confirm(
        id,
        slot!.id,
        (await meetings.get(id)).people[0]!.personId,
        new Date(now.getTime() + round),
      );
      if (round < 3) await meetings.reschedule(id, (await meetings.get(id)).people[0]!.personId, now);
    }
    await meetings.cancel(id, null, now);
    for (const { calendar } of letters) {
      if (!calendar) continue;
      const event = new ICAL.Component(ICAL.parse(calendar.content)).getFirstSubcomponent('vevent')!;
      sequences.push([calendar.method, event.getFirstPropertyValue('sequence')]);
    }
    const rounds = [0, 1, 2, 3].flatMap((n) => [
      ['REQUEST', n],
      ['REQUEST', n],
    ]);
    expect(sequences).toEqual([...rounds, ['CANCEL', 4], ['CANCEL', 4]]);
    expect(new Set(letters.map(({ personId, kind, period }) => `${personId} ${kind} ${period}`)).size).toBe(
      letters.length,
    );
    expect((await meetings.get(id)).slots).toEqual([]);
  });

  it('cancels the time that calendars still show while new times are offered', async () => {
    const ana = await addPerson('Ana');
    const id = await open([ana]);
    const [slot] = (await meetings.get(id)).slots;
    await meetings.confirm(id, slot!.id, ana, now);
    await meetings.reschedule(id, ana, now);
    await meetings.cancel(id, ana, now);
    const last = letters.at(-1)!;
    expect(last.kind).toBe('meeting-cancelled');
    expect(last.calendar?.method).toBe('CANCEL');
    const quiet = await open([ana]);
    await meetings.cancel(quiet, ana, now);
    expect(letters.at(-1)).toMatchObject({ kind: 'meeting-cancelled', calendar: null });
  });

  it('lets nobody be held twice at one time, nor for more than fifteen times', async () => {
    const ana = await addPerson('Ana');
    const others = await Promise.all(Array.from({ length: 8 }, (_, i) => addPerson(`P${i}`)));
    const ids = await Promise.all(others.map((other) => open([ana, other])));
    const held = (await Promise.all(ids.map((id) => meetings.get(id)))).map(({ slots }) => slots.length);
    expect(held.filter((n) => n === 3)).toHaveLength(5);
    expect(held.filter((n) => n === 0)).toHaveLength(3);
    expect(await overlaps()).toBe(0);
  });

  it('frees a time that was held too long, and confirms it no more', async () => {
    const ana = await addPerson('Ana');
    const id = await open([ana]);
    const [first] = (await meetings.get(id)).slots;
    const later = new Date(now.getTime() + 73 * hour);
    await expect(meetings.confirm(id, first!.id, ana, later)).rejects.toThrow(SlotGone);
    await meetings.freeOverdue(id, new Date(now.getTime() + 27 * hour));
    expect((await meetings.get(id)).slots).toHaveLength(2);
    await meetings.freeOverdue(id, later);
    expect((await meetings.get(id)).slots).toEqual([]);
    await meetings.offerAgain(id, later);
    expect((await meetings.get(id)).slots).toHaveLength(3);
  });

  it('frees what is overdue of every meeting, for when the job of one was lost', async () => {
    const ids = [await open([await addPerson('Ana')]), await open([await addPerson('Dan')])];
    expect(await meetings.freeAllOverdue(now)).toBe(0);
    expect(await meetings.freeAllOverdue(new Date(now.getTime() + 73 * hour))).toBeGreaterThanOrEqual(2);
    for (const id of ids) expect((await meetings.get(id)).slots).toEqual([]);
  });

  it('records a meeting only after its time has come', async () => {
    const ana = await addPerson('Ana');
    const id = await open([ana]);
    const [slot] = (await meetings.get(id)).slots;
    await meetings.confirm(id, slot!.id, ana, now);
    const conclude = (at: Date) =>
      transactions.run((tx) => meetings.conclude(id, { outcome: 'happened', by: ana }, at, tx));
    await expect(conclude(now)).rejects.toThrow(MeetingNotYet);
    await conclude(new Date(slot!.startMs));
    expect((await meetings.get(id)).meeting.state).toBe('happened');
  });

  it('answers each of 500 confirmations of 20 times at once clearly, one winner for each meeting', async () => {
    const busy = [await addPerson('Q1'), await addPerson('Q2')];
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.push(await open([busy[i % 2]!, await addPerson(`R${i}`)]));
    const found = await Promise.all(ids.map((id) => meetings.get(id)));
    const choices = found
      .flatMap(({ meeting, slots }) => slots.map(({ id }) => [meeting.id, id] as const))
      .slice(0, 20);
    expect(choices).toHaveLength(20);
    const answers = await Promise.allSettled(
      Array.from({ length: 500 }, (_, i) => choices[(i * 7) % choices.length]!).map(([id, slot]) =>
        meetings.confirm(id, slot, busy[0]!, now),
      ),
    );
    const lost = answers.filter((answer) => answer.status === 'rejected');
    expect(answers.length - lost.length).toBe(ids.length);
    for (const { reason } of lost) expect([MeetingMoved, SlotGone]).toContain((reason as object).constructor);
    expect(await overlaps()).toBe(0);
    for (const id of ids) expect((await meetings.get(id)).slots.map(({ state }) => state)).toEqual(['confirmed']);
  });

  it('keeps the hours that a person sets, and refuses stale and senseless ones', async () => {
    const ana = await addPerson('Ana');
    const standard = await availability.get(ana);
    expect(standard).toMatchObject({ version: 0, weeklyCapacity: 3, noticeMinutes: 1440 });
    const content = {
      zone: 'Asia/Kathmandu',
      windows: [
        { weekday: 1, from: '10:00', until: '12:30' },
        { weekday: 5, from: '22:00', until: '24:00' },
      ],
      away: [{ fromOn: '2026-12-20', untilOn: '2027-01-05', note: 'Winter' }],
      weeklyCapacity: 1,
      noticeMinutes: 60,
      bufferMinutes: 0,
    } as const;
    expect(await availability.save(ana, 0, content)).toEqual({ ...content, version: 1 });
    await expect(availability.save(ana, 0, content)).rejects.toThrow(AvailabilityStale);
    expect(await availability.save(ana, 1, { ...content, windows: [] })).toMatchObject({ windows: [], version: 2 });
    const bad = { ...content, zone: 'Nowhere', windows: [{ weekday: 1, from: '12:00', until: '10:00' } as const] };
    await expect(availability.save(ana, 2, bad)).rejects.toThrow(AvailabilityInvalid);
    expect((await meetings.get(await open([ana]))).slots).toEqual([]);
  });
});
