import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Ranks anew what an organisation has published: its name, place or clusters changed. */
export const matchOrganisation = defineJob({
  queue: 'matching',
  name: 'match-organisation',
  payload: z.strictObject({ organisationId: z.uuid() }),
});

/** Takes a person who left an organisation out of what he did for it: contacts, introductions, meetings. */
export const releasePerson = defineJob({
  queue: 'deadlines',
  name: 'release-person',
  payload: z.strictObject({ organisationId: z.uuid(), personId: z.uuid() }),
});
