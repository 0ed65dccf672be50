import { z } from 'zod';
import {
  boardColumns,
  daysLeft,
  mostRemindersAtOnce,
  reminderRefusals,
  sides,
  type BoardColumn,
} from '#domain/introductions';
import { introductionStates } from '#domain/vocabulary';
import type { BoardCard, ColumnCount, ReminderResult } from '#features/introductions';
import { pageQuery, pageView, toPage } from '../http/cursor.js';
import { text } from '../http/text.js';

export const boardQuery = pageQuery.extend({
  column: z.enum(boardColumns).optional(),
  /** A cluster that one of the sides is a member of. */
  clusterId: z.uuid().optional(),
  /** `none`: cases that nobody has taken on. */
  brokerId: z.union([z.uuid(), z.literal('none')]).optional(),
  /** `late`: past the limit or come to a halt; `soon`: these, and what is due within three days. */
  due: z.enum(['late', 'soon']).optional(),
  /** Part of a title or of an organisation's name. */
  text: text(0, 100).optional(),
});
export type BoardQuery = z.infer<typeof boardQuery>;

const instant = z.iso.datetime();
export const boardCardView = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(introductionStates.codes),
    challenge: z.string(),
    challengeOwner: z.string(),
    capability: z.string(),
    capabilityOwner: z.string(),
    brokers: z.array(z.string()),
    /** The sides whose answer is open. */
    waitsFor: z.array(z.enum(sides)),
    /** To the end of the limit of the state; null once the case has ended. */
    daysLeft: z.int().nullable(),
    isLate: z.boolean(),
    stalledAt: instant.nullable(),
    lastRemindedAt: instant.nullable(),
    /** The confirmed time ahead. */
    meetingAt: instant.nullable(),
  })
  .meta({ id: 'BoardCard' });
type BoardCardView = z.infer<typeof boardCardView>;

const columnView = pageView(boardCardView)
  .extend({ column: z.enum(boardColumns), count: z.int(), late: z.int() })
  .meta({ id: 'BoardColumn' });
export const boardView = z.strictObject({ columns: z.array(columnView) }).meta({ id: 'Board' });
export type BoardView = z.infer<typeof boardView>;

const brokerLoad = z.strictObject({
  /** Null: cases that nobody has taken on. */
  id: z.uuid().nullable(),
  name: z.string().nullable(),
  open: z.int(),
  late: z.int(),
});
export const workloadView = z
  .strictObject({
    brokers: z.array(brokerLoad),
    clusters: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Workload' });
export type WorkloadView = z.infer<typeof workloadView>;

export const remindersBody = z
  .strictObject({ introductionIds: z.array(z.uuid()).min(1).max(mostRemindersAtOnce) })
  .meta({ id: 'Reminders' });
export type RemindersBody = z.infer<typeof remindersBody>;
export const remindersView = z
  .strictObject({
    results: z.array(
      z.strictObject({
        id: z.uuid(),
        outcome: z.enum(['sent', 'missing', ...reminderRefusals]),
        /** From when on it can be reminded of again. */
        againAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'ReminderResults' });
export type RemindersView = z.infer<typeof remindersView>;

export function toReminderView({ id, outcome, againAt }: ReminderResult): RemindersView['results'][number] {
  return { id, outcome, againAt: againAt?.toISOString() ?? null };
}

interface BoardParts {
  readonly counts: readonly ColumnCount[];
  readonly cards: readonly BoardCard[];
  readonly limit: number;
  readonly now: Date;
}

/** One column out of what was loaded for the board; a column without cases has its place all the same. */
export function toColumnView(
  column: BoardColumn,
  { counts, cards, limit, now }: BoardParts,
): BoardView['columns'][number] {
  const { count, late } = counts.find((counted) => counted.column === column) ?? { count: 0, late: 0 };
  const own = cards.filter((card) => card.column === column);
  return { column, count, late, ...toPage(own, limit, (card) => toCardView(card, now)) };
}

function toCardView(card: BoardCard, now: Date): BoardCardView {
  const { id, state, challenge, challengeOwner, capability, capabilityOwner, isLate } = card;
  return {
    id,
    state,
    challenge,
    challengeOwner,
    capability,
    capabilityOwner,
    brokers: [...card.brokers],
    waitsFor: [...card.waitsFor],
    daysLeft: card.respondBy && daysLeft(card.respondBy, now),
    isLate,
    stalledAt: card.stalledAt?.toISOString() ?? null,
    lastRemindedAt: card.lastRemindedAt?.toISOString() ?? null,
    meetingAt: card.meetingAt?.toISOString() ?? null,
  };
}
