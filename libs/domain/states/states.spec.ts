import fc from 'fast-check';
import {
  actionsFrom,
  brokerageEventMachine,
  capabilityMachine,
  challengeMachine,
  introductionMachine,
  isTerminal,
  mailMachine,
  matchMachine,
  meetingMachine,
  move,
  poolMachine,
  poolMemberMachine,
  sourcesOf,
  type Machine,
} from './index.js';

const machines: Record<string, { machine: Machine<string, string>; terminal: string[] }> = {
  challenge: { machine: challengeMachine, terminal: ['fulfilled', 'unfulfilled', 'expired', 'withdrawn'] },
  capability: { machine: capabilityMachine, terminal: ['archived'] },
  match: { machine: matchMachine, terminal: ['introduced', 'superseded'] },
  introduction: {
    machine: introductionMachine,
    terminal: ['completed', 'declined', 'lapsed', 'withdrawn', 'no-fit', 'failed'],
  },
  meeting: { machine: meetingMachine, terminal: ['happened', 'no-show', 'cancelled'] },
  pool: { machine: poolMachine, terminal: ['dissolved'] },
  'pool member': { machine: poolMemberMachine, terminal: ['declined', 'left', 'ended'] },
  'brokerage event': { machine: brokerageEventMachine, terminal: ['cancelled'] },
  mail: { machine: mailMachine, terminal: ['sent', 'failed', 'suppressed'] },
};

describe.each(Object.entries(machines))('the %s machine', (_name, { machine, terminal }) => {
  const actions = Object.keys(machine.transitions);

  it('ends in exactly the states that the design names', () => {
    expect(machine.states.filter((state) => isTerminal(machine, state)).sort()).toEqual([...terminal].sort());
  });

  it('reaches every state from its starts', () => {
    const reached = new Set(machine.starts);
    for (const state of reached)
      for (const action of actionsFrom(machine, state)) reached.add(move(machine, state, action)!);
    expect([...reached].sort()).toEqual([...machine.states].sort());
  });

  it('reaches an end from every state', () => {
    const ending = new Set(terminal);
    for (let size = -1; size !== ending.size;) {
      size = ending.size;
      for (const { from, to } of Object.values(machine.transitions))
        if (ending.has(to)) from.forEach((s) => ending.add(s));
    }
    expect([...ending].sort()).toEqual([...machine.states].sort());
  });

  it('never leaves its table, whatever is asked of it', () => {
    const anyAction = fc.constantFrom(...actions);
    fc.assert(
      fc.property(fc.constantFrom(...machine.starts), fc.array(anyAction, { maxLength: 40 }), (start, asked) => {
        let state = start;
        for (const action of asked) {
          const next = move(machine, state, action);
          expect(next !== null).toBe(sourcesOf(machine, action).includes(state));
          if (next === null) continue;
          expect(terminal).not.toContain(state);
          expect(machine.transitions[action]!.to).toBe(next);
          state = next;
        }
        expect(machine.states).toContain(state);
      }),
    );
  });
});
