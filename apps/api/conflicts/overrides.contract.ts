import { z } from 'zod';
import { brokerTies, brokerTieSentence, conflicts, conflictSentence } from '#domain/introductions';
import type { ProposalConflicts, WaitingOverride } from '#features/introductions';
import { text } from '../http/text.js';

export const overrideBody = z.strictObject({ reason: text(10, 1000) }).meta({ id: 'ConflictOverrideRequest' });

const sentence = z.strictObject({ ro: z.string(), en: z.string() });

export const proposalConflictsView = z
  .strictObject({
    conflicts: z.array(z.strictObject({ code: z.enum(conflicts), sentence })),
    /** What the reader is to the two sides; shown, and no obstacle. */
    tie: z.strictObject({ code: z.enum(brokerTies), sentence }).nullable(),
    override: z
      .strictObject({
        reason: z.string(),
        askedBy: z.string().nullable(),
        askedAt: z.iso.datetime(),
        approvedBy: z.string().nullable(),
        /** The reader is who asked. */
        isOwn: z.boolean(),
      })
      .nullable(),
    mayApprove: z.boolean(),
    mayPropose: z.boolean(),
  })
  .meta({ id: 'ProposalConflicts' });

export const waitingOverridesView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        /** What to look at: a case that a side began, or else a match. */
        introductionId: z.uuid().nullable(),
        matchId: z.uuid().nullable(),
        challenge: z.string(),
        capability: z.string(),
        askedBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'WaitingOverrides' });

export type WaitingOverridesView = z.infer<typeof waitingOverridesView>;
export type OverrideBody = z.infer<typeof overrideBody>;
export type ProposalConflictsView = z.infer<typeof proposalConflictsView>;

export function toProposalConflictsView(found: ProposalConflicts, readerId: string): ProposalConflictsView {
  const { tie, override, mayApprove, mayPropose } = found;
  return {
    conflicts: found.conflicts.map((code) => ({
      code,
      sentence: { ro: conflictSentence(code, 'ro'), en: conflictSentence(code, 'en') },
    })),
    tie: tie && { code: tie, sentence: { ro: brokerTieSentence(tie, 'ro'), en: brokerTieSentence(tie, 'en') } },
    override: override && {
      reason: override.reason,
      askedBy: override.askedByName,
      askedAt: override.askedAt.toISOString(),
      approvedBy: override.approvedByName,
      isOwn: override.askedBy === readerId,
    },
    mayApprove,
    mayPropose,
  };
}

export function toWaitingOverridesView(waiting: readonly WaitingOverride[]): WaitingOverridesView {
  return {
    items: waiting.map(({ introductionId, matchId, challengeTitle, capabilityTitle, askedByName }) => ({
      introductionId,
      matchId,
      challenge: challengeTitle,
      capability: capabilityTitle,
      askedBy: askedByName,
    })),
  };
}
