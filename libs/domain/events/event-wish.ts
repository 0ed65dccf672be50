export type WishAnswer = 'yes' | 'no';
export type WishOrigin = 'participant' | 'organiser';

/** Whom two people want to meet, as both sides answered; null: not yet. Ranks count from 1, the most wanted. */
export interface EventWish {
  readonly origin: WishOrigin;
  readonly fromSays: WishAnswer | null;
  readonly toSays: WishAnswer | null;
  readonly fromRank: number | null;
  readonly toRank: number | null;
}

/** suggested: by the organiser, unanswered · asked: one side said yes · mutual: both did · declined: one said no. */
export type WishStanding = 'suggested' | 'asked' | 'mutual' | 'declined';

export function standingOf({ fromSays, toSays }: Pick<EventWish, 'fromSays' | 'toSays'>): WishStanding {
  if (fromSays === 'no' || toSays === 'no') return 'declined';
  if (fromSays === 'yes' && toSays === 'yes') return 'mutual';
  return (fromSays ?? toSays) ? 'asked' : 'suggested';
}

/**
 * Whether the planner may give the wish a time. The organiser's suggestions need no answer, save where a side is
 * anonymous: it is told to the other only once both said yes.
 */
export function isPlannable(wish: EventWish, hasAnonymousSide: boolean): boolean {
  const standing = standingOf(wish);
  if (standing === 'mutual') return true;
  return standing !== 'declined' && wish.origin === 'organiser' && !hasAnonymousSide;
}

const RANKED = 10;

/**
 * What meeting is worth, a whole number from 2: each side gives 11 points to its first choice, one less to each next
 * down to 2, and 1 to what it did not rank; twice as much where both have said yes.
 */
export function valueOf(wish: EventWish): number {
  const points = (rank: number | null): number => (rank === null ? 1 : Math.max(2, RANKED + 2 - rank));
  const both = points(wish.fromRank) + points(wish.toRank);
  return standingOf(wish) === 'mutual' ? both * 2 : both;
}
