import { codeList, type CodeOf, type Label, type Language } from './code-list.js';

/** Technology readiness levels, as in Horizon 2020 work programme 2014–2015, General Annex G. */
export const trls = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Trl = (typeof trls)[number];

const trlLabels: Readonly<Record<Trl, Label>> = {
  1: { ro: 'Principii de bază observate', en: 'Basic principles observed' },
  2: { ro: 'Concept tehnologic formulat', en: 'Technology concept formulated' },
  3: { ro: 'Dovadă experimentală a conceptului', en: 'Experimental proof of concept' },
  4: { ro: 'Tehnologie validată în laborator', en: 'Technology validated in the laboratory' },
  5: { ro: 'Tehnologie validată în mediu relevant', en: 'Technology validated in a relevant environment' },
  6: { ro: 'Tehnologie demonstrată în mediu relevant', en: 'Technology demonstrated in a relevant environment' },
  7: {
    ro: 'Prototip demonstrat în mediu operațional',
    en: 'System prototype demonstrated in an operational environment',
  },
  8: { ro: 'Sistem complet și calificat', en: 'System complete and qualified' },
  9: { ro: 'Sistem dovedit în exploatare', en: 'System proven in operation' },
};

/** The label of a level, without the level's number. */
export function trlLabel(trl: Trl, language: Language): string {
  return trlLabels[trl][language];
}

/** Whether a number from outside is a level: a whole number from 1 to 9. */
export function isTrl(value: number): value is Trl {
  return Number.isInteger(value) && value >= 1 && value <= 9;
}

/** Stages of development of the Enterprise Europe Network. */
export const developmentStages = codeList({
  concept: { ro: 'Concept', en: 'Concept stage' },
  'under-development': { ro: 'În dezvoltare', en: 'Under development' },
  'lab-tested': { ro: 'Testat în laborator', en: 'Lab tested' },
  demonstration: { ro: 'Disponibil pentru demonstrație', en: 'Available for demonstration' },
  'on-the-market': { ro: 'Pe piață', en: 'Already on the market' },
});
export type DevelopmentStage = CodeOf<typeof developmentStages>;

/** Our crosswalk; ranges overlap, so TRL is what is stored and the stage is derived. */
const stageRanges: Readonly<Record<DevelopmentStage, readonly [Trl, Trl]>> = {
  concept: [1, 2],
  'under-development': [3, 5],
  'lab-tested': [4, 5],
  demonstration: [6, 8],
  'on-the-market': [9, 9],
};

/** The lowest and highest level that a stage can mean. */
export function trlRangeOf(stage: DevelopmentStage): readonly [Trl, Trl] {
  return stageRanges[stage];
}

/** The stage of a level; 4 and 5 count as tested in the laboratory, the more specific of their two. */
export function stageOf(trl: Trl): DevelopmentStage {
  if (trl <= 2) return 'concept';
  if (trl === 3) return 'under-development';
  if (trl <= 5) return 'lab-tested';
  return trl <= 8 ? 'demonstration' : 'on-the-market';
}
