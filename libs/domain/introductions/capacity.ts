import { addDays, instantOf, isoWeekOf, mondayOf, toLocal } from '../time/index.js';
import { isAway, type AwayPeriod } from '../scheduling/index.js';

/** How many introductions a week a person takes who has set no number. */
export const defaultWeeklyCapacity = 3;

/** What decides whether a person may be asked now. */
export interface Reachability {
  readonly zone: string;
  readonly away: readonly AwayPeriod[];
  readonly weeklyCapacity: number;
  /** Introductions proposed to the person in the current ISO week of the person's zone. */
  readonly proposedThisWeek: number;
}

/** How many of somebody's own interests may wait for an answer: whoever asks everybody asks nobody. */
export const mostOpenInterests = 10;

/** Why a person cannot be asked now, or null. */
export function proposalObstacle(person: Reachability, now: Date): 'away' | 'capacity' | null {
  if (isAway(person.away, now.getTime(), person.zone)) return 'away';
  return person.proposedThisWeek >= person.weeklyCapacity ? 'capacity' : null;
}

/** The ISO week of the person's zone that holds `now`, as instants from Monday to Monday, the second one outside. */
export function weekAround(now: Date, zone: string): { readonly from: Date; readonly until: Date } {
  const monday = mondayOf(isoWeekOf(toLocal(now.getTime(), zone).date))!;
  const at = (date: string): Date => new Date(instantOf({ date, time: '00:00' }, zone));
  return { from: at(monday), until: at(addDays(monday, 7)) };
}
