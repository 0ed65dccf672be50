import { regions, sectors, topicLabel } from '#domain/taxonomy';
import { formatDate } from '#domain/time';
import {
  budgetBands,
  cooperationTypes,
  workLanguages,
  type CodeList,
  type Label,
  type Language,
} from '#domain/vocabulary';

import { type Criterion, type Reason } from './reasons.js';

const CRITERIA: Readonly<Record<Criterion, Label>> = {
  topic: { ro: 'Subiect', en: 'Topic' },
  acceptance: { ro: 'Criterii de acceptare', en: 'Acceptance criteria' },
  trl: { ro: 'Maturitate (TRL)', en: 'Maturity (TRL)' },
  cooperation: { ro: 'Tip de cooperare', en: 'Cooperation type' },
  sector: { ro: 'Sector', en: 'Sector' },
  place: { ro: 'Apropiere', en: 'Distance' },
  language: { ro: 'Limbă de lucru', en: 'Working language' },
  equipment: { ro: 'Echipamente', en: 'Equipment' },
  time: { ro: 'Timp', en: 'Time' },
  budget: { ro: 'Buget', en: 'Budget' },
};

const UNKNOWN: Readonly<Record<Criterion, Label>> = {
  topic: { ro: 'Textele nu au termeni comuni.', en: 'The texts share no terms.' },
  acceptance: {
    ro: 'Textele ofertei nu vorbesc despre criteriile de acceptare.',
    en: 'The texts of the offer do not speak of the acceptance criteria.',
  },
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
  time: {
    ro: 'Nu este stabilit un termen sau nu este numită o persoană de contact.',
    en: 'No deadline is set, or no contact person is named.',
  },
  budget: {
    ro: 'Bugetul sau prețul nu este declarat de ambele părți.',
    en: 'A budget or a price is not stated by both sides.',
  },
};

type Sentence = (reason: Reason, language: Language) => string;

const SENTENCES: Readonly<Record<Criterion, Sentence>> = {
  topic: topicSentence,
  acceptance: ({ shared, wanted }, language) =>
    language === 'ro'
      ? `Textele ofertei vorbesc despre ${shared.length} din ${wanted.length}; dacă le îndeplinesc, se vede în citate.`
      : `The texts of the offer speak of ${shared.length} of ${wanted.length}; the quotes show whether they meet them.`,
  trl: trlSentence,
  cooperation: listSentence((code, language) => labelIn(cooperationTypes, code, language)),
  sector: listSentence((code, language) => labelIn(sectors, code, language)),
  place: placeSentence,
  language: listSentence((code, language) => labelIn(workLanguages, code, language)),
  equipment: ({ words }, language) =>
    language === 'ro'
      ? `Echipamentele descrise cuprind: ${words.join(', ')}.`
      : `The equipment covers: ${words.join(', ')}.`,
  time: timeSentence,
  budget: budgetSentence,
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

function timeSentence({ verdict, wanted }: Reason, language: Language): string {
  const day = formatDate(wanted[0] ?? '', language);
  if (verdict === 'match')
    return language === 'ro'
      ? `Cineva are timp înainte de termenul-limită (${day}).`
      : `Somebody has time before the deadline (${day}).`;
  return language === 'ro'
    ? `Aproape nimeni nu are timp înainte de termenul-limită (${day}).`
    : `Hardly anybody has time before the deadline (${day}).`;
}

function budgetSentence({ verdict, wanted, offered }: Reason, language: Language): string {
  const band = labelIn(budgetBands, wanted[0] ?? '', language);
  const price = new Intl.NumberFormat(language, { useGrouping: 'always' }).format(Number(offered[0]));
  if (language === 'ro')
    return `Prețul scris este ${price} EUR, ${verdict === 'match' ? 'în limita bugetului' : 'peste buget'}: ${band}.`;
  return `The price written is EUR ${price}, ${verdict === 'match' ? 'within' : 'above'} the budget: ${band}.`;
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
