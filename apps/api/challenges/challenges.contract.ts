import { z } from 'zod';
import { challengeBounds } from '#domain/challenges';
import { isLocalDate } from '#domain/time';
import { counties, isTopicId, regions, sectors } from '#domain/taxonomy';
import {
  audiences,
  budgetBands,
  challengeStates,
  cooperationTypes,
  identities,
  ipTerms,
  unfulfilledReasons,
  withdrawalReasons,
  workLanguages,
} from '#domain/vocabulary';
import { text } from '../http/text.js';

const bounds = challengeBounds;
export const unique = <T>(items: readonly T[]): boolean => new Set(items).size === items.length;
const listOf = <T extends z.ZodType>(item: T, max: number): z.ZodArray<T> =>
  z.array(item).max(max).refine(unique, 'must not repeat an item');

const language = z.enum(['ro', 'en']);
const trl = z.number().int().min(1).max(9);
export const day = z.string().refine(isLocalDate, 'must be a day such as 2026-11-23');
export const topicId = z.string().max(80).refine(isTopicId, 'must be the id of a topic of the taxonomy');

const teaserFields = {
  language,
  title: text(0, bounds.title.max),
  teaser: text(0, bounds.teaser.max),
  criteria: z.array(text(1, bounds.criterion.max)).max(bounds.criteria.max),
  sectors: listOf(z.enum(sectors.codes), bounds.sectors.max),
  region: z.enum(regions.codes).nullable(),
  topics: listOf(topicId, bounds.topics.max),
  trlNow: trl.nullable(),
  trlWanted: trl.nullable(),
  cooperationTypes: listOf(z.enum(cooperationTypes.codes), 20),
  budgetBand: z.enum(budgetBands.codes).nullable(),
  deadlineOn: day.nullable(),
  workLanguages: listOf(z.enum(workLanguages.codes), 20),
  ipTerms: z.enum(ipTerms.codes).nullable(),
  audience: z.enum(audiences.codes),
  audienceClusterIds: listOf(z.uuid(), 100),
  identity: z.enum(identities.codes),
};
const answers = z
  .strictObject({
    ...teaserFields,
    fullText: text(0, bounds.fullText.max),
    county: z.enum(counties.codes).nullable(),
    city: text(0, 120).nullable(),
    contactIds: listOf(z.uuid(), 10),
    confidentialText: text(0, bounds.confidentialText.max),
  })
  .partial();

/** Absent answers keep their value; null clears one. */
export const challengeAnswers = answers.meta({ id: 'ChallengeAnswers' });
export const newChallengeBody = answers
  .extend({ organisationId: z.uuid(), language })
  .strict()
  .meta({ id: 'NewChallenge' });
export const submitBody = z.strictObject({ acceptIdentityRisk: z.boolean().default(false) }).meta({ id: 'Submission' });
export const giveUpBody = z.strictObject({ reason: z.enum(unfulfilledReasons.codes) }).meta({ id: 'GiveUp' });
export const withdrawBody = z
  .strictObject({ reason: z.enum(withdrawalReasons.codes).optional() })
  .meta({ id: 'Withdrawal' });

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const instant = z.iso.datetime();

const shownTeaser = {
  language,
  title: z.string(),
  teaser: z.string(),
  criteria: z.array(z.string()),
  sectors: z.array(z.string()),
  region: z.string().nullable(),
  topics: z.array(z.string()),
  trlNow: z.number().int().nullable(),
  trlWanted: z.number().int().nullable(),
  cooperationTypes: z.array(z.string()),
  budgetBand: z.string().nullable(),
  deadlineOn: z.string().nullable(),
  workLanguages: z.array(z.string()),
  ipTerms: z.string().nullable(),
  audience: z.enum(audiences.codes),
  identity: z.enum(identities.codes),
};

/** What the owner writes, as it stands. */
export const challengeDraftView = z
  .strictObject({
    challengeId: z.uuid(),
    organisationId: z.uuid(),
    state: z.enum(challengeStates.codes),
    /** Status of the version being written; null: the content is the published one, saving begins a new version. */
    status: z.enum(['draft', 'in-review', 'returned', 'approved', 'superseded']).nullable(),
    reviewNote: z.string().nullable(),
    content: z.strictObject({
      ...shownTeaser,
      audienceClusterIds: z.array(z.uuid()),
      fullText: z.string(),
      county: z.string().nullable(),
      city: z.string().nullable(),
      contactIds: z.array(z.uuid()),
      confidentialText: z.string(),
    }),
    version: z.number().int(),
  })
  .meta({ id: 'ChallengeDraft' });

