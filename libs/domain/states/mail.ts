import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/**
 * A row of the mail ledger. `release` gives back a mail that surely did not leave; `doubt` keeps one that may have;
 * `settle` ends a doubt once the relay says that it left.
 */
export const mailMachine = defineMachine({
  starts: ['pending', 'suppressed'],
  states: ['pending', 'sending', 'sent', 'in-doubt', 'failed', 'suppressed'],
  transitions: {
    claim: { from: ['pending'], to: 'sending' },
    release: { from: ['sending'], to: 'pending' },
    send: { from: ['sending'], to: 'sent' },
    doubt: { from: ['sending'], to: 'in-doubt' },
    settle: { from: ['in-doubt'], to: 'sent' },
    fail: { from: ['sending'], to: 'failed' },
    suppress: { from: ['pending', 'sending'], to: 'suppressed' },
  },
});

export type MailState = StateOf<typeof mailMachine>;
export type MailAction = ActionOf<typeof mailMachine>;
