import fc from 'fast-check';
import { planWishes, wishFaultsOf, type PlannedMeeting, type Wish, type WishEvent } from './index.js';

const SLOTS = 4;
const PEOPLE = 4;
const slot = fc.integer({ min: 1, max: SLOTS });
const wish = fc.record({
  pair: fc.constantFrom<[number, number]>([0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]),
  value: fc.integer({ min: 1, max: 9 }),
  session: fc.option(fc.constantFrom('early', 'late'), { freq: 3, nil: undefined }),
  place: fc.option(fc.constantFrom('hall', 'annex'), { freq: 4, nil: undefined }),
  after: fc.option(fc.nat(3), { freq: 3, nil: undefined }),
  lock: fc.option(fc.tuple(slot, fc.constantFrom('t1', 't2')), { freq: 5, nil: undefined }),
});

const events: fc.Arbitrary<WishEvent> = fc
  .record({
    travelSlots: fc.nat(1),
    unavailable: fc.array(fc.array(slot, { maxLength: 1 }), { minLength: PEOPLE, maxLength: PEOPLE }),
    most: fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), {
      minLength: PEOPLE,
      maxLength: PEOPLE,
    }),
    closed: fc.array(slot, { maxLength: 2 }),
    wishes: fc.array(wish, { minLength: 1, maxLength: 4 }),
    days: fc.boolean(),
  })
  .map(({ travelSlots, unavailable, most, closed, wishes, days }) => ({
    slots: Array.from({ length: SLOTS }, (_, i) => ({
      day: days && i >= 2 ? 'tuesday' : 'monday',
      session: i < 2 ? 'early' : 'late',
    })),
    tables: [
      { id: 't1', place: 'hall' },
      { id: 't2', place: 'annex', unavailable: closed },
    ],
    travelSlots,
    people: unavailable.map((slots, i) => ({ id: `p${i}`, unavailable: slots, maxMeetings: most[i] })),
    wishes: wishes.map(({ pair, value, session, place, after }, i): Wish => ({
      id: `w${i}`,
      participants: [`p${pair[0]}`, `p${pair[1]}`],
      value,
      sessions: session === undefined ? undefined : [session],
      place,
      after: after === undefined || after === i ? undefined : [`w${after}`],
    })),
    locked: wishes
      .flatMap(({ lock }, i) => (lock ? [{ wish: `w${i}`, slot: lock[0], table: lock[1] }] : []))
      .slice(0, 1),
  }));

/** Tries every plan: the most value, then the fewest gaps. */
function bestOf(event: WishEvent): { readonly value: number; readonly gaps: number } {
  const places = event.slots.flatMap((_, i) => event.tables.map(({ id }) => ({ slot: i + 1, table: id })));
  let best = { value: -1, gaps: 0 };
  for (let code = 0; code < (places.length + 1) ** event.wishes.length; code++) {
    const meetings = event.wishes.flatMap(({ id }, i) => {
      const choice = places[(Math.floor(code / (places.length + 1) ** i) % (places.length + 1)) - 1];
      return choice ? [{ wish: id, ...choice }] : [];
    });
    const value = event.wishes.reduce((sum, one) => sum + (meetings.some((m) => m.wish === one.id) ? one.value : 0), 0);
    if (value < best.value || wishFaultsOf(event, meetings).length > 0) continue;
    const gaps = gapsOf(event, meetings);
    if (value > best.value || gaps < best.gaps) best = { value, gaps };
  }
  return best;
}

function gapsOf(event: WishEvent, meetings: readonly PlannedMeeting[]): number {
  const gapsOfPerson = (id: string): number => {
    const own = event.wishes.filter(({ participants }) => participants.includes(id)).map((one) => one.id);
    const taken = meetings.filter((one) => own.includes(one.wish)).map((one) => one.slot);
    const sorted = taken.sort((a, b) => a - b);
    const dayOf = (number: number): string => event.slots[number - 1]!.day;
    return sorted.filter((one, i) => i > 0 && one - sorted[i - 1]! > 1 && dayOf(one) === dayOf(sorted[i - 1]!)).length;
  };
  return event.people.reduce((sum, { id }) => sum + gapsOfPerson(id), 0);
}

describe('planning by value', () => {
  it('keeps every rule and finds the most value, then the fewest gaps', () => {
    fc.assert(
      fc.property(events, (event) => {
        const plan = planWishes(event, { isOver: () => false });
        expect(wishFaultsOf(event, plan.meetings)).toEqual([]);
        const { value, gaps } = bestOf(event);
        expect({ value: plan.value, gaps: plan.gaps }).toEqual({ value, gaps });
        expect(plan.gaps).toBe(gapsOf(event, plan.meetings));
        expect(plan.valueBound).toBeGreaterThanOrEqual(value);
        expect(plan.meetings.length + plan.unmet.length).toBe(event.wishes.length);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('after a cancellation keeps every meeting that still can be held, and moves none without need', () => {
    fc.assert(
      fc.property(events, fc.nat(3), (event, gone) => {
        const first = planWishes(event, { isOver: () => false });
        const left = event.wishes.filter((_, i) => i !== gone % event.wishes.length);
        const ids = new Set(left.map(({ id }) => id));
        const locked = event.locked.filter((one) => ids.has(one.wish));
        const again = planWishes({ ...event, wishes: left, locked, previous: first.meetings }, { isOver: () => false });
        expect(wishFaultsOf({ ...event, wishes: left, locked }, again.meetings)).toEqual([]);
        // A cancellation takes no room away: all others can stay exactly where they are.
        const stay = first.meetings.filter((one) => ids.has(one.wish));
        expect(again.meetings).toEqual(expect.arrayContaining(stay));
        expect(again.moved).toEqual([]);
      }),
      { numRuns: 15, seed: 5 },
    );
  });
});
