import { checkGiven, checkList, checkText, when, type BrokenRule } from '#domain/review';
import { countiesByRegion } from '#domain/taxonomy';
import { wordsOf } from '#domain/text';
import { isLocalDate } from '#domain/time';
import type { ChallengeContent } from './content.js';

/** Lengths in characters, counts in items; drafts keep the upper bounds too. */
export const challengeBounds = {
  title: { min: 10, max: 150 },
  teaser: { min: 40, max: 1_000 },
  criteria: { min: 1, max: 12 },
  criterion: { min: 5, max: 300 },
  sectors: { min: 1, max: 5 },
  topics: { min: 1, max: 10 },
  fullText: { min: 0, max: 8_000 },
  confidentialText: { min: 0, max: 8_000 },
} as const;

const NUMBER = /\p{N}/u;
const NUMBER_WORDS = new Set(
  `zero one two three four five six seven eight nine ten half twice double
   unu una un o doi doua trei patru cinci sase sapte opt noua zece jumatate dublu dubla`.split(/\s+/),
);
const ARTICLES = new Set(['un', 'o', 'one', 'una']);

/** Whether a criterion says a quantity: with digits, or with a number word (articles do not count). */
export function isMeasurable(criterion: string): boolean {
  if (NUMBER.test(criterion)) return true;
  return wordsOf(criterion).some((word) => NUMBER_WORDS.has(word) && !ARTICLES.has(word));
}

/**
 * The rules that keep a challenge from review, in the order of the form; empty when it is ready.
 * @param today ISO day where the owner is.
 */
export function challengeProblems(content: ChallengeContent, today: string): BrokenRule[] {
  return [...textProblems(content), ...fieldProblems(content), ...termProblems(content, today), ...viewers(content)];
}

function textProblems({ title, teaser, criteria, fullText, confidentialText }: ChallengeContent): BrokenRule[] {
  const bounds = challengeBounds;
  return [
    ...checkText('title', title, bounds.title),
    ...checkText('teaser', teaser, bounds.teaser),
    ...checkText('fullText', fullText, bounds.fullText),
    ...checkList('criteria', criteria, bounds.criteria),
    ...criteria.flatMap((criterion, index) => checkText(`criteria/${index}`, criterion, bounds.criterion)),
    ...when(criteria.length > 0 && !criteria.some(isMeasurable), 'criteria', 'not-measurable'),
    ...checkText('confidentialText', confidentialText, bounds.confidentialText),
  ];
}

function fieldProblems({ sectors, region, county, topics }: ChallengeContent): BrokenRule[] {
  const isElsewhere = region !== null && county !== null && !countiesByRegion[region].includes(county);
  return [
    ...checkList('sectors', sectors, challengeBounds.sectors),
    ...checkGiven('region', region),
    ...when(isElsewhere, 'county', 'not-in-region'),
    ...checkList('topics', topics, challengeBounds.topics),
  ];
}

function termProblems(content: ChallengeContent, today: string): BrokenRule[] {
  const { trlNow, trlWanted, deadlineOn } = content;
  return [
    ...checkGiven('trlNow', trlNow),
    ...checkGiven('trlWanted', trlWanted),
    ...when(trlNow !== null && trlWanted !== null && trlWanted < trlNow, 'trlWanted', 'below-trl-now'),
    ...checkList('cooperationTypes', content.cooperationTypes, { min: 1, max: 20 }),
    ...checkGiven('budgetBand', content.budgetBand),
    ...checkGiven('deadlineOn', deadlineOn),
    ...when(deadlineOn !== null && !isLocalDate(deadlineOn), 'deadlineOn', 'not-a-day'),
    ...when(deadlineOn !== null && isLocalDate(deadlineOn) && deadlineOn <= today, 'deadlineOn', 'not-in-future'),
    ...checkList('workLanguages', content.workLanguages, { min: 1, max: 20 }),
    ...checkGiven('ipTerms', content.ipTerms),
  ];
}

function viewers({ audience, audienceClusterIds }: ChallengeContent): BrokenRule[] {
  return when(audience === 'clusters' && audienceClusterIds.length === 0, 'audienceClusterIds', 'no-cluster-chosen');
}
