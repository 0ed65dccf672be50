import { confirmBy } from '#domain/challenges';
import type { ChallengeCard, ChallengeDraft, OwnChallengeRow } from '#features/challenges';
import type { ChallengePage } from './challenge-pages.js';
import type { ChallengeCardView, ChallengeDraftView, ChallengeView, OwnChallengeView } from './challenges.contract.js';

export function toChallengeView({ stage, shown, identity, annex, management, actions }: ChallengePage): ChallengeView {
  return {
    id: shown.id,
    versionId: shown.versionId,
    stage,
    state: shown.state,
    origin: shown.origin,
    publishedAt: shown.publishedAt?.toISOString() ?? null,
    // The row's version counts drafts too, which are nobody's business outside.
    version: management ? shown.version : shown.number,
    teaser: toTeaser(shown),
    ...(identity && {
      identity: {
        organisation: identity.organisation,
        fullText: identity.fullText,
        county: identity.county,
        city: identity.city,
        clusters: [...identity.clusters],
        contacts: [...identity.contacts],
      },
    }),
    ...(annex !== null && { annex: { confidentialText: annex } }),
    ...(management && {
      management: {
        stateReason: management.stateReason,
        confirmedAt: management.confirmedAt?.toISOString() ?? null,
        hasLiveVersion: management.hasLiveVersion,
        workingStatus: management.workingStatus,
        reviewNote: management.reviewNote,
        audienceClusterIds: [...shown.audienceClusterIds],
      },
    }),
    actions: [...actions],
  };
}

export function toDraftView(draft: ChallengeDraft): ChallengeDraftView {
  const { content } = draft;
  return {
    challengeId: draft.challengeId,
    organisationId: draft.organisationId,
    state: draft.state,
    status: draft.status,
    reviewNote: draft.reviewNote,
    content: {
      ...toTeaser(content),
      audienceClusterIds: [...content.audienceClusterIds],
      fullText: content.fullText,
      county: content.county,
      city: content.city,
      contactIds: [...content.contactIds],
      confidentialText: content.confidentialText,
    },
    version: draft.version,
  };
}

export function toCardView(card: ChallengeCard): ChallengeCardView {
  return {
    id: card.id,
    language: card.language,
    title: card.title,
    teaser: card.teaser,
    sectors: [...card.sectors],
    region: card.region,
    topics: [...card.topics],
    trlNow: card.trlNow,
    trlWanted: card.trlWanted,
    deadlineOn: card.deadlineOn,
    publishedAt: card.publishedAt.toISOString(),
    ...(card.organisation && { organisation: card.organisation }),
  };
}

export function toOwnView(row: OwnChallengeRow): OwnChallengeView {
  const isOpen = row.state === 'published' && row.confirmedAt !== null;
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    organisation: row.organisation,
    identity: row.identity,
    deadlineOn: row.deadlineOn,
    workingStatus: row.workingStatus,
    hasLiveVersion: row.hasLiveVersion,
    reviewNote: row.reviewNote,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    confirmBy: isOpen && row.confirmedAt ? confirmBy(row.confirmedAt).toISOString() : null,
    createdAt: row.createdAt.toISOString(),
  };
}

function toTeaser(from: ChallengeDraft['content'] | ChallengePage['shown']): ChallengeView['teaser'] {
  return {
    language: from.language,
    title: from.title,
    teaser: from.teaser,
    criteria: [...from.criteria],
    sectors: [...from.sectors],
    region: from.region,
    topics: [...from.topics],
    trlNow: from.trlNow,
    trlWanted: from.trlWanted,
    cooperationTypes: [...from.cooperationTypes],
    budgetBand: from.budgetBand,
    deadlineOn: from.deadlineOn,
    workLanguages: [...from.workLanguages],
    ipTerms: from.ipTerms,
    audience: from.audience,
    identity: from.identity,
  };
}
