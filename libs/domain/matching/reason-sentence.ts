import { regions, sectors, topicLabel } from '#domain/taxonomy';
import { cooperationTypes, type CodeList, type Label, type Language } from '#domain/vocabulary';

import { type Criterion, type Reason } from './reasons.js';

const CRITERIA: Readonly<Record<Criterion, Label>> = {
  topic: { ro: 'Subiect', en: 'Topic' },
  trl: { ro: 'Maturitate (TRL)', en: 'Maturity (TRL)' },
  cooperation: { ro: 'Tip de cooperare', en: 'Cooperation type' },
  sector: { ro: 'Sector', en: 'Sector' },
  place: { ro: 'Apropiere', en: 'Distance' },
  language: { ro: 'Limbă de lucru', en: 'Working language' },
  equipment: { ro: 'Echipamente', en: 'Equipment' },
};

const UNKNOWN: Readonly<Record<Criterion, Label>> = {
  topic: { ro: 'Textele nu au termeni comuni.', en: 'The texts share no terms.' },
  trl: { ro: 'Nivelul TRL nu este declarat de ambele părți.', en: 'The TRL is not stated by both sides.' },
  cooperation: {
    ro: 'Tipul de cooperare nu este declarat de ambele părți.',
    en: 'The cooperation type is not stated by both sides.',
  },
  sector: { ro: 'Sectorul nu este declarat de ambele părți.', en: 'The sector is not stated by both sides.' },
  place: { ro: 'Regiunea nu este declarată de ambele părți.', en: 'The region is not stated by both sides.' },
  language: {
    ro: 'Limba de lucru nu este declarată de ambele părți.',
    en: 'The working language is not stated by both sides.',
  },
  equipment: { ro: 'Niciun echipament descris nu este pomenit.', en: 'No equipment described is mentioned.' },
};

const LANGUAGES: Readonly<Record<string, Label>> = {
  ro: { ro: 'română', en: 'Romanian' },
  en: { ro: 'engleză', en: 'English' },
  hu: { ro: 'maghiară', en: 'Hungarian' },
  de: { ro: 'germană', en: 'German' },
  fr: { ro: 'franceză', en: 'French' },
};

type Sentence = (reason: Reason, language: Language) => string;

const SENTENCES: Readonly<Record<Criterion, Sentence>> = {
  topic: topicSentence,
  trl: trlSentence,
  cooperation: listSentence((code, language) => labelIn(cooperationTypes, code, language)),
  sector: listSentence((code, language) => labelIn(sectors, code, language)),
  place: placeSentence,
  language: listSentence((code, language) => LANGUAGES[code]?.[language] ?? code),
  equipment: ({ words }, language) =>
    language === 'ro'
      ? `Echipamentele descrise cuprind: ${words.join(', ')}.`
      : `The equipment covers: ${words.join(', ')}.`,
};

/** The name of a criterion, as a heading. */
export function criterionLabel(criterion: Criterion, language: Language): string {
  return CRITERIA[criterion][language];
}

/** One sentence that says why a criterion is a match, a gap, or not known. */
export function reasonSentence(reason: Reason, language: Language): string {
  if (reason.verdict === 'unknown') return UNKNOWN[reason.criterion][language];
  return SENTENCES[reason.criterion](reason, language);
}

function topicSentence({ verdict, shared, words }: Reason, language: Language): string {
  const ro = language === 'ro';
  if (verdict === 'gap') return ro ? 'Subiectele declarate sunt diferite.' : 'The topics stated differ.';
  const topics = shared.map((code) => topicLabel(code, language)).join(', ');
  const inTopics = topics === '' ? '' : `${ro ? 'Subiecte comune' : 'Shared topics'}: ${topics}.`;
  const inWords = words.length === 0 ? '' : `${ro ? 'Termeni comuni' : 'Shared terms'}: ${words.join(', ')}.`;
  return [inTopics, inWords].filter(Boolean).join(' ');
}

function trlSentence({ verdict, wanted, offered }: Reason, language: Language): string {
  const [goal, level] = [wanted[0] ?? '', offered[0] ?? ''];
  if (verdict === 'match')
    return language === 'ro'
      ? `Oferta este la TRL ${level}, se dorește TRL ${goal}.`
      : `The offer is at TRL ${level}, TRL ${goal} is wanted.`;
  return language === 'ro'
    ? `Oferta este abia la TRL ${level}, se dorește TRL ${goal}.`
    : `The offer is only at TRL ${level}, TRL ${goal} is wanted.`;
}

function placeSentence({ verdict, shared, wanted, offered }: Reason, language: Language): string {
  const name = (code: string | undefined): string => labelIn(regions, code ?? '', language);
  if (shared.includes('cluster'))
    return language === 'ro' ? 'Sunt în același cluster.' : 'Both are in the same cluster.';
  if (verdict === 'match')
    return language === 'ro'
      ? `Ambele sunt în regiunea ${name(shared[0])}.`
      : `Both are in the region ${name(shared[0])}.`;
  return language === 'ro'
    ? `Regiuni diferite: ${name(wanted[0])} și ${name(offered[0])}.`
    : `Different regions: ${name(wanted[0])} and ${name(offered[0])}.`;
}

function listSentence(nameOf: (code: string, language: Language) => string): Sentence {
  return ({ verdict, shared, wanted, offered }, language) => {
    const names = (codes: readonly string[]): string => codes.map((code) => nameOf(code, language)).join(', ');
    if (verdict === 'match') return `${language === 'ro' ? 'Comun' : 'Shared'}: ${names(shared)}.`;
    return language === 'ro'
      ? `Se caută: ${names(wanted)}; se oferă: ${names(offered)}.`
      : `Wanted: ${names(wanted)}; offered: ${names(offered)}.`;
  };
}

function labelIn<C extends string>(list: CodeList<C>, code: string, language: Language): string {
  const labels: Readonly<Record<string, Label>> = list.labels;
  return labels[code]?.[language] ?? code;
}