export const challengeActions = [
  'edit',
  'submit',
  'pause',
  'resume',
  'fulfil',
  'give-up',
  'withdraw',
  'confirm',
  'review',
] as const;

/** Stage 1 always; `identity` (stage 2) and `annex` (stage 3) are absent where they are closed to the reader. */
export const challengeView = z
  .strictObject({
    id: z.uuid(),
    versionId: z.uuid(),
    stage: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    state: z.enum(challengeStates.codes),
    origin: z.enum(['own', 'import', 'demo']),
    publishedAt: instant.nullable(),
    version: z.number().int(),
    teaser: z.strictObject(shownTeaser),
    identity: z
      .strictObject({
        organisation: named,
        fullText: z.string(),
        county: z.string().nullable(),
        city: z.string().nullable(),
        clusters: z.array(named),
        contacts: z.array(named),
      })
      .optional(),
    annex: z.strictObject({ confidentialText: z.string() }).optional(),
    /** For the owner and the reviewer. */
    management: z
      .strictObject({
        stateReason: z.string().nullable(),
        confirmedAt: instant.nullable(),
        hasLiveVersion: z.boolean(),
        workingStatus: z.enum(['draft', 'in-review', 'returned', 'approved', 'superseded']).nullable(),
        reviewNote: z.string().nullable(),
        audienceClusterIds: z.array(z.uuid()),
      })
      .optional(),
    /** What this reader may do now. */
    actions: z.array(z.enum(challengeActions)),
  })
  .meta({ id: 'Challenge' });

export const challengeCardView = z
  .strictObject({
    id: z.uuid(),
    language,
    title: z.string(),
    teaser: z.string(),
    sectors: z.array(z.string()),
    region: z.string().nullable(),
    topics: z.array(z.string()),
    trlNow: z.number().int().nullable(),
    trlWanted: z.number().int().nullable(),
    deadlineOn: z.string().nullable(),
    publishedAt: instant,
    /** Absent for an anonymous challenge. */
    organisation: named.optional(),
  })
  .meta({ id: 'ChallengeCard' });

export const ownChallengeView = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    state: z.enum(challengeStates.codes),
    organisation: named,
    identity: z.enum(identities.codes),
    deadlineOn: z.string().nullable(),
    workingStatus: z.enum(['draft', 'in-review', 'returned', 'approved', 'superseded']).nullable(),
    hasLiveVersion: z.boolean(),
    reviewNote: z.string().nullable(),
    publishedAt: instant.nullable(),
    /** The owner is asked again by this instant whether the need still stands; null: it is not open. */
    confirmBy: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'OwnChallenge' });

/** Where the open texts may tell who the owner is. Offsets count UTF-16 units; `end` is exclusive. */
export const identityCheckView = z
  .strictObject({
    leaks: z.array(
      z.strictObject({
        field: z.string(),
        kind: z.enum(['name', 'legal-id', 'website', 'person', 'e-mail', 'link', 'phone']),
        start: z.number().int(),
        end: z.number().int(),
        found: z.string(),
      }),
    ),
  })
  .meta({ id: 'IdentityCheck' });

export type ChallengeAnswers = z.infer<typeof challengeAnswers>;
export type NewChallengeBody = z.infer<typeof newChallengeBody>;
export type SubmitBody = z.infer<typeof submitBody>;
export type GiveUpBody = z.infer<typeof giveUpBody>;
export type WithdrawBody = z.infer<typeof withdrawBody>;
export type ChallengeDraftView = z.infer<typeof challengeDraftView>;
export type ChallengeView = z.infer<typeof challengeView>;
export type ChallengeActionName = (typeof challengeActions)[number];
export type ChallengeCardView = z.infer<typeof challengeCardView>;
export type OwnChallengeView = z.infer<typeof ownChallengeView>;
export type IdentityCheckView = z.infer<typeof identityCheckView>;
