import { z } from 'zod';
import { capabilityBounds, normaliseDoi } from '#domain/capabilities';
import { isTopicId, regions, sectors } from '#domain/taxonomy';
import {
  capabilityKinds,
  capabilityStates,
  cooperationTypes,
  evidenceKinds,
  iprStatuses,
  workLanguages,
} from '#domain/vocabulary';
import { isWebAddress } from '#features/capabilities';
import { text } from '../http/text.js';

const bounds = capabilityBounds;
const unique = <T>(items: readonly T[]): boolean => new Set(items).size === items.length;
const listOf = <T extends z.ZodType>(item: T, max: number): z.ZodArray<T> =>
  z.array(item).max(max).refine(unique, 'must not repeat an item');

const language = z.enum(['ro', 'en']);
const doi = z
  .string()
  .max(300)
  .refine((value) => normaliseDoi(value) !== null, 'must be a DOI such as 10.1000/xyz123')
  .transform((value) => normaliseDoi(value) ?? value);
const evidenceItem = z
  .strictObject({
    kind: z.enum(evidenceKinds.codes),
    title: text(1, bounds.evidenceTitle.max),
    text: text(0, bounds.evidenceText.max).default(''),
    year: z.number().int().min(1900).max(2100).nullable().default(null),
    doi: doi.nullable().default(null),
    url: z.string().refine(isWebAddress, 'must be an address of the web').nullable().default(null),
  })
  .meta({ id: 'EvidenceInput' });

const answers = z
  .strictObject({
    language,
    kind: z.enum(capabilityKinds.codes),
    title: text(0, bounds.title.max),
    description: text(0, bounds.description.max),
    sectors: listOf(z.enum(sectors.codes), bounds.sectors.max),
    region: z.enum(regions.codes).nullable(),
    topics: listOf(
      z.string().max(80).refine(isTopicId, 'must be the id of a topic of the taxonomy'),
      bounds.topics.max,
    ),
    trl: z.number().int().min(1).max(9).nullable(),
    equipment: text(0, bounds.equipment.max),
    cooperationTypes: listOf(z.enum(cooperationTypes.codes), 20),
    workLanguages: listOf(z.enum(workLanguages.codes), 20),
    iprStatus: z.enum(iprStatuses.codes).nullable(),
    evidence: z
      .array(evidenceItem)
      .max(bounds.evidence.max)
      .refine((items) => unique(items.map((item) => item.doi).filter((id) => id !== null)), 'must not repeat a DOI'),
    contactIds: listOf(z.uuid(), 10),
  })
  .partial();

/** Absent answers keep their value; null clears one. */
export const capabilityAnswers = answers.meta({ id: 'CapabilityAnswers' });
export const newCapabilityBody = answers
  .extend({ organisationId: z.uuid(), language })
  .strict()
  .meta({ id: 'NewCapability' });
/** A list of DOIs, one a line, or BibTeX. */
export const evidenceBody = z
  .strictObject({ text: z.string().min(1).max(bounds.pasted.max) })
  .meta({ id: 'PastedEvidence' });

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const instant = z.iso.datetime();
const versionStatus = z.enum(['draft', 'in-review', 'returned', 'approved', 'superseded']);
const evidenceView = z
  .strictObject({
    kind: z.enum(evidenceKinds.codes),
    title: z.string(),
    text: z.string(),
    year: z.number().int().nullable(),
    doi: z.string().nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'Evidence' });
const content = {
  language,
  kind: z.enum(capabilityKinds.codes),
  title: z.string(),
  description: z.string(),
  sectors: z.array(z.string()),
  region: z.string().nullable(),
  topics: z.array(z.string()),
  trl: z.number().int().nullable(),
  equipment: z.string(),
  cooperationTypes: z.array(z.string()),
  workLanguages: z.array(z.string()),
  iprStatus: z.string().nullable(),
};

export const capabilityDraftView = z
  .strictObject({
    capabilityId: z.uuid(),
    organisationId: z.uuid(),
    state: z.enum(capabilityStates.codes),
    /** Status of the version being written; null: the content is the published one, saving begins a new version. */
    status: versionStatus.nullable(),
    reviewNote: z.string().nullable(),
    content: z.strictObject({ ...content, evidence: z.array(evidenceView), contactIds: z.array(z.uuid()) }),
    version: z.number().int(),
  })
  .meta({ id: 'CapabilityDraft' });

export const capabilityActions = ['claim', 'edit', 'submit', 'archive', 'review'] as const;

export const capabilityView = z
  .strictObject({
    id: z.uuid(),
    versionId: z.uuid(),
    state: z.enum(capabilityStates.codes),
    origin: z.enum(['own', 'import', 'demo']),
    isClaimed: z.boolean(),
    publishedAt: instant.nullable(),
    version: z.number().int(),
    content: z.strictObject(content),
    organisation: named,
    clusters: z.array(named),
    /** For people who are signed in. */
    contacts: z.array(named).optional(),
    evidence: z.array(evidenceView),
    /** For the owner and the reviewer. */
    management: z
      .strictObject({
        hasLiveVersion: z.boolean(),
        workingStatus: versionStatus.nullable(),
        reviewNote: z.string().nullable(),
      })
      .optional(),
    /** What this reader may do now. */
    actions: z.array(z.enum(capabilityActions)),
  })
  .meta({ id: 'Capability' });

export const capabilityCardView = z
  .strictObject({
    id: z.uuid(),
    language,
    kind: z.enum(capabilityKinds.codes),
    title: z.string(),
    summary: z.string(),
    sectors: z.array(z.string()),
    region: z.string().nullable(),
    topics: z.array(z.string()),
    trl: z.number().int().nullable(),
    origin: z.enum(['own', 'import', 'demo']),
    organisation: named,
    publishedAt: instant,
  })
  .meta({ id: 'CapabilityCard' });

export const ownCapabilityView = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(capabilityKinds.codes),
    title: z.string(),
    state: z.enum(capabilityStates.codes),
    origin: z.enum(['own', 'import', 'demo']),
    isClaimed: z.boolean(),
    organisation: named,
    workingStatus: versionStatus.nullable(),
    hasLiveVersion: z.boolean(),
    reviewNote: z.string().nullable(),
    publishedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'OwnCapability' });

/** What a paste holds. With problems nothing of it is to be kept. */
export const readEvidenceView = z
  .strictObject({
    items: z.array(evidenceView),
    problems: z.array(z.strictObject({ line: z.number().int(), rule: z.string() })),
  })
  .meta({ id: 'ReadEvidence' });

export type CapabilityAnswers = z.infer<typeof capabilityAnswers>;
export type NewCapabilityBody = z.infer<typeof newCapabilityBody>;
export type EvidenceBody = z.infer<typeof evidenceBody>;
export type CapabilityDraftView = z.infer<typeof capabilityDraftView>;
export type CapabilityView = z.infer<typeof capabilityView>;
export type CapabilityCardView = z.infer<typeof capabilityCardView>;
export type OwnCapabilityView = z.infer<typeof ownCapabilityView>;
export type ReadEvidenceView = z.infer<typeof readEvidenceView>;
