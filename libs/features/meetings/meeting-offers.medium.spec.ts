import ICAL from 'ical.js';
import {
  EnoughTimes,
  MeetingBegun,
  NoCommonTime,
  NoteNeeded,
  OwnSuggestion,
  TimeInvalid,
  TimeNotFree,
} from './meetings.errors.js';
import { MeetingsStage } from './testing/meetings-stage.js';

const hour = 3_600_000;
const evening = Date.parse('2026-11-25T18:00:00Z');

describe('what people of a meeting change about its times', () => {
  let stage: MeetingsStage;
  let ana: string;
  let dan: string;
  let id: string;
  beforeAll(async () => {
    stage = await MeetingsStage.open();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    [ana, dan] = [await stage.addPerson('Ana', 'ro'), await stage.addPerson('Dan', 'en', 'Europe/Lisbon')];
    id = await stage.openMeeting([ana, dan]);
    stage.letters = [];
  });

  const suggest = (startMs: number, by = ana) => stage.offers.suggest(id, { startMs, by }, stage.now);
  const slots = async () => (await stage.meetings.get(id)).slots;

  it('lets a side suggest a time outside the hours, which the other side confirms', async () => {
    await suggest(evening);
    expect(stage.letters.map(({ kind }) => kind)).toEqual(['meeting-time-suggested', 'meeting-time-suggested']);
    expect(stage.letters.find(({ personId }) => personId === dan)!.text).toContain('18:00–18:30 (Europe/Lisbon, UTC)');
    const own = (await slots()).find(({ suggestedBy }) => suggestedBy?.personId === ana)!;
    await expect(stage.meetings.confirm(id, own.id, ana, stage.now)).rejects.toThrow(OwnSuggestion);
    expect(await slots()).toHaveLength(4);
    await stage.meetings.confirm(id, own.id, dan, stage.now);
    expect((await slots()).map(({ startMs, state }) => [startMs, state])).toEqual([[evening, 'confirmed']]);
  });

  it('refuses a time that is past, far, crooked, or taken, and a sixth one', async () => {
    const now = stage.now.getTime();
    for (const startMs of [now - hour, now + hour / 2, now + 91 * 24 * hour, evening + 60_000])
      await expect(suggest(startMs)).rejects.toThrow(TimeInvalid);
    await stage.connection.query('INSERT INTO away_period (id, person_id, from_on, to_on) VALUES ($1, $1, $2, $2)', [
      dan,
      '2026-11-30',
    ]);
    await expect(suggest(Date.parse('2026-11-30T10:00:00Z'))).rejects.toThrow(TimeNotFree);
    await expect(suggest((await slots())[0]!.startMs)).rejects.toThrow(TimeNotFree);
    await suggest(evening);
    await suggest(evening + hour, dan);
    await expect(suggest(evening + 2 * hour)).rejects.toThrow(EnoughTimes);
    expect(await slots()).toHaveLength(5);
  });

  it('moves or calls a meeting off late only with a word to the others, and not once it has begun', async () => {
    const [first] = await slots();
    await stage.meetings.confirm(id, first!.id, ana, stage.now);
    const late = new Date(first!.startMs - 2 * hour);
    for (const change of ['reschedule', 'callOff'] as const) {
      await expect(stage.meetings[change](id, { by: ana, note: '' }, late)).rejects.toThrow(NoteNeeded);
      await expect(stage.meetings[change](id, { by: ana, note: 'Ill' }, new Date(first!.startMs))).rejects.toThrow(
        MeetingBegun,
      );
    }
    expect((await stage.meetings.get(id)).meeting).toMatchObject({ state: 'confirmed', stateNote: '' });
    await stage.meetings.callOff(id, { by: ana, note: 'A fever' }, late);
    expect(stage.letters.at(-1)).toMatchObject({ kind: 'meeting-cancelled' });
    expect(stage.letters.at(-1)!.text).toContain('A fever');
  });

  it('tells in mail what is needed, and nothing of it in the calendar', async () => {
    const [first] = await slots();
    await stage.meetings.confirm(id, first!.id, ana, stage.now);
    const { version } = (await stage.meetings.get(id)).meeting;
    const where = { place: 'Sala 2', videoUrl: null, interpreter: 'RO–PT', accessibility: 'Step-free entrance' };
    await stage.meetings.place(id, version, where, stage.now);
    const { text, calendar } = stage.letters.at(-1)!;
    expect(text).toContain('RO–PT');
    expect(text).toContain('Step-free entrance');
    expect(calendar!.content).toContain('Sala 2');
    expect(calendar!.content).not.toMatch(/Step-free|RO–PT/);
  });

  it('takes the broker along: the times suit him too, and his calendar hears when he leaves', async () => {
    const broker = await stage.addPerson('Vlad');
    const before = await slots();
    await stage.transactions.run((tx) =>
      stage.bookings.book([{ holderId: ana, personIds: [broker], time: before[0]! }], 'confirmed', tx),
    );
    await stage.offers.join(id, broker, stage.now);
    const offered = await slots();
    expect(offered).toHaveLength(3);
    expect(offered.map(({ startMs }) => startMs)).not.toContain(before[0]!.startMs);
    expect(stage.letters.map(({ personId }) => personId).sort()).toEqual([ana, dan, broker].sort());
    await stage.meetings.confirm(id, offered[0]!.id, dan, stage.now);
    const toHim = () => stage.letters.filter(({ personId, calendar }) => personId === broker && calendar);
    await stage.offers.leave(id, broker, stage.now);
    await stage.offers.join(id, broker, stage.now);
    const heard = toHim().map(({ calendar }) => {
      const event = new ICAL.Component(ICAL.parse(calendar!.content)).getFirstSubcomponent('vevent')!;
      return [calendar!.method, event.getFirstPropertyValue('sequence')];
    });
    expect(heard).toEqual([
      ['REQUEST', 1],
      ['CANCEL', 2],
      ['REQUEST', 3],
    ]);
    expect(await stage.countOverlaps()).toBe(0);
  });

  it('changes nothing when no time suits the broker', async () => {
    const broker = await stage.addPerson('Vlad');
    const content = await stage.availability.get(broker);
    await stage.availability.save(broker, 0, { ...content, windows: [] });
    await expect(stage.offers.join(id, broker, stage.now)).rejects.toThrow(NoCommonTime);
    const { people, slots: kept } = await stage.meetings.get(id);
    expect([people.length, kept.length, stage.letters.length]).toEqual([2, 3, 0]);
    await stage.meetings.confirm(id, kept[0]!.id, ana, stage.now);
    const order = { holderId: broker, personIds: [broker], time: kept[0]! };
    await stage.transactions.run((tx) => stage.bookings.book([order], 'held', tx));
    await expect(stage.offers.join(id, broker, stage.now)).rejects.toThrow(TimeNotFree);
  });

  it('reminds those who want it a day and an hour before, once, and of nothing that no longer holds', async () => {
    const content = await stage.availability.get(dan);
    await stage.availability.save(dan, 0, { ...content, remindDayBefore: false });
    const [, , third] = await slots();
    await stage.meetings.confirm(id, third!.id, ana, stage.now);
    stage.letters = [];
    const at = async (hoursBefore: number, startMs = third!.startMs) => {
      const now = new Date(startMs - hoursBefore * hour);
      await Promise.all([stage.reminders.sendDue(now), stage.reminders.sendDue(now)]);
      const own = stage.letters.filter(({ personId }) => personId === ana || personId === dan);
      const told = own.map(({ kind, personId }) => [kind, personId === ana ? 'Ana' : 'Dan']);
      stage.letters = [];
      return told.sort();
    };
    expect(await at(24.1)).toEqual([]);
    expect(await at(24)).toEqual([['meeting-tomorrow', 'Ana']]);
    expect(await at(23)).toEqual([]);
    expect(await at(0.9)).toEqual([
      ['meeting-soon', 'Ana'],
      ['meeting-soon', 'Dan'],
    ]);
    expect(await at(0.5)).toEqual([]);

    const other = await stage.openMeeting([ana, dan]);
    const [one] = (await stage.meetings.get(other)).slots;
    await stage.meetings.confirm(other, one!.id, ana, stage.now);
    await stage.meetings.reschedule(other, { by: ana, note: '' }, stage.now);
    stage.letters = [];
    expect(await at(24, one!.startMs)).toEqual([]);
  });
});
