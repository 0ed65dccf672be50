import { type Label, type Language } from '#domain/vocabulary';

import { type ExclusionRule } from './exclusions.js';
import { criterionLabel } from './reason-sentence.js';
import { type Reason } from './reasons.js';

/** Where a capability stands for a challenge that has `places`; `place` is null far below the last of them. */
export interface Placing {
  readonly place: number | null;
  readonly places: number;
  readonly textScore: number;
  readonly reasons: readonly Reason[];
}

const RULES: Readonly<Record<ExclusionRule, Label>> = {
  'same-organisation': {
    ro: 'Aparține organizației care a publicat provocarea.',
    en: 'It belongs to the organisation that published the challenge.',
  },
  'declared-competitor': {
    ro: 'Una dintre cele două organizații a declarat-o pe cealaltă drept concurentă.',
    en: 'One of the two organisations has declared the other a competitor.',
  },
  'co-author': {
    ro: 'Solicitantul nu dorește coautori, iar persoanele ei de contact au o publicație comună cu ale lui.',
    en: 'The owner wants no co-authors, and its contact persons share a publication with his.',
  },
  audience: {
    ro: 'Organizația ei nu face parte din niciunul dintre clusterele cărora li se adresează provocarea.',
    en: 'Its organisation is in none of the clusters that the challenge is meant for.',
  },
  'deadline-passed': { ro: 'Termenul-limită al provocării a trecut.', en: 'The deadline of the challenge has passed.' },
  away: {
    ro: 'Toate persoanele ei de contact sunt plecate.',
    en: 'All its contact persons are away.',
  },
  'over-capacity': {
    ro: 'Persoanele ei de contact au deja câte prezentări primesc într-o săptămână.',
    en: 'Its contact persons have as many introductions as they take in a week.',
  },
};

/** The hard rule that keeps a capability from being proposed, as a sentence. */
export function exclusionSentence(rule: ExclusionRule, language: Language): string {
  return RULES[rule][language];
}

/** Which place a capability has that no rule excludes, and what speaks against it. */
export function placeSentence(placing: Placing, language: Language): string {
  const gaps = placing.reasons.filter(({ verdict }) => verdict === 'gap');
  const names = gaps.map(({ criterion }) => criterionLabel(criterion, language)).join(', ');
  const against = names === '' ? '' : language === 'ro' ? ` Lipsuri: ${names}.` : ` Gaps: ${names}.`;
  return `${whereItStands(placing, language)}${against}`;
}

function whereItStands({ place, places, textScore }: Placing, language: Language): string {
  const ro = language === 'ro';
  if (textScore <= 0)
    return ro ? 'Textele ei nu au niciun termen comun cu provocarea.' : 'Its texts share no term with the challenge.';
  if (place === null)
    return ro
      ? `Este mult sub ultimul dintre cele ${places} de locuri: textele ei au puțin în comun cu provocarea.`
      : `It is far below the last of the ${places} places: its texts have little in common with the challenge.`;
  if (place <= places)
    return ro ? `Este printre potriviri, pe locul ${place}.` : `It is among the matches, in place ${place}.`;
  return ro
    ? `Ar fi pe locul ${place}; o provocare are ${places} de locuri.`
    : `It would be in place ${place}; a challenge has ${places} places.`;
}
