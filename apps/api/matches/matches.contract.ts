import { z } from 'zod';
import type { Actor } from '#domain/access';
import {
  criteria,
  criterionLabel,
  isGoodMatch,
  reasonSentence,
  strengthOf,
  type QuotedReason,
  type Reason,
} from '#domain/matching';
import { matchMachine } from '#domain/states';
import { isTopicId, regions, sectors } from '#domain/taxonomy';
import { cooperationTypes, dismissalReasons, languages } from '#domain/vocabulary';
import type { FittingChallenge, ListedMatch, MatchedCapability, PreviewedNeed, StoredReason } from '#features/matches';
import { text } from '../http/text.js';
import { pooledView } from '../pools/pools.contract.js';

const trl = z.number().int().min(1).max(9);
const topic = z.string().max(80).refine(isTopicId, 'must be a topic of the taxonomy');

/** What has been written so far; everything may still be empty. */
export const previewBody = z
  .strictObject({
    language: z.enum(languages),
    title: text(0, 256).default(''),
    text: text(0, 20_000).default(''),
    topics: z.array(topic).max(20).default([]),
    sectors: z.array(z.enum(sectors.codes)).max(15).default([]),
    region: z.enum(regions.codes).nullable().default(null),
    trlNow: trl.nullable().default(null),
    trlWanted: trl.nullable().default(null),
    cooperationTypes: z.array(z.enum(cooperationTypes.codes)).max(20).default([]),
    workLanguages: z.array(z.string().min(2).max(8)).max(10).default([]),
  })
  .meta({ id: 'MatchPreviewRequest' });

export const dismissBody = z.strictObject({ reason: z.enum(dismissalReasons.codes) }).meta({ id: 'MatchDismissal' });

export const listQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) });

export const sentence = z.strictObject({ ro: z.string(), en: z.string() });

/** Why, criterion by criterion: MATCH, GAP or UNKNOWN with a sentence in both languages. */
export const reasonView = z
  .strictObject({
    criterion: z.enum(criteria),
    verdict: z.enum(['match', 'gap', 'unknown']),
    label: sentence,
    sentence,
    /** Words of the challenge that the capability's texts have too. */
    words: z.array(z.string()),
  })
  .meta({ id: 'MatchReason' });

const span = {
  /** UTF-16 code units of the field as it is stored, the end exclusive. */
  start: z.number().int(),
  end: z.number().int(),
};

/** What a stored version says for a criterion: the text of its field from `start` to `end`, word for word. */
export const quoteView = z
  .strictObject({
    side: z.enum(['challenge', 'capability']),
    /** The challenge's or the capability's version. */
    versionId: z.uuid(),
    /** Such as `teaser`, `criteria.0`, `trl`, or `evidence.<id>.title`. */
    field: z.string(),
    ...span,
    text: z.string(),
    /** Null for a code, number or day. */
    language: z.enum(languages).nullable(),
    /** The words that made it, by the same offsets. */
    marks: z.array(z.strictObject(span)),
  })
  .meta({ id: 'MatchQuote' });

export const criteriaView = z
  .strictObject({ items: z.array(reasonView.extend({ quotes: z.array(quoteView) }).meta({ id: 'MatchCriterion' })) })
  .meta({ id: 'MatchCriteria' });

export const matchedCapabilityView = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    kind: z.string(),
    organisation: z.strictObject({ id: z.uuid(), name: z.string(), kind: z.string() }),
    region: z.string().nullable(),
    trl: z.number().int().nullable(),
    origin: z.string(),
  })
  .meta({ id: 'MatchedCapability' });

const scored = {
  /** The probability that a broker shortlists it, in whole per cent. */
  strength: z.number().int(),
  /** The same probability, from 0 to 1. */
  score: z.number(),
  /** False for a near miss: its probability is below 0.2, and nobody has shortlisted it. */
  isGood: z.boolean(),
  reasons: z.array(reasonView),
};

export const previewView = z
  .strictObject({
    /** False while the ranking index is still being loaded: ask again in a moment. */
    ready: z.boolean(),
    items: z.array(z.strictObject({ capability: matchedCapabilityView, ...scored })),
  })
  .meta({ id: 'MatchPreview' });

export const matchView = z
  .strictObject({
    id: z.uuid(),
    rank: z.number().int(),
    state: z.enum(matchMachine.states as [string, ...string[]]),
    stateReason: z.string().nullable(),
    capability: matchedCapabilityView,
    /** Titles of the evidence nearest to the challenge. */
    evidence: z.array(z.string()),
    introductionId: z.uuid().nullable(),
    ...scored,
  })
  .meta({ id: 'Match' });

