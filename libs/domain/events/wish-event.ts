/** A slot of an event whose meetings are chosen by value. Slots count from 1, in the order of time. */
export interface WishSlot {
  /** A wait between two meetings counts as a gap within one day only. */
  readonly day: string;
  readonly session: string;
  /** No table can be used then: the slot is only offered for unmet wishes. */
  readonly onlineOnly?: boolean | undefined;
}

export interface WishTable {
  readonly id: string;
  /** The hall or building: changing it takes `travelSlots`. */
  readonly place: string;
  /** Slots in which the table cannot be used. */
  readonly unavailable?: readonly number[] | undefined;
}

export interface WishPerson {
  readonly id: string;
  /** Slots in which this person cannot meet. */
  readonly unavailable: readonly number[];
  readonly maxMeetings?: number | undefined;
}

/** A meeting that two people want; it takes place if there is room. */
export interface Wish {
  readonly id: string;
  readonly participants: readonly [string, string];
  /** More than 0; how much it is worth to both. */
  readonly value: number;
  /** The sessions in which it may be; any when absent. */
  readonly sessions?: readonly string[] | undefined;
  /** The one place where it may be; any when absent. */
  readonly place?: string | undefined;
  /** Wishes that, where they are met too, must be met in earlier slots. */
  readonly after?: readonly string[] | undefined;
}

export interface PlannedMeeting {
  /** The id of the wish. */
  readonly wish: string;
  readonly slot: number;
  /** The id of the table. */
  readonly table: string;
}

export interface WishEvent {
  readonly slots: readonly WishSlot[];
  readonly tables: readonly WishTable[];
  /** How many slots must lie between two meetings of a person at different places on one day. */
  readonly travelSlots: number;
  readonly people: readonly WishPerson[];
  readonly wishes: readonly Wish[];
  /** Fixed by the broker: kept as they are, even outside of session or availability, unless two of them clash. */
  readonly locked: readonly PlannedMeeting[];
  /** The plan to change as little as possible; meetings of wishes that are no longer there count as cancelled. */
  readonly previous?: readonly PlannedMeeting[] | undefined;
}

/**
 * Why a wish is not met. `never-both`: no slot suits both within its sessions. `no-table`: in every slot in which both
 * are free, the tables (of its place) are taken. `people-busy`: in each slot one of them has another meeting, or has as
 * many as they want. `travel`, `order`: the slots left are ruled out by the way from or to another place, or by the
 * order of meetings. `locks-clash`: the broker fixed it, but fixed something else at the same time.
 */
export type UnmetReason = 'never-both' | 'no-table' | 'people-busy' | 'travel' | 'order' | 'locks-clash';

export interface UnmetWish {
  readonly wish: string;
  readonly reason: UnmetReason;
  /** A slot in which both are free and that is offered to nobody else of them: to meet online instead; null when none. */
  readonly onlineSlot: number | null;
}

export interface WishPlan {
  /** By slot, then table. */
  readonly meetings: readonly PlannedMeeting[];
  /** Most valuable first. */
  readonly unmet: readonly UnmetWish[];
  /** The value of the wishes that are met. */
  readonly value: number;
  /** No plan has more. */
  readonly valueBound: number;
  /** How often in all somebody waits between two meetings of a day. */
  readonly gaps: number;
  /** The most gaps of a person less the fewest, among those with two meetings or more. */
  readonly gapSpread: number;
  /** Meetings of the previous plan that are still held, at another slot or table. */
  readonly moved: readonly string[];
}

export interface WishSearch {
  /** Asked often; once true, the best plan so far is given. */
  readonly isOver: () => boolean;
  /** Called now and then with the best plan so far. */
  readonly onProgress?: (progress: WishProgress) => void;
}

export interface WishProgress {
  readonly value: number;
  readonly valueBound: number;
  readonly gaps: number;
  /** How many wishes are met. */
  readonly met: number;
}
