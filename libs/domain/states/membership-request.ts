import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** An organisation's wish to join a cluster: the organisation takes it back, or who manages the cluster answers. */
export const membershipRequestMachine = defineMachine({
  starts: ['pending'],
  states: ['pending', 'accepted', 'declined', 'withdrawn'],
  transitions: {
    accept: { from: ['pending'], to: 'accepted' },
    decline: { from: ['pending'], to: 'declined' },
    withdraw: { from: ['pending'], to: 'withdrawn' },
  },
});
export type MembershipRequestState = StateOf<typeof membershipRequestMachine>;
export type MembershipRequestAction = ActionOf<typeof membershipRequestMachine>;
