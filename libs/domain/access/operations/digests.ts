import type { Rule } from '../actor.js';

export const digestOperations = {
  'digests.get-preferences': { subject: null, allow: ['person'] },
  'digests.update-preferences': { subject: null, allow: ['person'] },
  'digests.preview': { subject: null, allow: ['person'] },
  // Who got which digest and why not: addresses, and titles of what was told.
  'digests.read-ledger': { subject: null, allow: ['admin'] },
  'digests.settle': { subject: null, allow: ['admin'] },
  'digests.send-again': { subject: null, allow: ['admin'] },
  // Whoever holds the link of a mail; it can do nothing else.
  'digests.show-unsubscribe': { subject: null, allow: ['anyone'] },
  'digests.unsubscribe': { subject: null, allow: ['anyone'] },
  // In demo mode only: anywhere else the mailbox answers as if it were not there.
  'mailbox.list': { subject: null, allow: ['anyone'] },
  'mailbox.get': { subject: null, allow: ['anyone'] },
  'mailbox.get-html': { subject: null, allow: ['anyone'] },
  'mailbox.get-calendar': { subject: null, allow: ['anyone'] },
} as const satisfies Record<string, Rule>;
