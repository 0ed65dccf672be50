/** The rules that a text must keep before others see it. */
export type RuleCode =
  | 'missing'
  | 'too-short'
  | 'too-long'
  | 'too-many'
  | 'not-measurable'
  | 'below-trl-now'
  | 'not-a-day'
  | 'not-in-future'
  | 'not-in-region'
  | 'no-cluster-chosen'
  | 'no-contact';

/** One field that is not ready, with the rule it breaks. `field` is a path such as `criteria/0`. */
export interface BrokenRule {
  readonly field: string;
  readonly code: RuleCode;
  /** The bound of a length or a count, in characters or items. */
  readonly bound?: number;
}

const words: Readonly<Record<RuleCode, (bound: number) => string>> = {
  missing: () => 'must be filled in before it can be reviewed',
  'too-short': (bound) => `must have at least ${bound} characters`,
  'too-long': (bound) => `must have at most ${bound} characters`,
  'too-many': (bound) => `must have at most ${bound} items`,
  'not-measurable': () => 'must hold at least one criterion with a number that can be measured',
  'below-trl-now': () => 'must not be below the present level',
  'not-a-day': () => 'must be a day of the calendar',
  'not-in-future': () => 'must be a day after today',
  'not-in-region': () => 'must lie in the region',
  'no-cluster-chosen': () => 'must name at least one cluster for this audience',
  'no-contact': () => 'must name at least one person to contact',
};

/** A broken rule in English words, for the API. */
export function ruleInWords({ code, bound = 0 }: BrokenRule): string {
  return words[code](bound);
}
