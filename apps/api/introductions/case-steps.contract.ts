import { z } from 'zod';
import { declineReasons, failureReasons, noFitReasons, withdrawalReasons } from '#domain/vocabulary';
import { text } from '../http/text.js';

const message = text(0, 2000).default('');
export const proposeBody = z.strictObject({ message }).meta({ id: 'Proposal' });
const interest = {
  /** What cooperation is looked for. */
  message: text(1, 2000),
  /** What is missing or unclear. */
  unclear: text(0, 1000).default(''),
  /** Facts about the side that is interested. */
  about: text(0, 1000).default(''),
  /** The anonymous owner of a challenge has read that the words may tell who he is. */
  acceptIdentityRisk: z.boolean().default(false),
};
export const demandInterestBody = z
  .strictObject({ capabilityId: z.uuid(), ...interest })
  .meta({ id: 'DemandInterest' });
export const supplyInterestBody = z.strictObject({ challengeId: z.uuid(), ...interest }).meta({ id: 'SupplyInterest' });
export const declineBody = z
  .strictObject({ reason: z.enum(declineReasons.codes), note: text(0, 1000).default('') })
  .meta({ id: 'Refusal' });
export const withdrawBody = z.strictObject({ reason: z.enum(withdrawalReasons.codes) }).meta({ id: 'Withdrawal' });
export const stepBody = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.enum(['meet', 'follow-up']) }),
    /** `evidence`: what shows it, such as a contract, an invoice, a report. */
    z.strictObject({ action: z.enum(['deliver', 'complete']), evidence: text(1, 1000) }),
    z.strictObject({ action: z.literal('find-no-fit'), reason: z.enum(noFitReasons.codes) }),
    z.strictObject({ action: z.literal('fail'), reason: z.enum(failureReasons.codes) }),
  ])
  .meta({ id: 'CaseStep' });
export const outcomeBody = z
  .strictObject({ meetingId: z.uuid(), outcome: z.enum(['happened', 'missed']) })
  .meta({ id: 'MeetingOutcome' });

export type ProposeBody = z.infer<typeof proposeBody>;
export type DemandInterestBody = z.infer<typeof demandInterestBody>;
export type SupplyInterestBody = z.infer<typeof supplyInterestBody>;
export type DeclineBody = z.infer<typeof declineBody>;
export type WithdrawBody = z.infer<typeof withdrawBody>;
export type StepBody = z.infer<typeof stepBody>;
export type OutcomeBody = z.infer<typeof outcomeBody>;
