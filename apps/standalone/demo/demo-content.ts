import type { County, Sector } from '#domain/taxonomy';
import type {
  BudgetBand,
  CapabilityKind,
  CooperationType,
  EvidenceKind,
  IpTerms,
  IprStatus,
  Language,
  OrganisationKind,
  PartnerSize,
  Trl,
  WorkLanguage,
} from '#domain/vocabulary';

/** Keys are ours: they make loading twice harmless and let the demo's parts refer to each other. */
export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly city: string;
  readonly county: County;
  readonly sectors: readonly Sector[];
  readonly size: PartnerSize;
  readonly about: string;
  /** Codes of the reference clusters that it is a member of, and of those that it manages. */
  readonly memberOf?: readonly string[];
  readonly manages?: readonly string[];
  /** Left for a cluster manager to verify. */
  readonly isUnverified?: boolean;
}

export interface DemoPerson {
  /** Also the name before the @ of the login. */
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  readonly organisation: string | null;
  readonly isPlatformAdmin?: boolean;
  /** The others are people without an account, as those whom a broker enters. */
  readonly hasLogin?: boolean;
}

export interface DemoChallenge {
  readonly key: string;
  readonly organisation: string;
  readonly language: Language;
  readonly title: string;
  /** Stage 1. */
  readonly teaser: string;
  /** Stage 2. */
  readonly text: string;
  /** Stage 3. */
  readonly annex?: string;
  readonly criteria: readonly [string, ...string[]];
  readonly topics: readonly [string, ...string[]];
  readonly sectors?: readonly Sector[];
  readonly trlNow: Trl;
  readonly trlWanted: Trl;
  readonly cooperation: readonly [CooperationType, ...CooperationType[]];
  readonly budget: BudgetBand;
  readonly deadlineInDays: number;
  readonly languages: readonly [WorkLanguage, ...WorkLanguage[]];
  readonly ip: IpTerms;
  readonly isAnonymous?: true;
  /** Cluster codes; without them everybody sees the challenge. */
  readonly onlyForClusters?: readonly string[];
  /** Default: published. */
  readonly state?: 'draft' | 'in-review';
  readonly publishedDaysAgo: number;
}

export interface DemoCapability {
  readonly key: string;
  readonly organisation: string;
  /** Keys of people of the organisation; the first one wrote it. Nobody yet where it is imported. */
  readonly contacts: readonly string[];
  readonly language: Language;
  readonly kind: CapabilityKind;
  readonly title: string;
  readonly text: string;
  readonly equipment?: string;
  readonly topics: readonly [string, ...string[]];
  readonly sectors?: readonly Sector[];
  readonly trl: Trl;
  readonly cooperation: readonly [CooperationType, ...CooperationType[]];
  readonly languages: readonly [WorkLanguage, ...WorkLanguage[]];
  readonly ip: IprStatus;
  readonly evidence: readonly { kind: EvidenceKind; title: string; text: string; year: number }[];
  /** Default: published. */
  readonly state?: 'imported' | 'in-review';
  readonly publishedDaysAgo: number;
}
