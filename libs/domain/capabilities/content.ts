import type { Region, Sector } from '#domain/taxonomy';
import type {
  CapabilityKind,
  CooperationType,
  EvidenceKind,
  IprStatus,
  Language,
  WorkLanguage,
} from '#domain/vocabulary';

/** A publication, project, patent or reference that supports a capability. */
export interface EvidenceItem {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly text: string;
  readonly year: number | null;
  /** Lower case, such as 10.1000/xyz123. */
  readonly doi: string | null;
  readonly url: string | null;
}

/** All that the owner writes; everybody sees it once it is published. */
export interface CapabilityContent {
  readonly language: Language;
  readonly kind: CapabilityKind;
  readonly title: string;
  readonly description: string;
  readonly sectors: readonly Sector[];
  readonly region: Region | null;
  readonly topics: readonly string[];
  readonly trl: number | null;
  readonly equipment: string;
  readonly cooperationTypes: readonly CooperationType[];
  readonly workLanguages: readonly WorkLanguage[];
  readonly iprStatus: IprStatus | null;
  readonly evidence: readonly EvidenceItem[];
}

export function emptyCapability(language: Language): CapabilityContent {
  return {
    language,
    kind: 'expertise',
    title: '',
    description: '',
    sectors: [],
    region: null,
    topics: [],
    trl: null,
    equipment: '',
    cooperationTypes: [],
    workLanguages: [],
    iprStatus: null,
    evidence: [],
  };
}
