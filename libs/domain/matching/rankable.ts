import { type Language } from '#domain/vocabulary';

/** One text of a profile: the capability itself, a publication, a project, a patent. */
export interface RankableDocument {
  readonly title: string;
  readonly text: string;
  /** Guessed from the text when absent. */
  readonly language?: Language;
  /** When it was published; a text without a year counts as one of today. */
  readonly year?: number | null | undefined;
}

/** Who may help: documents and the topics declared in the taxonomy. Only texts that the other side may see. */
export interface RankableProfile {
  readonly id: string;
  readonly documents: readonly RankableDocument[];
  readonly topics?: readonly string[];
}

/** What is needed. Only texts that the other side may see. */
export interface RankableNeed extends RankableDocument {
  readonly topics?: readonly string[];
}

export interface RankedProfile {
  readonly profileId: string;
  /** Between 0 and 1: of the mean cosine of the need with the profile's best documents, and of its nearness as a whole. */
  readonly score: number;
}
