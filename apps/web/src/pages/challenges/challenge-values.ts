import { challengeProblems, emptyChallenge, type ChallengeContent } from '#domain/challenges';
import type { BrokenRule } from '#domain/review';
import { toLocal } from '#domain/time';
import type { components } from '../../api/schema.js';
import type { Language, Translate } from '../../i18n/texts.js';
import type { FieldErrors } from '../../parts/form.js';
import { needBounds, type WrittenNeed } from '../matches/likely-matches.js';
import type { WrittenChallenge } from './similar-challenges.js';
import { ruleWords, type WritingTranslate } from '../writing/rule-words.js';
import type { challengesTexts } from './challenges.texts.js';

type T = Translate<(typeof challengesTexts)['entries']>;
type Draft = components['schemas']['ChallengeDraft'];

/** What the form holds: the content of the domain, and for whom it is written. */
export type ChallengeValues = ChallengeContent & { readonly organisationId: string };

export function newValues(language: Language, organisationId: string, personId: string): ChallengeValues {
  return { ...emptyChallenge(language), criteria: ['', ''], contactIds: [personId], organisationId };
}

export function valuesOf(draft: Draft): ChallengeValues {
  const content = draft.content as ChallengeContent;
  return {
    ...content,
    criteria: content.criteria.length > 0 ? content.criteria : [''],
    organisationId: draft.organisationId,
  };
}

/** Empty lines of the list of criteria are not sent; empty choices are null. */
export function contentOf(values: ChallengeValues): ChallengeContent {
  const content: ChallengeContent & { organisationId?: string } = { ...values };
  delete content.organisationId;
  return {
    ...content,
    criteria: values.criteria.map((criterion) => criterion.trim()).filter((criterion) => criterion !== ''),
    region: values.region || null,
    county: values.county || null,
    city: values.city?.trim() || null,
    budgetBand: values.budgetBand || null,
    ipTerms: values.ipTerms || null,
    deadlineOn: values.deadlineOn || null,
    audienceClusterIds: values.audience === 'clusters' ? values.audienceClusterIds : [],
  };
}

const areaLabels = [
  'teaser',
  'criteria',
  'trlNow',
  'trlWanted',
  'cooperationTypes',
  'budgetBand',
  'deadlineOn',
  'ipTerms',
  'fullText',
  'confidentialText',
] as const;
const sharedLabels = ['title', 'sectors', 'region', 'topics', 'workLanguages'] as const;

function labelOf(field: string, t: T, w: WritingTranslate): string {
  const [name = '', index] = field.split('/');
  if (name === 'criteria' && index !== undefined) return t('criterion', { number: Number(index) + 1 });
  const own = areaLabels.find((candidate) => candidate === name);
  const shared = sharedLabels.find((candidate) => candidate === name);
  return own ? t(own) : shared ? w(shared) : name;
}

function wordsOf(rule: BrokenRule, t: T, w: WritingTranslate): string {
  const field = labelOf(rule.field, t, w);
  switch (rule.code) {
    case 'not-measurable':
      return t('ruleNotMeasurable');
    case 'below-trl-now':
      return t('ruleBelowTrl');
    case 'not-a-day':
      return t('ruleNotADay', { field });
    case 'not-in-future':
      return t('ruleNotInFuture', { field });
    case 'not-in-region':
      return t('ruleNotInRegion');
    case 'no-cluster-chosen':
      return t('ruleNoCluster');
    case 'missing':
    case 'too-short':
    case 'too-long':
    case 'too-many':
    case 'no-contact':
      return ruleWords(rule, field, w);
  }
}

/** The same rules as on the server, in the words of the page. */
export function problemsOf(values: ChallengeValues, zone: string, t: T, w: WritingTranslate): FieldErrors {
  const today = toLocal(Date.now(), zone).date;
  const rules = challengeProblems(contentOf(values), today);
  return Object.fromEntries(rules.map((rule) => [rule.field.replaceAll('/', '.'), wordsOf(rule, t, w)]));
}

/** The part that everybody may read, no longer than it is compared: what is too long is said at its field. */
function openText({ title, teaser, criteria }: ChallengeValues): { title: string; text: string } {
  const text = [teaser, ...criteria].filter(Boolean).join('\n');
  return { title: title.slice(0, needBounds.title), text: text.slice(0, needBounds.text) };
}

/** What is compared with the challenges that are open already. */
export function writtenOf(values: ChallengeValues, challengeId: string | null): WrittenChallenge {
  return { challengeId, language: values.language, ...openText(values) };
}

/** What the preview of matches reads: only what the other side may read too. */
export function needOf(values: ChallengeValues): WrittenNeed {
  const { language, topics, sectors, trlNow, trlWanted } = values;
  return {
    language,
    ...openText(values),
    topics: [...topics],
    sectors: [...sectors],
    region: values.region || null,
    trlNow,
    trlWanted,
    cooperationTypes: [...values.cooperationTypes],
    workLanguages: [...values.workLanguages],
  };
}
