import { regions, sectors } from '../taxonomy/index.js';
import { isCode, type Language } from '../vocabulary/index.js';

/** What may be said of somebody whose identity is closed: the teaser's sector and region, and whether it is a firm. */
export interface AnonymousSide {
  readonly isFirm: boolean;
  readonly sectors: readonly string[];
  /** NUTS-2 code, or null where the teaser names none. */
  readonly region: string | null;
}

const nouns = {
  ro: { firm: 'firmă anonimă', other: 'organizație anonimă' },
  en: { firm: 'anonymous firm', other: 'anonymous organisation' },
} as const;

/** `anonymous firm, textiles, North-West`: who the other side is, before it may be named. */
export function describeAnonymous(side: AnonymousSide, language: Language): string {
  const [sector] = side.sectors;
  return [
    nouns[language][side.isFirm ? 'firm' : 'other'],
    sector !== undefined && isCode(sectors, sector)
      ? sectors.labels[sector][language].toLocaleLowerCase(language)
      : null,
    side.region !== null && isCode(regions, side.region) ? regions.labels[side.region][language] : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
