import type { Rule } from '../actor.js';

export const accountOperations = {
  'session.get': { subject: null, allow: ['anyone'] },
  'auth.sign-up': { subject: null, allow: ['anyone'] },
  'auth.sign-in': { subject: null, allow: ['anyone'] },
  'auth.sign-out': { subject: null, allow: ['anyone'] },
  'auth.verify-email': { subject: null, allow: ['anyone'] },
  'auth.resend-verification': { subject: null, allow: ['anyone'] },
  'auth.request-password-reset': { subject: null, allow: ['anyone'] },
  'auth.reset-password': { subject: null, allow: ['anyone'] },
  'setup.get': { subject: null, allow: ['anyone'] },
  'setup.finish': { subject: null, allow: ['anyone'] },
  'people.get-self': { subject: null, allow: ['person'] },
  'people.update-self': { subject: null, allow: ['person'] },
  'health.live': { subject: null, allow: ['anyone'] },
  'health.ready': { subject: null, allow: ['anyone'] },
} as const satisfies Record<string, Rule>;
