import { z } from 'zod';
import { isCode, unmetReasons, wishStandings } from '#domain/vocabulary';
import type { PlanDetail, Planning, PlanRow } from '#features/events';

const instant = z.iso.datetime();
const side = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  organisations: z.array(z.string()),
  /** The challenge under which the person takes part without being named to others. */
  challengeTitle: z.string().nullable(),
});

export const planningView = z
  .strictObject({
    state: z.enum(['none', 'queued', 'running', 'done', 'failed']),
    isStopping: z.boolean(),
    met: z.int().nullable(),
    wanted: z.int().nullable(),
    askedAt: instant.nullable(),
  })
  .meta({ id: 'EventPlanning' });
export type PlanningView = z.infer<typeof planningView>;

const rowView = z.strictObject({
  wishId: z.uuid(),
  from: side,
  to: side,
  standing: z.enum(wishStandings.codes),
  value: z.int(),
  session: z.int().nullable(),
  afterWishId: z.uuid().nullable(),
  /** Null: it has no place in the plan. */
  startsAt: instant.nullable(),
  table: z.int().nullable(),
  isLocked: z.boolean(),
  /** As people know it. */
  toldStartsAt: instant.nullable(),
  toldTable: z.int().nullable(),
  unmetReason: z.enum(unmetReasons.codes).nullable(),
  /** A time online that suits both, offered once the plan is published. */
  onlineStartsAt: instant.nullable(),
  /** What is in the way by now, with the person's name. */
  clashes: z.array(z.strictObject({ kind: z.enum(['table', 'meets', 'booked', 'away', 'none']), name: z.string() })),
});

export const eventPlanView = z
  .strictObject({ planning: planningView, hasChanges: z.boolean(), rows: z.array(rowView) })
  .meta({ id: 'EventPlan' });
export type EventPlanView = z.infer<typeof eventPlanView>;

export const placeMeetingBody = z
  .strictObject({ startsAt: instant, table: z.int().min(1).max(500), isLocked: z.boolean() })
  .meta({ id: 'EventMeetingPlace' });
export type PlaceMeetingBody = z.infer<typeof placeMeetingBody>;

export const constrainBody = z
  .strictObject({ session: z.int().min(0).max(19).nullable(), afterWishId: z.uuid().nullable() })
  .meta({ id: 'EventMeetingRule' });
export type ConstrainBody = z.infer<typeof constrainBody>;

export const suggestBody = z
  .strictObject({ from: z.enum(['allocation', 'matches']) })
  .meta({ id: 'EventSuggestionOrder' });
export type SuggestBody = z.infer<typeof suggestBody>;

export const suggestedView = z.strictObject({ added: z.int() }).meta({ id: 'EventSuggestions' });
export type SuggestedView = z.infer<typeof suggestedView>;

export function toPlanningView(planning: Planning | null): PlanningView {
  if (!planning) return { state: 'none', isStopping: false, met: null, wanted: null, askedAt: null };
  const { state, isStopping, met, wanted, askedAt } = planning;
  return { state, isStopping, met, wanted, askedAt: askedAt.toISOString() };
}

export function toEventPlanView({ planning, rows, hasChanges }: PlanDetail): EventPlanView {
  return { planning: toPlanningView(planning), hasChanges, rows: rows.map(toRowView) };
}

const unplaced = {
  startsAt: null,
  table: null,
  isLocked: false,
  toldStartsAt: null,
  toldTable: null,
  unmetReason: null,
  onlineStartsAt: null,
};

function toRowView({ wish, standing, value, meeting, clashes }: PlanRow): EventPlanView['rows'][number] {
  const { id: wishId, session, afterWishId } = wish;
  return {
    ...{ wishId, standing, value, session, afterWishId },
    from: toSide(wish.from),
    to: toSide(wish.to),
    ...(meeting ? toPlace(meeting) : unplaced),
    clashes: clashes.map(({ kind, name }) => ({ kind, name })),
  };
}

function toPlace(meeting: NonNullable<PlanRow['meeting']>): {
  [Field in keyof typeof unplaced]: EventPlanView['rows'][number][Field];
} {
  const { table, isLocked, toldTable, unmetReason: reason } = meeting;
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    ...{ table, isLocked, toldTable },
    startsAt: iso(meeting.startsAt),
    toldStartsAt: iso(meeting.toldStartsAt),
    unmetReason: reason !== null && isCode(unmetReasons, reason) ? reason : null,
    onlineStartsAt: iso(meeting.onlineStartsAt),
  };
}

function toSide({ personId, name, organisations, challengeTitle }: PlanRow['wish']['from']): z.infer<typeof side> {
  return { personId, name, organisations: [...organisations], challengeTitle };
}
