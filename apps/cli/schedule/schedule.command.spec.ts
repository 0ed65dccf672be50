import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../program.js';

describe('quatrefoil schedule', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quatrefoil-schedule-'));
  const out = join(folder, 'out.json');
  let said = '';
  const screen = { out: () => {}, err: (text: string) => void (said += text) };
  beforeEach(() => {
    rmSync(out, { force: true });
    said = '';
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const event = {
    name: 'Spring',
    slots: 3,
    morningSlots: 2,
    tables: 1,
    fairness: 1,
    participants: ['ana', 'radu', 'ion'].map((id) => ({ id, unavailable: id === 'ion' ? [3] : [] })),
    meetings: [
      { id: 'm1', participants: ['ana', 'radu'], session: 'any', after: ['m2'] },
      { id: 'm2', participants: ['ana', 'ion'], session: 'morning' },
    ],
  };
  const run = (given: unknown, ...args: string[]): Promise<number> => {
    const path = join(folder, 'event.json');
    writeFileSync(path, typeof given === 'string' ? given : JSON.stringify(given));
    return runProgram(['node', 'quatrefoil', 'schedule', '--event', path, '--out', out, ...args], {}, screen);
  };
  const written = (): unknown => JSON.parse(readFileSync(out, 'utf8'));

  it('plans all meetings without a break', async () => {
    expect(await run(event)).toBe(0);
    const { status, breaks, slots } = written() as { status: string; breaks: number; slots: Record<string, number> };
    expect({ status, breaks }).toEqual({ status: 'optimal', breaks: 0 });
    expect(slots['m1']! - slots['m2']!).toBe(1);
  });

  it('says that there is no timetable only when there is none', async () => {
    const [first, second] = event.meetings;
    expect(await run({ ...event, meetings: [{ ...first, slot: 1 }, second] })).toBe(0);
    expect(written()).toEqual({ status: 'infeasible' });
  });

  it.each([
    ['not JSON', '{', 'is not JSON'],
    ['an unknown field', { ...event, colour: 'red' }, 'Unrecognized key: "colour"'],
    [
      'a stranger',
      { ...event, participants: event.participants.slice(1) },
      'participants.0: "ana" is not in this file',
    ],
    ['an id twice', { ...event, meetings: [event.meetings[1], event.meetings[1]] }, '"m2" stands twice'],
    ['a slot too many', { ...event, meetings: [{ ...event.meetings[1], slot: 4 }] }, 'the event has 3 slots'],
  ])('refuses %s and writes nothing', async (_, given, complaint) => {
    expect(await run(given)).toBe(1);
    expect(said).toContain(complaint);
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a time limit that is none', async () => {
    expect(await run(event, '--time-limit', '0')).toBe(2);
    expect(said).toContain('more than 0');
  });
});
