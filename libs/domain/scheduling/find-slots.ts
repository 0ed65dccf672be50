import { minuteMs, toLocal } from '../time/index.js';
import { commonIntervals, type PersonCalendar } from './availability.js';
import type { Interval } from './intervals.js';

/** What is looked for: `horizon` begins now; slots begin on a grid of `stepMinutes` (30 where not given). */
export interface SlotSearch {
  readonly durationMinutes: number;
  readonly horizon: Interval;
  readonly count: number;
  /** The zone whose days, halves of days and full hours the slots are laid out by. */
  readonly zone: string;
  readonly stepMinutes?: number;
}

interface Candidate extends Interval {
  readonly day: string;
  readonly half: 'morning' | 'afternoon';
}

/** Every slot of the grid that lies in one common interval, in order. */
function candidatesIn(free: readonly Interval[], search: SlotSearch): readonly Candidate[] {
  const { zone } = search;
  const stepMs = (search.stepMinutes ?? 30) * minuteMs;
  const durationMs = search.durationMinutes * minuteMs;
  const candidates: Candidate[] = [];
  for (const { startMs, endMs } of free) {
    const { time } = toLocal(startMs, zone);
    const intoHourMs = Number(time.slice(3)) * minuteMs + (((startMs % minuteMs) + minuteMs) % minuteMs);
    const firstMs = startMs + ((stepMs - (intoHourMs % stepMs)) % stepMs);
    for (let atMs = firstMs; atMs + durationMs <= endMs; atMs += stepMs) {
      const local = toLocal(atMs, zone);
      const half = local.time < '12:00' ? 'morning' : 'afternoon';
      candidates.push({ startMs: atMs, endMs: atMs + durationMs, day: local.date, half });
    }
  }
  return candidates;
}

/**
 * Up to `count` slots that suit everybody, spread so that one bad day does not spoil all of them: each next one is on a day
 * used least so far, then in a half of the day used least, then the earliest. In order of time; the same input
 * gives the same slots.
 */
export function findSlots(people: readonly PersonCalendar[], search: SlotSearch): readonly Interval[] {
  if (people.length === 0 || search.durationMinutes <= 0) return [];
  const candidates = candidatesIn(commonIntervals(people, search.horizon), search);
  const bufferMs = Math.max(...people.map(({ bufferMinutes }) => bufferMinutes)) * minuteMs;
  const chosen: Candidate[] = [];
  while (chosen.length < search.count) {
    const next = bestNext(candidates, chosen, bufferMs);
    if (!next) break;
    chosen.push(next);
  }
  return chosen.map(({ startMs, endMs }) => ({ startMs, endMs })).sort((a, b) => a.startMs - b.startMs);
}

function bestNext(candidates: readonly Candidate[], chosen: readonly Candidate[], bufferMs: number): Candidate | null {
  const used = (test: (candidate: Candidate) => boolean): number => chosen.filter(test).length;
  let best: { candidate: Candidate; sameDay: number; sameHalf: number } | null = null;
  for (const candidate of candidates) {
    const clashes = (c: Candidate): boolean =>
      candidate.startMs < c.endMs + bufferMs && c.startMs < candidate.endMs + bufferMs;
    if (chosen.some(clashes)) continue;
    const sameDay = used(({ day }) => day === candidate.day);
    const sameHalf = used(({ half }) => half === candidate.half);
    if (!best || sameDay < best.sameDay || (sameDay === best.sameDay && sameHalf < best.sameHalf)) {
      best = { candidate, sameDay, sameHalf };
    }
  }
  return best?.candidate ?? null;
}
