import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** A challenge, from draft to its outcome. Publishing again after a pause needs no review; a changed text does. */
export const challengeMachine = defineMachine({
  starts: ['draft'],
  states: ['draft', 'in-review', 'returned', 'published', 'paused', 'fulfilled', 'unfulfilled', 'expired', 'withdrawn'],
  transitions: {
    submit: { from: ['draft'], to: 'in-review' },
    return: { from: ['in-review'], to: 'returned' },
    revise: { from: ['returned'], to: 'draft' },
    publish: { from: ['in-review'], to: 'published' },
    pause: { from: ['published'], to: 'paused' },
    resume: { from: ['paused'], to: 'published' },
    fulfil: { from: ['published', 'paused'], to: 'fulfilled' },
    'give-up': { from: ['published', 'paused'], to: 'unfulfilled' },
    expire: { from: ['published', 'paused'], to: 'expired' },
    withdraw: { from: ['draft', 'in-review', 'returned', 'published', 'paused'], to: 'withdrawn' },
  },
});

export type ChallengeState = StateOf<typeof challengeMachine>;
export type ChallengeAction = ActionOf<typeof challengeMachine>;
