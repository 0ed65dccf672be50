import fc from 'fast-check';
import {
  faultOfProgramme,
  isPlannable,
  slotsOf,
  standingOf,
  valueOf,
  withoutEventDays,
  type EventProgramme,
  type EventWish,
} from './index.js';

const programme: EventProgramme = {
  zone: 'Europe/Bucharest',
  slotMinutes: 20,
  gapMinutes: 5,
  sessions: [{ name: '', date: '2026-12-02', from: '10:00', until: '11:10' }],
};
const session = programme.sessions[0]!;
const minute = 60_000;

describe('the programme of an event', () => {
  it('holds as many whole slots as fit, the last without the gap after it', () => {
    const times = slotsOf(programme).map(({ startMs, endMs }) =>
      [startMs, endMs].map((ms) => new Date(ms).toISOString()),
    );
    expect(times.map(([start]) => start?.slice(11, 16))).toEqual(['08:00', '08:25', '08:50']);
    expect(times.at(-1)?.[1]?.slice(11, 16)).toBe('09:10');
  });

  it('takes a long appointment over a whole day of slots for the event itself, on that day alone', () => {
    const at = (time: string): number => Date.parse(`2026-12-${time}:00Z`);
    const span = (from: string, until: string) => ({ startMs: at(from), endMs: at(until) });
    const visit = span('02T08:30', '02T08:40');
    expect(withoutEventDays([visit, span('02T06:00', '02T16:00')], programme)).toEqual([
      visit,
      span('02T06:00', '02T08:00'),
      span('02T09:10', '02T16:00'),
    ]);
    expect(withoutEventDays([span('02T08:00', '02T09:05')], programme)).toHaveLength(1);
  });

  it.each([
    [{ date: '2026-02-30' }, 'date'],
    [{ from: '9:00' }, 'time'],
    [{ until: '10:00' }, 'order'],
    [{ until: '10:15' }, 'short'],
  ])('names what is wrong with a session: %p', (change, fault) => {
    expect(faultOfProgramme({ ...programme, sessions: [{ ...session, ...change }] })).toEqual({ session: 0, fault });
  });

  it('names overlapping sessions, too many slots and an unknown zone', () => {
    const later = { ...session, from: '11:00', until: '12:00' };
    expect(faultOfProgramme({ ...programme, sessions: [later, session] })).toEqual({ session: 0, fault: 'overlap' });
    const long = { ...session, from: '00:00', until: '24:00' };
    expect(faultOfProgramme({ ...programme, slotMinutes: 5, gapMinutes: 0, sessions: [long] })?.fault).toBe('many');
    expect(faultOfProgramme({ ...programme, zone: 'Nowhere' })?.fault).toBe('zone');
  });

  it('never lets slots overlap or leave their session, on days when the clocks change too', () => {
    const days = fc.constantFrom('2026-03-29', '2026-10-25', '2026-12-02');
    const shape = fc.record({
      slotMinutes: fc.integer({ min: 5, max: 90 }),
      gapMinutes: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(days, shape, fc.integer({ min: 0, max: 20 }), (date, lengths, hour) => {
        const from = `${String(hour).padStart(2, '0')}:00`;
        const one = { ...programme, ...lengths, sessions: [{ name: '', date, from, until: '24:00' }] };
        const slots = slotsOf(one);
        slots.forEach(({ number, startMs, endMs }, i) => {
          expect([number, endMs - startMs]).toEqual([i + 1, lengths.slotMinutes * minute]);
          const next = slots[i + 1];
          if (next) expect(next.startMs - endMs).toBe(lengths.gapMinutes * minute);
        });
      }),
    );
  });
});

describe('a wish', () => {
  const wish: EventWish = { origin: 'participant', fromSays: 'yes', toSays: null, fromRank: null, toRank: null };
  const answer = fc.constantFrom('yes' as const, 'no' as const, null);
  const rank = fc.option(fc.integer({ min: 1, max: 30 }));
  const any = fc.record({
    origin: fc.constantFrom('participant' as const, 'organiser' as const),
    fromSays: answer,
    toSays: answer,
    fromRank: rank,
    toRank: rank,
  });

  it('stands where its answers put it', () => {
    expect(standingOf({ fromSays: null, toSays: null })).toBe('suggested');
    expect(standingOf(wish)).toBe('asked');
    expect(standingOf({ ...wish, toSays: 'yes' })).toBe('mutual');
    expect(standingOf({ ...wish, toSays: 'no' })).toBe('declined');
  });

  it('is never planned against a no, nor with an anonymous side before both said yes', () => {
    fc.assert(
      fc.property(any, (one) => {
        const says = [one.fromSays, one.toSays];
        if (says.includes('no')) expect([isPlannable(one, false), isPlannable(one, true)]).toEqual([false, false]);
        expect(isPlannable(one, true)).toBe(says.every((said) => said === 'yes'));
      }),
    );
  });

  it('is worth more the better it is ranked, and more when both want it', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 30 }), (one, place) => {
        expect(valueOf({ ...one, fromRank: place })).toBeGreaterThanOrEqual(valueOf({ ...one, fromRank: place + 1 }));
        expect(valueOf({ ...one, fromRank: place })).toBeGreaterThan(valueOf({ ...one, fromRank: null }));
        const open = { ...one, fromSays: 'yes' as const, toSays: null };
        expect(valueOf({ ...open, toSays: 'yes' })).toBe(2 * valueOf(open));
      }),
    );
  });
});
