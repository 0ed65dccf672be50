import type { Rule } from '../actor.js';

export const meetingOperations = {
  'meetings.list': { subject: null, allow: ['person'] },
  'meetings.get': { subject: 'meeting', allow: ['participant', 'broker', 'admin'] },
  'meetings.confirm': { subject: 'meeting', allow: ['participant'] },
  'meetings.offer-again': { subject: 'meeting', allow: ['participant', 'broker'] },
  'meetings.suggest': { subject: 'meeting', allow: ['participant', 'broker'] },
  'meetings.join': { subject: 'meeting', allow: ['broker'] },
  'meetings.leave': { subject: 'meeting', allow: ['broker'] },
  'meetings.reschedule': { subject: 'meeting', allow: ['participant'] },
  'meetings.place': { subject: 'meeting', allow: ['participant', 'broker'] },
  'meetings.cancel': { subject: 'meeting', allow: ['participant', 'broker', 'admin'] },
  'meetings.get-file': { subject: 'meeting', allow: ['participant', 'broker'] },
  'calendar-feed.get': { subject: null, allow: ['person'] },
  'calendar-feed.make': { subject: null, allow: ['person'] },
  'calendar-feed.revoke': { subject: null, allow: ['person'] },
  'calendar-feed.read': { subject: null, allow: ['anyone'] },
  'busy-calendar.get': { subject: null, allow: ['person'] },
  'busy-calendar.subscribe': { subject: null, allow: ['person'] },
  'busy-calendar.unsubscribe': { subject: null, allow: ['person'] },
  'availability.get': { subject: null, allow: ['person'] },
  'availability.save': { subject: null, allow: ['person'] },
} as const satisfies Record<string, Rule>;
