import type { County, Region, Sector } from '#domain/taxonomy';
import type {
  Audience,
  BudgetBand,
  CooperationType,
  Identity,
  IpTerms,
  Language,
  WorkLanguage,
} from '#domain/vocabulary';

/** Stage 1: what everybody of the audience sees. */
export interface ChallengeTeaser {
  readonly language: Language;
  readonly title: string;
  readonly teaser: string;
  /** What a solution is measured by. */
  readonly criteria: readonly string[];
  readonly sectors: readonly Sector[];
  readonly region: Region | null;
  readonly topics: readonly string[];
  readonly trlNow: number | null;
  readonly trlWanted: number | null;
  readonly cooperationTypes: readonly CooperationType[];
  readonly budgetBand: BudgetBand | null;
  /** ISO day: the last one on which an answer is wanted. */
  readonly deadlineOn: string | null;
  readonly workLanguages: readonly WorkLanguage[];
  readonly ipTerms: IpTerms | null;
  readonly audience: Audience;
  readonly audienceClusterIds: readonly string[];
  readonly identity: Identity;
}

/** Stage 2: closed while an anonymous challenge has no agreed introduction. */
export interface ChallengeIdentityContent {
  readonly fullText: string;
  readonly county: County | null;
  readonly city: string | null;
  readonly contactIds: readonly string[];
}

/** Stage 3: behind the NDA. */
export interface ChallengeAnnexContent {
  readonly confidentialText: string;
}

/** All that the owner writes. */
export type ChallengeContent = ChallengeTeaser & ChallengeIdentityContent & ChallengeAnnexContent;

/** What a new challenge holds before anything is written. */
export function emptyChallenge(language: Language): ChallengeContent {
  return {
    language,
    title: '',
    teaser: '',
    criteria: [],
    sectors: [],
    region: null,
    topics: [],
    trlNow: null,
    trlWanted: null,
    cooperationTypes: [],
    budgetBand: null,
    deadlineOn: null,
    workLanguages: [],
    ipTerms: null,
    audience: 'public',
    audienceClusterIds: [],
    identity: 'named',
    fullText: '',
    county: null,
    city: null,
    contactIds: [],
    confidentialText: '',
  };
}
