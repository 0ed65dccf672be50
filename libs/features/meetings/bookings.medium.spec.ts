import { randomUUID } from 'node:crypto';
import { MeetingsStage } from './testing/meetings-stage.js';
import { MeetingMoved, SlotGone } from './meetings.errors.js';

const halfHourMs = 1_800_000;
const nine = Date.parse('2026-12-07T07:00:00Z');
const at = (halfHours: number) => ({
  startMs: nine + halfHours * halfHourMs,
  endMs: nine + (halfHours + 1) * halfHourMs,
});

describe('bookings of other features', () => {
  let stage: MeetingsStage;
  beforeAll(async () => {
    stage = await MeetingsStage.open();
  });
  afterAll(() => stage.close());

  it('are for all people of a time or for none, and are given back', async () => {
    const [ana, dan, eva] = [await stage.addPerson('Ana'), await stage.addPerson('Dan'), await stage.addPerson('Eva')];
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const book = () =>
      stage.transactions.run((tx) =>
        stage.bookings.book(
          [
            { holderId: first, personIds: [ana, dan], time: at(0) },
            { holderId: second, personIds: [dan, eva], time: at(0) },
            { holderId: third, personIds: [dan, eva], time: at(1) },
          ],
          'held',
          tx,
        ),
      );
    expect(await book()).toEqual([second]);
    await stage.transactions.run((tx) => stage.bookings.confirm([first, third], tx));
    const day = { startMs: nine, endMs: nine + 12 * halfHourMs };
    const booked = await stage.bookings.bookedOf([ana, dan, eva], day);
    const [one, two] = [
      { ...at(0), of: first },
      { ...at(1), of: third },
    ];
    expect([booked.get(ana), booked.get(dan), booked.get(eva)]).toEqual([[one], [one, two], [two]]);
    await stage.transactions.run((tx) => stage.bookings.free([first, third], tx));
    expect((await stage.bookings.bookedOf([ana, dan, eva], day)).size).toBe(0);
    expect(await book()).toEqual([second]);
  });

  it('keep the times that introductions offer away from them', async () => {
    const [ana, dan] = [await stage.addPerson('Ana'), await stage.addPerson('Dan')];
    const order = { holderId: randomUUID(), personIds: [ana], time: { ...at(-94), endMs: at(-60).endMs } };
    await stage.transactions.run((tx) => stage.bookings.book([order], 'confirmed', tx));
    const { slots } = await stage.meetings.get(await stage.openMeeting([ana, dan]));
    expect(slots).toHaveLength(3);
    for (const { startMs, endMs } of slots)
      expect(endMs <= order.time.startMs || startMs >= order.time.endMs).toBe(true);
  });

  it('leave no overlap when 500 confirmations and an event want the same 20 times at once', async () => {
    const busy = [await stage.addPerson('Q1'), await stage.addPerson('Q2')];
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.push(await stage.openMeeting([busy[i % 2]!, await stage.addPerson(`R${i}`)]));
    const found = await Promise.all(ids.map((id) => stage.meetings.get(id)));
    const choices = found
      .flatMap(({ meeting, slots }) => slots.map((slot) => ({ meetingId: meeting.id, slot })))
      .slice(0, 20);
    expect(choices).toHaveLength(20);
    const confirmations = Array.from({ length: 500 }, (_, i) => choices[(i * 7) % 20]!).map(({ meetingId, slot }) =>
      stage.meetings.confirm(meetingId, slot.id, busy[0]!, stage.now),
    );
    const wanted = choices.map(({ slot }) => ({ holderId: randomUUID(), personIds: busy, time: slot }));
    const events = wanted.map((order) =>
      stage.transactions.run((tx) => stage.bookings.book([order], 'confirmed', tx)).then(({ length }) => length === 0),
    );
    const answers = await Promise.allSettled(confirmations);
    const lost = answers.filter((answer) => answer.status === 'rejected');
    expect(answers.length - lost.length).toBe(ids.length);
    for (const { reason } of lost) expect([MeetingMoved, SlotGone]).toContain((reason as object).constructor);
    const won = (await Promise.all(events)).filter(Boolean).length;
    const [row] = await stage.connection.query<{ n: number }[]>(
      'SELECT count(DISTINCT holder_id)::int AS n FROM booking WHERE holder_id = ANY ($1)',
      [wanted.map(({ holderId }) => holderId)],
    );
    expect(row?.n).toBe(won);
    expect(await stage.countOverlaps()).toBe(0);
    for (const id of ids) expect((await stage.meetings.get(id)).slots.map(({ state }) => state)).toEqual(['confirmed']);
  });
});
