import { foldText } from '#domain/text';
import { AGRO_FOOD } from './agro-food.data.js';
import { BUSINESS } from './business.data.js';
import { CONSTRUCTION } from './construction.data.js';
import { ELECTRONICS } from './electronics.data.js';
import { ENERGY } from './energy.data.js';
import { ENGINEERING } from './engineering.data.js';
import { ENVIRONMENT } from './environment.data.js';
import { GENERAL_VERBS } from './general-verbs.data.js';
import { GENERAL } from './general.data.js';
import { HEALTH } from './health.data.js';
import { ICT } from './ict.data.js';
import { MATERIALS } from './materials.data.js';
import { MOBILITY } from './mobility.data.js';
import { PHYSICS } from './physics.data.js';
import { SECURITY } from './security.data.js';
import { SOCIETY } from './society.data.js';
import { TEXTILES } from './textiles.data.js';
import { WOOD } from './wood.data.js';

/** What can be said by any of its phrases, in either language; folded. */
export interface Meaning {
  readonly ro: readonly string[];
  readonly en: readonly string[];
}

const FIELDS = [
  ...[AGRO_FOOD, BUSINESS, CONSTRUCTION, ELECTRONICS, ENERGY, ENGINEERING, ENVIRONMENT, GENERAL_VERBS, GENERAL],
  ...[HEALTH, ICT, MATERIALS, MOBILITY, PHYSICS, SECURITY, SOCIETY, TEXTILES, WOOD],
];

/** The meanings of the lexicon; a phrase may be of several. */
export function lexiconMeanings(): Meaning[] {
  return FIELDS.flatMap((field) => foldText(field).split('\n').flatMap(meaningOf));
}

function meaningOf(line: string): Meaning[] {
  const [ro = '', en = ''] = line.split(' = ');
  return en === '' ? [] : [{ ro: phrasesOf(ro), en: phrasesOf(en) }];
}

function phrasesOf(side: string): string[] {
  return side.split(' | ').map((phrase) => phrase.trim());
}
