import { capabilityProblems, emptyCapability, type CapabilityContent, type EvidenceItem } from '#domain/capabilities';
import type { BrokenRule } from '#domain/review';
import type { components } from '../../api/schema.js';
import type { Language, Translate } from '../../i18n/texts.js';
import type { FieldErrors } from '../../parts/form.js';
import type { capabilitiesTexts } from './capabilities.texts.js';

export type CapabilityTranslate = Translate<(typeof capabilitiesTexts)['entries']>;
type Draft = components['schemas']['CapabilityDraft'];
export type CapabilityAnswers = components['schemas']['CapabilityAnswers'];

/** What the form holds: the content of the domain, its contacts, and whose it is. */
export type CapabilityValues = CapabilityContent & {
  readonly organisationId: string;
  readonly contactIds: readonly string[];
};

export function newValues(language: Language, organisationId: string, personId: string): CapabilityValues {
  return { ...emptyCapability(language), organisationId, contactIds: [personId] };
}

export function valuesOf({ content, organisationId }: Draft): CapabilityValues {
  return { ...(content as CapabilityContent & { contactIds: string[] }), organisationId };
}

/** As it is sent; empty choices are null. */
export function answersOf(values: CapabilityValues): CapabilityAnswers {
  const content: CapabilityContent & { contactIds: readonly string[]; organisationId?: string } = { ...values };
  delete content.organisationId;
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

const labelled = [
  'title',
  'description',
  'equipment',
  'sectors',
  'region',
  'topics',
  'trl',
  'cooperationTypes',
  'workLanguages',
] as const;

function nameOf(field: string, t: CapabilityTranslate): string {
  const known = labelled.find((candidate) => candidate === field);
  return known ? t(known).replace(/ \((opțional|optional)\)$/, '') : field;
}

function wordsOf({ code, field, bound = 0 }: BrokenRule, t: CapabilityTranslate): string {
  const name = nameOf(field, t);
  if (code === 'no-contact') return t('ruleNoContact');
  if (code === 'too-short') return t('ruleTooShort', { field: name, count: bound });
  if (code === 'too-long') return t('ruleTooLong', { field: name, count: bound });
  return code === 'too-many' ? t('ruleTooMany', { field: name, bound }) : t('ruleMissing', { field: name });
}

/** The same rules as on the server, in the words of the page. */
export function problemsOf(values: CapabilityValues, t: CapabilityTranslate): FieldErrors {
  const content = { ...values, region: values.region || null };
  const rules = capabilityProblems(content, values.contactIds);
  return Object.fromEntries(rules.map((rule) => [rule.field, wordsOf(rule, t)]));
}

/** The items that are not in the list yet, told apart by DOI, else by title. */
export function newEvidence(known: readonly EvidenceItem[], read: readonly EvidenceItem[]): EvidenceItem[] {
  const keyOf = ({ doi, title }: EvidenceItem): string => doi ?? title.toLowerCase();
  const keys = new Set(known.map(keyOf));
  return read.filter((item) => !keys.has(keyOf(item)));
}
