import type { Label } from '../vocabulary/index.js';

/** The text that both sides accept before the confidential annex opens. A change of a word is a new version. */
export const ndaVersion = 1;

export const ndaTitle: Label = {
  en: 'Confidentiality between the two sides',
  ro: 'Confidențialitate între cele două părți',
};

/** One paragraph each, the same in both languages. */
export const ndaParagraphs: readonly Label[] = [
  {
    en: 'This text binds the two organisations of this introduction. Whoever accepts it says that he may do so for his organisation.',
    ro: 'Acest text obligă cele două organizații din această prezentare. Cine îl acceptă declară că o poate face în numele organizației sale.',
  },
  {
    en: 'Confidential is what the confidential annex and the documents of its stage contain, and what the sides mark as confidential when they talk about them. What was public, was already known, was received lawfully from somebody else, or was worked out without it, is not.',
    ro: 'Confidențial este ce cuprind anexa confidențială și documentele etapei ei, precum și ce marchează părțile drept confidențial când discută despre ele. Nu este confidențial ce era public, ce era deja cunoscut, ce s-a primit în mod legal de la altcineva sau ce s-a obținut fără aceste informații.',
  },
  {
    en: 'Each side uses it only to find out whether and how to work together, shows it only to its people who need it for that and who keep it to themselves, and guards it as it guards its own secrets.',
    ro: 'Fiecare parte folosește aceste informații doar pentru a afla dacă și cum poate colabora, le arată doar oamenilor săi care au nevoie de ele în acest scop și care păstrează secretul, și le protejează ca pe propriile secrete.',
  },
  {
    en: 'Nobody gets a licence, a right in an invention, or a duty to work together by this text.',
    ro: 'Prin acest text nimeni nu primește o licență, un drept asupra unei invenții sau obligația de a colabora.',
  },
  {
    en: 'Where the law makes a side tell somebody, it tells only what it must, and lets the other side know before, where it may.',
    ro: 'Dacă legea obligă o parte să comunice informațiile, ea comunică doar ce trebuie și anunță înainte cealaltă parte, dacă are voie.',
  },
  {
    en: 'When a side asks for it, the other deletes or gives back what it received, except what the law makes it keep. These duties last for three years from the day on which both sides have accepted.',
    ro: 'La cererea unei părți, cealaltă șterge sau înapoiază ce a primit, mai puțin ce trebuie să păstreze potrivit legii. Obligațiile durează trei ani din ziua în care au acceptat ambele părți.',
  },
  {
    en: 'An agreement that the two sides sign later about the same matter takes the place of this text. The law of Romania applies, unless they agree otherwise.',
    ro: 'Un acord semnat ulterior de cele două părți pe aceeași temă înlocuiește acest text. Se aplică legea română, dacă părțile nu convin altfel.',
  },
];

/** The whole text in both languages, as its hash is taken. */
export function ndaDocument(): string {
  const written = (language: 'en' | 'ro'): string =>
    [ndaTitle[language], ...ndaParagraphs.map((paragraph) => paragraph[language])].join('\n\n');
  return `version ${ndaVersion}\n\n${written('en')}\n\n${written('ro')}\n`;
}
