import { z } from 'zod';
import { followUpAnswers, sides } from '#domain/introductions';
import { cooperationTypes, fundingRoutes, introductionStates, ipTerms, partnershipStages } from '#domain/vocabulary';
import { text } from '../http/text.js';

const terms = {
  type: z.enum(cooperationTypes.codes),
  stage: z.enum(partnershipStages.codes),
  ipTerms: z.enum(ipTerms.codes),
  fundingRoute: z.enum(fundingRoutes.codes),
};
/** `version`: the one that was read; 0 when nothing was written before. `evidence`: what shows the agreement. */
export const partnershipBody = z
  .strictObject({ ...terms, evidence: text(1, 1000), version: z.int().min(0) })
  .meta({ id: 'PartnershipTerms' });
export type PartnershipBody = z.infer<typeof partnershipBody>;
export const confirmationBody = z.strictObject({ version: z.int().min(1) }).meta({ id: 'PartnershipConfirmation' });
export type ConfirmationBody = z.infer<typeof confirmationBody>;

export const partnershipView = z
  .strictObject({ ...terms, evidence: z.string(), version: z.int(), confirmedBy: z.array(z.enum(sides)) })
  .meta({ id: 'Partnership' });
export type PartnershipView = z.infer<typeof partnershipView>;

export const askedFollowUp = z
  .strictObject({ day: z.int(), side: z.enum(sides), answer: z.enum(followUpAnswers).nullable() })
  .meta({ id: 'CaseFollowUp' });

export const followUpBody = z.strictObject({ answer: z.enum(followUpAnswers) }).meta({ id: 'FollowUpAnswer' });
export type FollowUpBody = z.infer<typeof followUpBody>;
export const followUpView = z
  .strictObject({
    introductionId: z.uuid(),
    challengeTitle: z.string(),
    capabilityTitle: z.string(),
    day: z.int(),
    state: z.enum(introductionStates.codes),
    answer: z.enum(followUpAnswers).nullable(),
  })
  .meta({ id: 'FollowUp' });
export type FollowUpView = z.infer<typeof followUpView>;
