import type { CapabilityContent, EvidenceItem } from '#domain/capabilities';
import type { CapabilityCard, CapabilityDraft, OwnCapabilityRow } from '#features/capabilities';
import type { CapabilityPage } from './capability-pages.js';
import type {
  CapabilityCardView,
  CapabilityDraftView,
  CapabilityView,
  OwnCapabilityView,
  ReadEvidenceView,
} from './capabilities.contract.js';

export function toCapabilityView(page: CapabilityPage): CapabilityView {
  const { shown, evidence, isSignedIn, management, actions } = page;
  return {
    id: shown.id,
    versionId: shown.versionId,
    state: shown.state,
    origin: shown.origin,
    isClaimed: shown.isClaimed,
    publishedAt: shown.publishedAt?.toISOString() ?? null,
    version: management ? shown.version : shown.number,
    content: toContent(shown),
    organisation: shown.organisation,
    clusters: [...shown.clusters],
    ...(isSignedIn && { contacts: [...shown.contacts] }),
    evidence: evidence.map(toEvidence),
    ...(management && {
      management: {
        hasLiveVersion: management.hasLiveVersion,
        workingStatus: management.workingStatus,
        reviewNote: management.reviewNote,
      },
    }),
    actions: [...actions],
  };
}

export function toDraftView(draft: CapabilityDraft): CapabilityDraftView {
  return {
    capabilityId: draft.capabilityId,
    organisationId: draft.organisationId,
    state: draft.state,
    status: draft.status,
    reviewNote: draft.reviewNote,
    content: {
      ...toContent(draft.content),
      evidence: draft.content.evidence.map(toEvidence),
      contactIds: [...draft.contactIds],
    },
    version: draft.version,
  };
}

export function toCardView(card: CapabilityCard): CapabilityCardView {
  return {
    id: card.id,
    language: card.language,
    kind: card.kind,
    title: card.title,
    summary: card.summary,
    sectors: [...card.sectors],
    region: card.region,
    topics: [...card.topics],
    trl: card.trl,
    origin: card.origin,
    organisation: card.organisation,
    publishedAt: card.publishedAt.toISOString(),
  };
}

export function toOwnView(row: OwnCapabilityRow): OwnCapabilityView {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: row.state,
    origin: row.origin,
    isClaimed: row.isClaimed,
    organisation: row.organisation,
    workingStatus: row.workingStatus,
    hasLiveVersion: row.hasLiveVersion,
    reviewNote: row.reviewNote,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

export function toEvidence({ kind, title, text, year, doi, url }: EvidenceItem): ReadEvidenceView['items'][number] {
  return { kind, title, text, year, doi, url };
}

function toContent(from: Omit<CapabilityContent, 'evidence'>): CapabilityView['content'] {
  return {
    language: from.language,
    kind: from.kind,
    title: from.title,
    description: from.description,
    sectors: [...from.sectors],
    region: from.region,
    topics: [...from.topics],
    trl: from.trl,
    equipment: from.equipment,
    cooperationTypes: [...from.cooperationTypes],
    workLanguages: [...from.workLanguages],
    iprStatus: from.iprStatus,
  };
}
