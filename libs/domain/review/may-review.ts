/** What decides who may review a text. */
export interface ReviewCase {
  readonly personId: string;
  /** Everybody who wrote in the text: none of them reviews it. */
  readonly authorIds: readonly (string | null)[];
  /** Manages a cluster of the organisation. */
  readonly isBroker: boolean;
  readonly isPlatformAdmin: boolean;
  /** Somebody who is no author manages a cluster of the organisation. */
  readonly hasManager: boolean;
}

export type ReviewRight = 'may' | 'is-author' | 'not-reviewer';

/** The reviewer manages a cluster of the organisation and is no author; where there is none, a platform admin stands in. */
export function mayReview({ personId, authorIds, isBroker, isPlatformAdmin, hasManager }: ReviewCase): ReviewRight {
  const isReviewer = isBroker || (isPlatformAdmin && !hasManager);
  if (!isReviewer) return 'not-reviewer';
  return authorIds.includes(personId) ? 'is-author' : 'may';
}

export interface WrittenVersion {
  /** Who began it. */
  readonly authorId: string | null;
  /** Everybody who saved or submitted it. */
  readonly editorIds: readonly string[];
}

/** Everybody who wrote in a text and in the version of it that is reviewed, each once; null for a person who left. */
export function writersOf(textAuthorId: string | null, version: WrittenVersion | null): readonly (string | null)[] {
  return [...new Set([textAuthorId, version?.authorId ?? null, ...(version?.editorIds ?? [])])];
}
