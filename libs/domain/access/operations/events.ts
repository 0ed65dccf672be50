import type { Rule } from '../actor.js';

/** A platform admin stands in where the cluster of the event has no manager. */
const organisers = ['broker', 'admin'] as const;
const anybodySignedIn = ['person'] as const;
const everybody = ['audience', 'participant', 'broker', 'admin'] as const;

export const eventOperations = {
  'events.list': { subject: null, allow: ['anyone'] },
  'events.get': { subject: 'event', allow: everybody },
  'events.create': { subject: 'cluster', allow: organisers },
  'events.update': { subject: 'event', allow: organisers },
  'events.publish': { subject: 'event', allow: organisers },
  'events.cancel': { subject: 'event', allow: organisers },
  'events.list-invitations': { subject: 'event', allow: organisers },
  'events.invite': { subject: 'event', allow: organisers },
  'events.get-registration': { subject: 'event', allow: anybodySignedIn },
  'events.register': { subject: 'event', allow: anybodySignedIn },
  'events.withdraw': { subject: 'event', allow: ['participant'] },
  'events.list-participants': { subject: 'event', allow: ['participant', ...organisers] },
  'events.list-wishes': { subject: 'event', allow: ['participant'] },
  'events.ask': { subject: 'event', allow: ['participant'] },
  'events.answer-wish': { subject: 'event', allow: ['participant'] },
  'events.rank-wishes': { subject: 'event', allow: ['participant'] },
  'events.answer-offer': { subject: 'event', allow: ['participant'] },
  'events.get-agenda': { subject: 'event', allow: ['participant'] },
  'events.list-own-meetings': { subject: null, allow: anybodySignedIn },
  'events.suggest': { subject: 'event', allow: organisers },
  'events.get-plan': { subject: 'event', allow: organisers },
  'events.plan': { subject: 'event', allow: organisers },
  'events.change-plan': { subject: 'event', allow: organisers },
  'events.announce': { subject: 'event', allow: organisers },
  'events.list-attendees': { subject: 'event', allow: organisers },
  'events.check-in': { subject: 'event', allow: organisers },
  'events.list-agendas': { subject: 'event', allow: organisers },
} as const satisfies Record<string, Rule>;
