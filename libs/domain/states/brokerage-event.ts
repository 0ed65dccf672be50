import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** A brokerage event. `announce` publishes a plan: people see their agendas from then on, and again after each change. */
export const brokerageEventMachine = defineMachine({
  starts: ['draft'],
  states: ['draft', 'open', 'planned', 'cancelled'],
  transitions: {
    publish: { from: ['draft'], to: 'open' },
    announce: { from: ['open', 'planned'], to: 'planned' },
    cancel: { from: ['draft', 'open', 'planned'], to: 'cancelled' },
  },
});

export type BrokerageEventState = StateOf<typeof brokerageEventMachine>;
export type BrokerageEventAction = ActionOf<typeof brokerageEventMachine>;
