import { z } from 'zod';
import { exclusionRules, exclusionSentence, placeSentence } from '#domain/matching';
import type { ExaminedCandidate, MatchedCapability, Survey } from '#features/matches';
import { matchedCapabilityView, reasonView, sentence, toMatchedCapabilityView, toScored } from './matches.contract.js';

const candidate = {
  capability: matchedCapabilityView,
  /** The probability that a broker shortlists it, in whole per cent. */
  strength: z.number().int(),
  /** The same probability, from 0 to 1. */
  score: z.number(),
  /** False where it would be a near miss. */
  isGood: z.boolean(),
  reasons: z.array(reasonView),
  /** The hard rule that excludes it. */
  rule: z.enum(exclusionRules).nullable(),
  /** Its place in the ranking; null: excluded, or far below the last. */
  place: z.number().int().nullable(),
  sentence,
};

export const candidateView = z.strictObject(candidate).meta({ id: 'Candidate' });

export const surveyView = z
  .strictObject({
    /** False while the ranking index is still being loaded: ask again in a moment. */
    ready: z.boolean(),
    /** Would have a place but for a hard rule. */
    excluded: z.array(candidateView),
    /** Just below the last place. */
    below: z.array(candidateView),
  })
  .meta({ id: 'CandidateSurvey' });

export const explanationView = z
  .strictObject({ ready: z.boolean(), candidate: candidateView.nullable() })
  .meta({ id: 'CandidateExplanation' });

export type CandidateView = z.infer<typeof candidateView>;
export type SurveyView = z.infer<typeof surveyView>;
export type ExplanationView = z.infer<typeof explanationView>;

/** What the reader may see of capabilities, by id. */
export type Shown = ReadonlyMap<string, MatchedCapability>;

export function toSurveyView({ excluded, below, places }: Survey, shown: Shown): SurveyView {
  return {
    ready: true,
    excluded: excluded.flatMap((each) => toCandidateView({ ...each, place: null, places }, shown)),
    below: below.flatMap((each) => toCandidateView({ ...each, rule: null, places }, shown)),
  };
}

/** Nothing for a capability that is not shown any more. */
export function toCandidateView(found: ExaminedCandidate, shown: Shown): CandidateView[] {
  const capability = shown.get(found.capabilityId);
  if (!capability) return [];
  const { rule, place } = found;
  const said = sentenceOf(found);
  return [{ capability: toMatchedCapabilityView(capability), rule, place, sentence: said, ...toScored(found) }];
}

function sentenceOf(found: ExaminedCandidate): z.infer<typeof sentence> {
  const { rule } = found;
  if (rule) return { ro: exclusionSentence(rule, 'ro'), en: exclusionSentence(rule, 'en') };
  return { ro: placeSentence(found, 'ro'), en: placeSentence(found, 'en') };
}
