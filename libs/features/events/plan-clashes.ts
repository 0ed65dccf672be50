import type { FieldProblem } from '#platform/errors';
import type { EventMeetingRow, Placement } from './event-meeting.repository.js';
import type { PlanFacts } from './plan-question.js';
import type { WishRow, WishSide } from './wish.repository.js';

/**
 * What is in the way of a meeting. `table`: another one has it · `meets`: a person has another meeting of the event ·
 * `booked`: a person is booked elsewhere · `away`: a person said that they cannot · `none`: there is no such table.
 */
export interface Clash {
  readonly kind: 'table' | 'meets' | 'booked' | 'away' | 'none';
  /** The person, or the two who have the table. */
  readonly name: string;
}

const rules: Readonly<Record<Clash['kind'], (name: string) => string>> = {
  table: (name) => `The table is taken by ${name}.`,
  meets: (name) => `${name} has another meeting of the event then.`,
  booked: (name) => `${name} is booked elsewhere at that time.`,
  away: (name) => `${name} cannot keep that slot.`,
  none: () => 'The event has no such table.',
};

/** In words, beside the field that would have to change. */
export function toProblem({ kind, name }: Clash): FieldProblem {
  return { pointer: kind === 'table' || kind === 'none' ? '/table' : '/startsAt', rule: rules[kind](name) };
}

/** What keeps a meeting from being at a slot and table of the plan. */
export function clashesAt(wish: WishRow, place: Placement, facts: PlanFacts): readonly Clash[] {
  const wishes = new Map(facts.wishes.map((one) => [one.id, one]));
  const others = facts.meetings.filter(
    ({ wishId, startsAt }) => wishId !== wish.id && startsAt?.getTime() === place.startsAt.getTime(),
  );
  const clashes: Clash[] = [];
  if (place.table !== null && place.table > facts.event.tables) clashes.push({ kind: 'none', name: '' });
  for (const other of others) {
    const taken = wishes.get(other.wishId);
    if (!taken) continue;
    if (other.table === place.table) clashes.push({ kind: 'table', name: `${taken.from.name} – ${taken.to.name}` });
    for (const side of [wish.from, wish.to]) {
      const meets = [taken.from.personId, taken.to.personId].includes(side.personId);
      if (meets) clashes.push({ kind: 'meets', name: side.name });
    }
  }
  return [...clashes, ...cannot(wish, place, facts)];
}

/** Who of a planned meeting cannot come at its time, by now. */
export function clashesOf(wish: WishRow, meeting: EventMeetingRow, facts: PlanFacts): readonly Clash[] {
  const { startsAt, endsAt, table } = meeting;
  return startsAt && endsAt ? cannot(wish, { wishId: wish.id, startsAt, endsAt, table }, facts) : [];
}

function cannot(wish: WishRow, { startsAt, endsAt }: Placement, facts: PlanFacts): readonly Clash[] {
  const [startMs, endMs] = [startsAt.getTime(), endsAt.getTime()];
  const isBusy = ({ personId }: WishSide): boolean =>
    (facts.busy.get(personId) ?? []).some((time) => time.startMs < endMs && startMs < time.endMs);
  const isAway = ({ personId }: WishSide): boolean =>
    (facts.unavailable.get(personId) ?? []).some((at) => at.getTime() === startMs);
  return [wish.from, wish.to].flatMap((side): Clash[] => {
    const kind = isBusy(side) ? 'booked' : isAway(side) ? 'away' : null;
    return kind ? [{ kind, name: side.name }] : [];
  });
}
