import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** A match, until it becomes an introduction or one of its sides changes materially. */
export const matchMachine = defineMachine({
  starts: ['suggested'],
  states: ['suggested', 'shortlisted', 'dismissed', 'introduced', 'superseded'],
  transitions: {
    shortlist: { from: ['suggested'], to: 'shortlisted' },
    dismiss: { from: ['suggested', 'shortlisted'], to: 'dismissed' },
    introduce: { from: ['shortlisted'], to: 'introduced' },
    supersede: { from: ['suggested', 'shortlisted', 'dismissed'], to: 'superseded' },
  },
});

export type MatchState = StateOf<typeof matchMachine>;
export type MatchAction = ActionOf<typeof matchMachine>;
