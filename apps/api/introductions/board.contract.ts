import { z } from 'zod';
import { isGoodMatch, strengthOf } from '#domain/matching';
import type { BoardChallenge } from '#features/introductions';
import { pageView } from '../http/cursor.js';
import { pooledView, type SharedNeedView } from '../pools/pools.contract.js';

export const candidateView = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    organisation: z.string(),
    /** Challenges that stand as one demand, of which this one is shown. */
    pool: pooledView,
    suggested: z.number().int(),
    shortlisted: z.number().int(),
    /** The best three: shortlisted ones first. */
    best: z.array(
      z.strictObject({
        matchId: z.uuid(),
        state: z.enum(['suggested', 'shortlisted']),
        /** The probability that a broker shortlists it, in whole per cent. */
        strength: z.number().int(),
        /** False for a near miss. */
        isGood: z.boolean(),
        capability: z.string(),
        organisation: z.string(),
      }),
    ),
  })
  .meta({ id: 'IntroductionCandidate' });
export type CandidateView = z.infer<typeof candidateView>;

export const candidatePage = pageView(candidateView).meta({ id: 'IntroductionCandidatePage' });
export type CandidatePage = z.infer<typeof candidatePage>;

export function toCandidateView({
  id,
  title,
  organisation,
  suggested,
  shortlisted,
  best,
  pool,
}: BoardChallenge & { readonly pool: SharedNeedView['pool'] }): CandidateView {
  return {
    id,
    title,
    organisation,
    pool,
    suggested,
    shortlisted,
    best: best.map(({ matchId, state, score, capability, organisation: lab }) => ({
      matchId,
      state: state === 'shortlisted' ? 'shortlisted' : 'suggested',
      strength: strengthOf(score),
      isGood: isGoodMatch({ score, state }),
      capability,
      organisation: lab,
    })),
  };
}
