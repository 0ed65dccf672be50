import { capabilityProblems, emptyCapability, type CapabilityContent, type EvidenceItem } from '#domain/capabilities';
import type { components } from '../../api/schema.js';
import type { Language, Translate } from '../../i18n/texts.js';
import type { FieldErrors } from '../../parts/form.js';
import { ruleWords, type WritingTranslate } from '../writing/rule-words.js';
import type { capabilitiesTexts } from './capabilities.texts.js';

export type CapabilityTranslate = Translate<(typeof capabilitiesTexts)['entries']>;
type Draft = components['schemas']['CapabilityDraft'];
export type CapabilityAnswers = components['schemas']['CapabilityAnswers'];

/** What the form holds: the content of the domain, its contacts, and whose it is. */
export type CapabilityValues = CapabilityContent & {
  readonly organisationId: string;
  readonly contactIds: readonly string[];
  /** Evidence that is pasted but not in the list yet. */
  readonly pasted: string;
};

export function newValues(language: Language, organisationId: string, personId: string): CapabilityValues {
  return { ...emptyCapability(language), organisationId, contactIds: [personId], pasted: '' };
}

export function valuesOf({ content, organisationId }: Draft): CapabilityValues {
  return { ...(content as CapabilityContent & { contactIds: string[] }), organisationId, pasted: '' };
}

/** As it is sent; empty choices are null, and lines of evidence in which nothing was written are left out. */
export function answersOf(values: CapabilityValues): CapabilityAnswers {
  const content: CapabilityContent & { contactIds: readonly string[]; organisationId?: string; pasted?: string } = {
    ...values,
  };
  delete content.organisationId;
  delete content.pasted;
  return {
    ...content,
    sectors: [...content.sectors],
    topics: [...content.topics],
    cooperationTypes: [...content.cooperationTypes],
    workLanguages: [...content.workLanguages],
    contactIds: [...content.contactIds],
    region: content.region || null,
    iprStatus: content.iprStatus || null,
    evidence: content.evidence.filter(({ title }) => title.trim() !== '').map((item) => ({ ...item })),
  };
}

const areaLabels = ['description', 'equipment', 'trl', 'cooperationTypes'] as const;
const sharedLabels = ['title', 'sectors', 'region', 'topics', 'workLanguages', 'contactIds'] as const;

function labelOf(field: string, t: CapabilityTranslate, w: WritingTranslate): string {
  const own = areaLabels.find((candidate) => candidate === field);
  const shared = sharedLabels.find((candidate) => candidate === field);
  return own ? t(own) : shared ? w(shared) : field;
}

/** The same rules as on the server, in the words of the page. */
export function problemsOf(values: CapabilityValues, t: CapabilityTranslate, w: WritingTranslate): FieldErrors {
  const content = { ...values, region: values.region || null };
  const rules = capabilityProblems(content, values.contactIds);
  const broken = rules.map((rule) => [rule.field, ruleWords(rule, labelOf(rule.field, t, w), w)] as const);
  const untitled = values.evidence.findIndex(({ title, year }) => title.trim() === '' && year !== null);
  return {
    ...Object.fromEntries(broken),
    ...(untitled >= 0 && { evidence: t('evidenceUntitled', { number: untitled + 1 }) }),
    pasted: values.pasted.trim() === '' ? undefined : t('pastedLeft'),
  };
}

/** The items that are not in the list yet, told apart by DOI, else by title. */
export function newEvidence(known: readonly EvidenceItem[], read: readonly EvidenceItem[]): EvidenceItem[] {
  const keyOf = ({ doi, title }: EvidenceItem): string => doi ?? title.toLowerCase();
  const keys = new Set(known.map(keyOf));
  return read.filter((item) => !keys.has(keyOf(item)));
}
