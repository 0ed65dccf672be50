import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** A version of a challenge or a capability. From review on its content never changes. */
export const versionMachine = defineMachine({
  starts: ['draft', 'approved'],
  states: ['draft', 'in-review', 'approved', 'returned', 'superseded'],
  transitions: {
    submit: { from: ['draft'], to: 'in-review' },
    approve: { from: ['in-review'], to: 'approved' },
    return: { from: ['in-review'], to: 'returned' },
    supersede: { from: ['approved', 'returned', 'draft', 'in-review'], to: 'superseded' },
  },
});

export type VersionStatus = StateOf<typeof versionMachine>;
export type VersionAction = ActionOf<typeof versionMachine>;
