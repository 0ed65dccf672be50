import { GOOD_MATCH } from './decision/decision-model.js';

/** Whether a match is shown as one; else it is a near miss. A person's choice outweighs the probability. */
export function isGoodMatch(match: { readonly score: number; readonly state?: string }): boolean {
  return match.score >= GOOD_MATCH || match.state === 'shortlisted' || match.state === 'introduced';
}

/** A probability as people see it: whole per cent, 0–100. */
export function strengthOf(probability: number): number {
  return Math.round(100 * probability);
}
