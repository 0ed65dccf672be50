import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** Organisations that share one need. Both actions are taken by the system, when the answers of the members ask for it. */
export const poolMachine = defineMachine({
  starts: ['proposed'],
  states: ['proposed', 'formed', 'dissolved'],
  transitions: {
    form: { from: ['proposed'], to: 'formed' },
    dissolve: { from: ['proposed', 'formed'], to: 'dissolved' },
  },
});
export type PoolState = StateOf<typeof poolMachine>;
export type PoolAction = ActionOf<typeof poolMachine>;

/** One member of a pool. Whoever asks to join has consented by that; `end` is the system's, when the pool dissolves. */
export const poolMemberMachine = defineMachine({
  starts: ['asked', 'consented'],
  states: ['asked', 'consented', 'declined', 'left', 'ended'],
  transitions: {
    consent: { from: ['asked'], to: 'consented' },
    decline: { from: ['asked'], to: 'declined' },
    leave: { from: ['consented'], to: 'left' },
    end: { from: ['asked', 'consented'], to: 'ended' },
  },
});
export type PoolMemberState = StateOf<typeof poolMemberMachine>;
export type PoolMemberAction = ActionOf<typeof poolMemberMachine>;
