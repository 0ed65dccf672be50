import ICAL from 'ical.js';
import {
  AvailabilityInvalid,
  AvailabilityStale,
  MeetingMoved,
  MeetingNotFound,
  MeetingNotYet,
  SlotGone,
} from './meetings.errors.js';
import { MeetingsStage } from './testing/meetings-stage.js';

const hour = 3_600_000;

describe('meetings on PostgreSQL', () => {
  let stage: MeetingsStage;
  beforeAll(async () => {
    stage = await MeetingsStage.open();
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.letters = [];
  });

  it('offers three times that suit both, and tells each in their own language and zone', async () => {
    const ana = await stage.addPerson('Ana', 'ro');
    const joao = await stage.addPerson('João', 'en', 'Europe/Lisbon');
    const id = await stage.openMeeting([ana, joao]);
    const { slots } = await stage.meetings.get(id);
    expect(slots.map(({ startMs, state }) => [new Date(startMs).toISOString(), state])).toEqual([
      ['2026-11-24T09:00:00.000Z', 'held'],
      ['2026-11-25T10:00:00.000Z', 'held'],
      ['2026-11-26T09:00:00.000Z', 'held'],
    ]);
    expect(stage.letters.map(({ kind }) => kind)).toEqual(['meeting-times-offered', 'meeting-times-offered']);
    const toAna = stage.letters.find(({ personId }) => personId === ana)!;
    expect(toAna.text).toContain('mar., 24 nov. 2026, 11:00–11:30 (Europe/Bucharest, UTC+2)');
    expect(toAna.text).toContain('João');
    const toJoao = stage.letters.find(({ personId }) => personId === joao)!;
    expect(toJoao.text).toContain('Tue 24 Nov 2026, 09:00–09:30 (Europe/Lisbon, UTC)');
  });

  it('confirms one time, frees the others, and invites each person alone', async () => {
    const [ana, dan] = [await stage.addPerson('Ana', 'ro'), await stage.addPerson('Dan')];
    const id = await stage.openMeeting([ana, dan]);
    const [, second, third] = (await stage.meetings.get(id)).slots;
    await stage.meetings.confirm(id, second!.id, ana, stage.now);
    const after = await stage.meetings.get(id);
    expect(after.meeting.state).toBe('confirmed');
    expect(after.slots.map(({ id, state }) => [id, state])).toEqual([[second!.id, 'confirmed']]);
    await expect(stage.meetings.confirm(id, third!.id, dan, stage.now)).rejects.toThrow(MeetingMoved);
    const invitations = stage.letters.filter(({ kind }) => kind === 'meeting-confirmed');
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
    const id = await stage.openMeeting([await stage.addPerson('Ana'), await stage.addPerson('Dan')]);
    const sequences: unknown[] = [];
    for (let round = 0; round < 4; round++) {
      const [slot] = (await stage.meetings.get(id)).slots;
      await stage.meetings.confirm(
        id,
        slot!.id,
        (await stage.meetings.get(id)).people[0]!.personId,
        new Date(stage.now.getTime() + round),
      );
      if (round < 3)
        await stage.meetings.reschedule(
          id,
          { by: (await stage.meetings.get(id)).people[0]!.personId, note: 'A clash' },
          stage.now,
        );
    }
    await stage.transactions.run((tx) => stage.meetings.cancel(id, { by: null }, stage.now, tx));
    for (const { calendar } of stage.letters) {
      if (!calendar) continue;
      const event = new ICAL.Component(ICAL.parse(calendar.content)).getFirstSubcomponent('vevent')!;
      sequences.push([calendar.method, event.getFirstPropertyValue('sequence')]);
    }
    const rounds = [0, 1, 2, 3].flatMap((n) => [
      ['REQUEST', n],
      ['REQUEST', n],
    ]);
    expect(sequences).toEqual([...rounds, ['CANCEL', 4], ['CANCEL', 4]]);
    expect(new Set(stage.letters.map(({ personId, kind, period }) => `${personId} ${kind} ${period}`)).size).toBe(
      stage.letters.length,
    );
    expect((await stage.meetings.get(id)).slots).toEqual([]);
  });

  it('cancels the time that calendars still show while new times are offered', async () => {
    const ana = await stage.addPerson('Ana');
    const id = await stage.openMeeting([ana]);
    const [slot] = (await stage.meetings.get(id)).slots;
    await stage.meetings.confirm(id, slot!.id, ana, stage.now);
    await stage.meetings.reschedule(id, { by: ana, note: '' }, stage.now);
    await stage.meetings.callOff(id, { by: ana, note: '' }, stage.now);
    const last = stage.letters.at(-1)!;
    expect(last.kind).toBe('meeting-cancelled');
    expect(last.calendar?.method).toBe('CANCEL');
    const quiet = await stage.openMeeting([ana]);
    await stage.meetings.callOff(quiet, { by: ana, note: '' }, stage.now);
    expect(stage.letters.at(-1)).toMatchObject({ kind: 'meeting-cancelled', calendar: null });
  });

  it('lets nobody be held twice at one time, nor for more than fifteen times', async () => {
    const ana = await stage.addPerson('Ana');
    const others = await Promise.all(Array.from({ length: 8 }, (_, i) => stage.addPerson(`P${i}`)));
    const ids = await Promise.all(others.map((other) => stage.openMeeting([ana, other])));
    const held = (await Promise.all(ids.map((id) => stage.meetings.get(id)))).map(({ slots }) => slots.length);
    expect(held.filter((n) => n === 3)).toHaveLength(5);
    expect(held.filter((n) => n === 0)).toHaveLength(3);
    expect(await stage.countOverlaps()).toBe(0);
  });

  it('frees a time that was held too long, and confirms it no more', async () => {
    const ana = await stage.addPerson('Ana');
    const id = await stage.openMeeting([ana]);
    const [first] = (await stage.meetings.get(id)).slots;
    const later = new Date(stage.now.getTime() + 73 * hour);
    await expect(stage.meetings.confirm(id, first!.id, ana, later)).rejects.toThrow(SlotGone);
    await stage.meetings.freeOverdue(id, new Date(stage.now.getTime() + 27 * hour));
    expect((await stage.meetings.get(id)).slots).toHaveLength(2);
    await stage.meetings.freeOverdue(id, later);
    expect((await stage.meetings.get(id)).slots).toEqual([]);
    await stage.offers.offerAgain(id, later);
    expect((await stage.meetings.get(id)).slots).toHaveLength(3);
  });

  it('frees what is overdue of every meeting, for when the job of one was lost', async () => {
    const ids = [
      await stage.openMeeting([await stage.addPerson('Ana')]),
      await stage.openMeeting([await stage.addPerson('Dan')]),
    ];
    expect(await stage.meetings.freeAllOverdue(stage.now)).toBe(0);
    expect(await stage.meetings.freeAllOverdue(new Date(stage.now.getTime() + 73 * hour))).toBeGreaterThanOrEqual(2);
    for (const id of ids) expect((await stage.meetings.get(id)).slots).toEqual([]);
  });

  it('records a meeting only after its time has come', async () => {
    const ana = await stage.addPerson('Ana');
    const id = await stage.openMeeting([ana]);
    const [slot] = (await stage.meetings.get(id)).slots;
    await stage.meetings.confirm(id, slot!.id, ana, stage.now);
    const conclude = (at: Date) =>
      stage.transactions.run((tx) => stage.meetings.conclude(id, { outcome: 'happened', by: ana }, at, tx));
    await expect(conclude(stage.now)).rejects.toThrow(MeetingNotYet);
    await conclude(new Date(slot!.startMs));
    expect((await stage.meetings.get(id)).meeting.state).toBe('happened');
  });

  it('keeps the hours that a person sets, and refuses stale and senseless ones', async () => {
    const ana = await stage.addPerson('Ana');
    const standard = await stage.availability.get(ana);
    expect(standard).toMatchObject({ version: 0, weeklyCapacity: 3, noticeMinutes: 1440 });
    const content = {
      zone: 'Asia/Kathmandu',
      windows: [
        { weekday: 1, from: '10:00', until: '12:30' },
        { weekday: 5, from: '22:00', until: '24:00' },
      ],
      exceptions: [{ on: '2026-12-12', from: '10:00', until: '12:00', isOpen: true }],
      away: [{ fromOn: '2026-12-20', untilOn: '2027-01-05', note: 'Winter' }],
      weeklyCapacity: 1,
      noticeMinutes: 60,
      bufferMinutes: 0,
      mostADay: 2,
      remindDayBefore: true,
      remindHourBefore: false,
    } as const;
    expect(await stage.availability.save(ana, 0, content)).toEqual({ ...content, version: 1 });
    await expect(stage.availability.save(ana, 0, content)).rejects.toThrow(AvailabilityStale);
    expect(await stage.availability.save(ana, 1, { ...content, windows: [] })).toMatchObject({
      windows: [],
      version: 2,
    });
    const bad = { ...content, zone: 'Nowhere', windows: [{ weekday: 1, from: '12:00', until: '10:00' } as const] };
    await expect(stage.availability.save(ana, 2, bad)).rejects.toThrow(AvailabilityInvalid);
    const extra = (await stage.meetings.get(await stage.openMeeting([ana]))).slots;
    expect(extra.map(({ startMs }) => new Date(startMs).toISOString().slice(0, 10))).toEqual(
      Array(3).fill('2026-12-12'),
    );
    await stage.availability.save(ana, 2, { ...content, windows: [], exceptions: [] });
    expect((await stage.meetings.get(await stage.openMeeting([ana]))).slots).toEqual([]);
  });

  it('shows in the private feed what is confirmed and, for thirty days, what was cancelled', async () => {
    const [ana, dan] = [await stage.addPerson('Ana', 'ro'), await stage.addPerson('Dan')];
    const ids = [
      await stage.openMeeting([ana, dan]),
      await stage.openMeeting([ana, dan]),
      await stage.openMeeting([ana]),
    ];
    for (const id of ids.slice(0, 2)) {
      const [slot] = (await stage.meetings.get(id)).slots;
      await stage.meetings.confirm(id, slot!.id, ana, stage.now);
    }
    await stage.meetings.callOff(ids[1]!, { by: ana, note: '' }, stage.now);
    const token = await stage.feeds.make(ana, stage.now);
    const read = async (now: Date) =>
      new ICAL.Component(ICAL.parse(await stage.feeds.read(token, now)))
        .getAllSubcomponents('vevent')
        .map((event) => [
          String(event.getFirstPropertyValue('uid')).slice(0, 36),
          event.getFirstPropertyValue('status'),
          event.getFirstPropertyValue('sequence'),
          event.getAllProperties('attendee').length,
        ]);
    const both = [
      [ids[0], 'CONFIRMED', 0, 0],
      [ids[1], 'CANCELLED', 1, 0],
    ];
    expect((await read(stage.now)).sort()).toEqual(both.sort());
    expect(await read(new Date(stage.now.getTime() + 40 * 24 * hour))).toEqual([]);
    const file = await stage.feeds.fileOf(ids[0]!, dan, stage.now);
    const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!;
    const invited = stage.letters.find(({ kind, personId }) => kind === 'meeting-confirmed' && personId === dan)!;
    const same = new ICAL.Component(ICAL.parse(invited.calendar!.content)).getFirstSubcomponent('vevent')!;
    for (const name of ['uid', 'dtstart', 'dtend', 'summary', 'sequence'])
      expect(String(event.getFirstPropertyValue(name))).toBe(String(same.getFirstPropertyValue(name)));
    await expect(stage.feeds.fileOf(ids[1]!, dan, stage.now)).rejects.toThrow(MeetingNotFound);
  });
});
