import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** An introduction. `agree` is taken by the system when the consent of the last side arrives. */
export const introductionMachine = defineMachine({
  starts: ['interest', 'proposed'],
  states: [
    'interest',
    'proposed',
    'agreed',
    'met',
    'following-up',
    'agreement-signed',
    'in-delivery',
    'completed',
    'declined',
    'lapsed',
    'withdrawn',
    'no-fit',
    'failed',
  ],
  transitions: {
    propose: { from: ['interest'], to: 'proposed' },
    agree: { from: ['interest', 'proposed'], to: 'agreed' },
    meet: { from: ['agreed'], to: 'met' },
    'follow-up': { from: ['met'], to: 'following-up' },
    sign: { from: ['following-up'], to: 'agreement-signed' },
    deliver: { from: ['agreement-signed'], to: 'in-delivery' },
    complete: { from: ['in-delivery'], to: 'completed' },
    decline: { from: ['interest', 'proposed'], to: 'declined' },
    lapse: { from: ['interest', 'proposed'], to: 'lapsed' },
    withdraw: { from: ['interest', 'proposed', 'agreed', 'met', 'following-up'], to: 'withdrawn' },
    'find-no-fit': { from: ['agreed', 'met', 'following-up'], to: 'no-fit' },
    fail: { from: ['following-up', 'agreement-signed', 'in-delivery'], to: 'failed' },
  },
});

export type IntroductionState = StateOf<typeof introductionMachine>;
export type IntroductionAction = ActionOf<typeof introductionMachine>;