export const matchListView = z
  .strictObject({
    /** `no-good-match-yet`: whatever is listed are near misses. */
    answer: z.enum(['good-matches', 'no-good-match-yet']),
    items: z.array(matchView),
  })
  .meta({ id: 'MatchList' });

/** A challenge as its teaser shows it, whoever owns it. */
export const fittingChallengeView = z
  .strictObject({
    matchId: z.uuid(),
    state: z.enum(matchMachine.states as [string, ...string[]]),
    challenge: z.strictObject({
      id: z.uuid(),
      title: z.string(),
      teaser: z.string(),
      language: z.string(),
      sectors: z.array(z.string()),
      region: z.string().nullable(),
      trlWanted: z.number().int().nullable(),
      deadlineOn: z.string().nullable(),
    }),
    ...scored,
  })
  .meta({ id: 'FittingChallenge' });

/** Challenges that stand as one demand are one item: the best of them. */
export const fittingChallengeListView = z
  .strictObject({ items: z.array(fittingChallengeView.extend({ pool: pooledView })) })
  .meta({ id: 'FittingChallengeList' });

export type PreviewBody = z.infer<typeof previewBody>;
export type DismissBody = z.infer<typeof dismissBody>;
export type ListQuery = z.infer<typeof listQuery>;
export type PreviewView = z.infer<typeof previewView>;
export type MatchListView = z.infer<typeof matchListView>;
export type CriteriaView = z.infer<typeof criteriaView>;
export type FittingChallengeListView = z.infer<typeof fittingChallengeListView>;

export function toPreviewedNeed(body: PreviewBody, { organisationIds }: Actor): PreviewedNeed {
  const { title, text: written, language, topics } = body;
  return {
    need: { title, text: written, language, topics },
    facts: {
      organisationId: organisationIds[0] ?? '',
      language,
      topics,
      sectors: body.sectors,
      region: body.region,
      clusterIds: [],
      competitorIds: [],
      trlNow: body.trlNow,
      trlWanted: body.trlWanted,
      cooperationTypes: body.cooperationTypes,
      workLanguages: body.workLanguages,
      audience: 'public',
      audienceClusterIds: [],
      deadlineOn: null,
    },
  };
}

export function toReasonView(reason: Reason): z.infer<typeof reasonView> {
  const { criterion, verdict, words } = reason;
  return {
    criterion,
    verdict,
    label: { ro: criterionLabel(criterion, 'ro'), en: criterionLabel(criterion, 'en') },
    sentence: { ro: reasonSentence(reason, 'ro'), en: reasonSentence(reason, 'en') },
    words: [...words],
  };
}

export function toCriteriaView(criteriaFound: readonly QuotedReason[]): CriteriaView {
  const items = criteriaFound.map((criterion) => ({
    ...toReasonView(criterion),
    quotes: criterion.quotes.map((quote) => ({
      ...quote,
      marks: quote.marks.map(({ start, end }) => ({ start, end })),
    })),
  }));
  return { items };
}

export function toMatchedCapabilityView(row: MatchedCapability): z.infer<typeof matchedCapabilityView> {
  const { capabilityId: id, title, kind, region, trl: level, origin } = row;
  const organisation = { id: row.organisationId, name: row.organisationName, kind: row.organisationKind };
  return { id, title, kind, organisation, region, trl: level, origin };
}

export function toMatchView(match: ListedMatch): z.infer<typeof matchView> {
  const { id, rank, state, stateReason, evidence, introductionId } = match;
  const capability = toMatchedCapabilityView(match);
  return { id, rank, state, stateReason, capability, evidence: [...evidence], introductionId, ...toScored(match) };
}

/** Dismissed ones are no answer. */
export function toMatchListView(matches: readonly ListedMatch[]): MatchListView {
  const isAnswered = matches.some((match) => match.state !== 'dismissed' && isGoodMatch(match));
  return { answer: isAnswered ? 'good-matches' : 'no-good-match-yet', items: matches.map(toMatchView) };
}

export function toFittingChallengeView(match: FittingChallenge): z.infer<typeof fittingChallengeView> {
  const { matchId, challengeId: id, state, title, teaser, language, region, trlWanted, deadlineOn } = match;
  const challenge = { id, title, teaser, language, sectors: [...match.sectors], region, trlWanted, deadlineOn };
  return { matchId, state, challenge, ...toScored(match) };
}

interface Scored {
  readonly score: number;
  readonly strength: number;
  readonly isGood: boolean;
  readonly reasons: z.infer<typeof reasonView>[];
}

export function toScored(found: { score: number; state?: string; reasons: readonly StoredReason[] }): Scored {
  const { score, reasons } = found;
  return { score, strength: strengthOf(score), isGood: isGoodMatch(found), reasons: reasons.map(toReasonView) };
}
