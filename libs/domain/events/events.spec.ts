import fc from 'fast-check';
import { openSatSolver } from '#platform/optimiser';
import {
  faultsOf,
  planEvent,
  totalBreaks,
  type BrokerageEvent,
  type EventMeeting,
  type EventSolvers,
  type Timetable,
} from './index.js';

const slot = fc.integer({ min: 1, max: 5 });

const events: fc.Arbitrary<BrokerageEvent> = fc
  .record({
    slots: fc.integer({ min: 1, max: 5 }),
    morningSlots: fc.nat(3),
    tables: fc.integer({ min: 1, max: 2 }),
    fairness: fc.nat(2),
    unavailable: fc.array(fc.array(slot, { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
    pairs: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 5 }),
    sessions: fc.array(fc.constantFrom('morning', 'afternoon', 'any', 'any', 'any'), { minLength: 5, maxLength: 5 }),
    fixed: fc.array(fc.option(slot, { freq: 5, nil: undefined }), { minLength: 5, maxLength: 5 }),
    after: fc.array(fc.option(fc.nat(4), { freq: 4, nil: undefined }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ unavailable, pairs, sessions, fixed, after, ...event }) => {
    const all = pairs.filter(([a, b]) => a !== b);
    const meetings = all.map(([a, b], i): EventMeeting => ({
      id: `m${i}`,
      participants: [`p${a}`, `p${b}`],
      session: sessions[i]!,
      slot: fixed[i] !== undefined && fixed[i] <= event.slots ? fixed[i] : undefined,
      after: after[i] !== undefined && after[i] < all.length && after[i] !== i ? [`m${after[i]}`] : [],
    }));
    const participants = unavailable.map((slots, i) => ({ id: `p${i}`, unavailable: slots }));
    return { ...event, morningSlots: Math.min(event.morningSlots, event.slots), participants, meetings };
  });

async function openSolvers(isOver: () => boolean): Promise<EventSolvers> {
  return { proof: await openSatSolver(isOver), search: await openSatSolver(isOver, 'solutions') };
}

/** Tries every timetable; null when none keeps the rules. */
function fewestBreaks(event: BrokerageEvent): number | null {
  const choices = event.meetings.length;
  let fewest: number | null = null;
  for (let code = 0; code < event.slots ** choices; code++) {
    const timetable: Timetable = new Map(
      event.meetings.map(({ id }, i) => [id, (Math.floor(code / event.slots ** i) % event.slots) + 1]),
    );
    if (faultsOf(event, timetable).length > 0) continue;
    fewest = Math.min(fewest ?? Infinity, totalBreaks(event, timetable));
  }
  return fewest;
}

describe('the timetable of a brokerage event', () => {
  it('keeps every rule and has the fewest breaks, or is rightly called impossible', async () => {
    let infeasible = 0;
    await fc.assert(
      fc.asyncProperty(events, async (event) => {
        const plan = planEvent(event, await openSolvers(() => false));
        const expected = fewestBreaks(event);
        if (expected === null) infeasible++;
        expect(plan.status).toBe(expected === null ? 'infeasible' : 'optimal');
        if (!('timetable' in plan)) return;
        expect(faultsOf(event, plan.timetable)).toEqual([]);
        expect(plan.breaks).toBe(expected);
        expect(totalBreaks(event, plan.timetable)).toBe(expected);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(infeasible).toBeGreaterThan(0);
    expect(infeasible).toBeLessThan(60);
  }, 60_000);

  it('claims nothing when there is no time', async () => {
    const event: BrokerageEvent = {
      slots: 2,
      morningSlots: 1,
      tables: 1,
      fairness: 0,
      participants: ['a', 'b'].map((id) => ({ id, unavailable: [] })),
      meetings: [{ id: 'm', participants: ['a', 'b'], session: 'any' }],
    };
    expect(planEvent(event, await openSolvers(() => true))).toEqual({ status: 'unknown' });
  });

  it('finds each fault by itself', () => {
    const event: BrokerageEvent = {
      slots: 4,
      morningSlots: 2,
      tables: 1,
      fairness: 0,
      participants: ['a', 'b', 'c'].map((id) => ({ id, unavailable: id === 'c' ? [4] : [] })),
      meetings: [
        { id: 'm1', participants: ['a', 'b'], session: 'morning' },
        { id: 'm2', participants: ['a', 'c'], session: 'any', after: ['m1'] },
      ],
    };
    const faults = (m1: number, m2: number): string[] => faultsOf(event, new Map(Object.entries({ m1, m2 })));
    expect(faults(1, 2)).toEqual([]);
    expect(faults(1, 3)).toEqual(['breaks differ by 1']);
    expect(faults(3, 4)).toEqual(['m1 is outside of its session or slot', 'c is unavailable for m2']);
    expect(faults(2, 1)).toEqual(['m2 is not after m1']);
    expect(faults(1, 1)).toEqual(['m2 is not after m1', 'slot 1 needs 2 tables', 'a meets twice at once']);
    expect(faultsOf(event, new Map())).toEqual(['m1 has no slot', 'm2 has no slot']);
  });
});
