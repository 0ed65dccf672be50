import { type Stage } from '#domain/access';
import { type CapabilityContent } from '#domain/capabilities';
import { type ChallengeTeaser } from '#domain/challenges';
import { guessLanguage } from '#domain/text';
import { type Language } from '#domain/vocabulary';

import { type VersionField } from './quotes.js';

/** What a version of a challenge says, by stage; the annex is never quoted. */
export interface QuotableChallenge extends Pick<
  ChallengeTeaser,
  | 'language'
  | 'title'
  | 'teaser'
  | 'criteria'
  | 'topics'
  | 'sectors'
  | 'region'
  | 'trlNow'
  | 'trlWanted'
  | 'cooperationTypes'
  | 'workLanguages'
  | 'budgetBand'
  | 'deadlineOn'
> {
  /** Stage 2. */
  readonly fullText: string;
}

/** What a version of a capability says, all of it open, with the evidence that was found nearest. */
export interface QuotableCapability extends Omit<CapabilityContent, 'kind' | 'iprStatus' | 'evidence'> {
  readonly evidence: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}

/** The fields of a challenge that a reader of the stage may see, and so be quoted. */
export function openFields(challenge: QuotableChallenge, stage: Stage): VersionField[] {
  if (stage < 1) return [];
  const { language } = challenge;
  return filled([
    { name: 'title', text: challenge.title, language },
    { name: 'teaser', text: challenge.teaser, language },
    ...challenge.criteria.map((text, i) => ({ name: `criteria.${i}`, text, language })),
    ...(stage >= 2 ? [{ name: 'fullText', text: challenge.fullText, language }] : []),
    ...shared(challenge),
    value('trlWanted', challenge.trlWanted),
    value('trlNow', challenge.trlNow),
    value('budgetBand', challenge.budgetBand),
    value('deadlineOn', challenge.deadlineOn),
  ]);
}

/** The fields of a capability, which anybody may see once it is published. */
export function capabilityFields(capability: QuotableCapability): VersionField[] {
  const { language } = capability;
  return filled([
    { name: 'title', text: capability.title, language },
    { name: 'description', text: capability.description, language },
    { name: 'equipment', text: capability.equipment, language },
    ...capability.evidence.flatMap(({ id, title, text }) => {
      const written = guessLanguage(`${title} ${text}`, language);
      return [
        { name: `evidence.${id}.title`, text: title, language: written },
        { name: `evidence.${id}.text`, text, language: written },
      ];
    }),
    ...shared(capability),
    value('trl', capability.trl),
  ]);
}

interface SharedValues {
  readonly language: Language;
  readonly topics: readonly string[];
  readonly sectors: readonly string[];
  readonly region: string | null;
  readonly cooperationTypes: readonly string[];
  readonly workLanguages: readonly string[];
}

function shared(side: SharedValues): VersionField[] {
  return [
    ...values('topics', side.topics),
    ...values('sectors', side.sectors),
    value('region', side.region),
    ...values('cooperationTypes', side.cooperationTypes),
    ...values('workLanguages', side.workLanguages),
  ];
}

const values = (name: string, codes: readonly string[]): VersionField[] =>
  codes.map((text, i) => ({ name: `${name}.${i}`, text }));
const value = (name: string, stated: string | number | null): VersionField => ({ name, text: String(stated ?? '') });
const filled = (fields: readonly VersionField[]): VersionField[] => fields.filter(({ text }) => text !== '');
