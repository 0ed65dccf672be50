import { introductionMachine } from '../states/index.js';
import { boardColumns, reminderRefusal } from './board.js';

describe('reminders by hand', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
  const asked = { state: 'proposed', lastRemindedAt: null, isMeetingAhead: false } as const;

  it('go out once in three days, to cases that wait for somebody', () => {
    expect(reminderRefusal(asked, now)).toBeNull();
    expect(reminderRefusal({ ...asked, lastRemindedAt: ago(72) }, now)).toBeNull();
    expect(reminderRefusal({ ...asked, lastRemindedAt: ago(71.9) }, now)).toBe('reminded-lately');
    expect(reminderRefusal({ ...asked, state: 'agreed', isMeetingAhead: true }, now)).toBe('meeting-planned');
    expect(reminderRefusal({ ...asked, state: 'lapsed', lastRemindedAt: ago(1) }, now)).toBe('ended');
  });

  it('are for every column but the last, and every state has its column', () => {
    const ended = introductionMachine.states.filter((state) => reminderRefusal({ ...asked, state }, now) === 'ended');
    expect(boardColumns.slice(0, -1)).toEqual(introductionMachine.states.filter((state) => !ended.includes(state)));
    expect(ended).toEqual(expect.arrayContaining(['completed', 'declined', 'lapsed', 'withdrawn', 'no-fit', 'failed']));
  });
});
