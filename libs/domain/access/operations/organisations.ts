import type { Rule } from '../actor.js';

const everybody = ['audience', 'owner', 'broker', 'admin'] as const;
const insiders = ['owner', 'broker', 'admin'] as const;

export const organisationOperations = {
  'organisations.list': { subject: null, allow: ['anyone'] },
  'organisations.found': { subject: null, allow: ['person'] },
  'organisations.get': { subject: 'organisation', allow: everybody },
  'organisations.update': { subject: 'organisation', allow: insiders },
  'organisations.verify': { subject: 'organisation', allow: ['broker', 'admin'] },
  'organisations.list-people': { subject: 'organisation', allow: insiders },
  'organisations.remove-person': { subject: 'organisation', allow: ['owner', 'admin'] },
  'organisations.list-requests': { subject: 'organisation', allow: ['owner', 'admin'] },
  'organisations.ask-cluster': { subject: 'organisation', allow: ['owner'] },
  'organisations.withdraw-request': { subject: 'organisation', allow: ['owner'] },
  'invitations.create': { subject: 'organisation', allow: insiders },
  'invitations.list': { subject: 'organisation', allow: insiders },
  'invitations.revoke': { subject: 'organisation', allow: insiders },
  'invitations.resend': { subject: 'organisation', allow: insiders },
  'invitations.copy-link': { subject: 'organisation', allow: insiders },
  'invitations.look': { subject: null, allow: ['anyone'] },
  'invitations.accept': { subject: null, allow: ['person'] },
} as const satisfies Record<string, Rule>;
