import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** A capability. `publish-import` is the admin's import with `--publish`; it needs neither claim nor review. */
export const capabilityMachine = defineMachine({
  starts: ['imported', 'draft'],
  states: ['imported', 'claimed', 'draft', 'in-review', 'published', 'archived'],
  transitions: {
    claim: { from: ['imported'], to: 'claimed' },
    edit: { from: ['claimed'], to: 'draft' },
    submit: { from: ['draft'], to: 'in-review' },
    return: { from: ['in-review'], to: 'draft' },
    publish: { from: ['in-review'], to: 'published' },
    'publish-import': { from: ['imported'], to: 'published' },
    archive: { from: ['imported', 'claimed', 'draft', 'published'], to: 'archived' },
  },
});

export type CapabilityState = StateOf<typeof capabilityMachine>;
export type CapabilityAction = ActionOf<typeof capabilityMachine>;
