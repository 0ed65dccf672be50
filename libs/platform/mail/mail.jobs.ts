import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Sends one mail of the ledger. */
export const sendMail = defineJob({
  queue: 'mail',
  name: 'send-mail',
  payload: z.strictObject({ personId: z.uuid(), kind: z.string().min(1), period: z.string().min(1) }),
});

/** Settles mails whose sender died, and gives overdue ones their job back. */
export const recoverMails = defineJob({ queue: 'mail', name: 'recover-mails', payload: z.strictObject({}) });
