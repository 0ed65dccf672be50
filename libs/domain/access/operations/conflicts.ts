import type { Rule } from '../actor.js';

/** What an organisation declares is seen by its own people, not by those whom it names. */
export const conflictOperations = {
  'conflicts.list-competitors': { subject: 'organisation', allow: ['owner', 'admin'] },
  'conflicts.declare-competitors': { subject: 'organisation', allow: ['owner', 'admin'] },
  'conflicts.get-co-authors': { subject: 'organisation', allow: ['owner', 'admin'] },
  'conflicts.exclude-co-authors': { subject: 'organisation', allow: ['owner', 'admin'] },
  'conflicts.list-interests': { subject: null, allow: ['person'] },
  'conflicts.declare-interests': { subject: null, allow: ['person'] },
  'conflicts.look': { subject: 'match', allow: ['broker', 'admin'] },
  'conflicts.ask-override': { subject: 'match', allow: ['broker', 'admin'] },
  'conflicts.approve-override': { subject: 'match', allow: ['broker', 'admin'] },
  'conflicts.look-at-case': { subject: 'introduction', allow: ['broker', 'admin'] },
  'conflicts.ask-override-of-case': { subject: 'introduction', allow: ['broker', 'admin'] },
  'conflicts.approve-override-of-case': { subject: 'introduction', allow: ['broker', 'admin'] },
  'conflicts.list-waiting': { subject: null, allow: ['manager', 'admin'] },
} as const satisfies Record<string, Rule>;
