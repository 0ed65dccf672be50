import { faultOfProgramme, slotsOf, type ProgrammeFault } from '#domain/events';
import { isZone } from '#domain/time';
import type { FieldProblem } from '#platform/errors';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import type { EventRow } from './event.repository.js';

/** What an organiser writes. */
export type EventContent = Omit<EventRow, 'startsAt' | 'endsAt'>;

const rules: Readonly<Record<ProgrammeFault, string>> = {
  zone: 'Name a time zone such as Europe/Bucharest.',
  date: 'Give a day.',
  time: 'Write times as HH:MM between 00:00 and 24:00.',
  order: 'The session must end after it begins.',
  short: 'The session is shorter than one slot.',
  overlap: 'Two sessions overlap: join them or move one.',
  many: 'These are more than 200 slots: make them longer, or hold fewer sessions.',
};

/** What keeps an event from being kept as it is written, one line a field. */
export function problemsOf(content: EventContent, now: Date): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const fault = faultOfProgramme(content);
  if (fault) {
    const pointer = fault.fault === 'zone' ? '/zone' : `/sessions${fault.session === null ? '' : `/${fault.session}`}`;
    problems.push({ pointer, rule: rules[fault.fault] });
  }
  if (content.mode === 'in-person' && content.place === '') {
    problems.push({ pointer: '/place', rule: 'Say where the event takes place.' });
  }
  if (!fault && isZone(content.zone)) problems.push(...problemsOfTimes(content, now));
  return problems;
}

function problemsOfTimes(content: EventContent, now: Date): FieldProblem[] {
  const first = slotsOf(content)[0];
  if (!first) return [{ pointer: '/sessions', rule: 'Give at least one session.' }];
  if (first.startMs <= now.getTime()) return [{ pointer: '/sessions', rule: 'The event must begin in the future.' }];
  return content.registerBy.getTime() > first.startMs
    ? [{ pointer: '/registerBy', rule: 'Registration must end before the event begins.' }]
    : [];
}

/** The row of a faultless content. */
export function toRow(content: EventContent): EventRow {
  const slots = slotsOf(content);
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) throw new Error('An event without slots has no times.');
  return { ...content, startsAt: new Date(first.startMs), endsAt: new Date(last.endMs) };
}

/** Whether a change leaves every time and table as it was. */
export function keepsTimes(event: BrokerageEvent, content: EventContent): boolean {
  const times = ({ zone, slotMinutes, gapMinutes, tables, sessions }: EventContent): string =>
    JSON.stringify([zone, slotMinutes, gapMinutes, tables, sessions.map((s) => [s.date, s.from, s.until])]);
  return times(event) === times(content);
}
