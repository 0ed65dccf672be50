import { minuteMs, type LocalDateTime } from './local.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** True for an IANA zone name that this machine knows (`Europe/Bucharest`); offsets like `+02:00` are not zones. */
export function isZone(zone: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The offset of `zone` from UTC at an instant (epoch milliseconds), in milliseconds, east positive.
 * @throws RangeError for a zone that {@link isZone} refuses.
 */
export function offsetAt(atMs: number, zone: string): number {
  const part = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(zone).formatToParts(atMs)) {
    if (type in part) part[type as keyof typeof part] = Number(value);
  }
  const wholeSecond = Math.floor(atMs / 1000) * 1000;
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - wholeSecond;
}

/** The local date and time in `zone` at an instant (epoch milliseconds); seconds are cut off. */
export function toLocal(atMs: number, zone: string): LocalDateTime {
  const iso = new Date(atMs + offsetAt(atMs, zone)).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** Milliseconds of a local date and time as if it were UTC. `24:00` is the midnight that ends the date. */
export function asIfUtc({ date, time }: LocalDateTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * minuteMs;
}

/**
 * Every instant (epoch milliseconds, ascending) that clocks in `zone` show as `local`: one as a rule, none in the hour
 * that a change to summer time skips, two in the hour that the change back repeats.
 */
export function instantsOf(local: LocalDateTime, zone: string): readonly number[] {
  const naive = asIfUtc(local);
  const dayMs = 24 * 60 * minuteMs;
  const offsets = new Set([offsetAt(naive - dayMs, zone), offsetAt(naive + dayMs, zone)]);
  return [...offsets]
    .map((offset) => naive - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === naive)
    .sort((a, b) => a - b);
}

/**
 * One instant for a local time: the earlier of two, and for a time that is skipped the same distance after the change
 * (what RFC 5545 and Temporal's "compatible" say).
 */
export function instantOf(local: LocalDateTime, zone: string): number {
  const [first] = instantsOf(local, zone);
  if (first !== undefined) return first;
  const naive = asIfUtc(local);
  return naive - offsetAt(naive - 24 * 60 * minuteMs, zone);
}

/** A stretch of time in which a zone keeps one offset. All in milliseconds; `endMs` is outside. */
export interface OffsetSpan {
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMs: number;
}

/** Cuts [startMs, endMs) where the offset of `zone` changes. Changes less than six hours apart may be missed. */
export function offsetSpans(startMs: number, endMs: number, zone: string): readonly OffsetSpan[] {
  const stepMs = 6 * 60 * minuteMs;
  const spans: OffsetSpan[] = [];
  let open = { startMs, offsetMs: offsetAt(startMs, zone) };
  for (let atMs = startMs; atMs < endMs;) {
    const nextMs = Math.min(atMs + stepMs, endMs);
    const offsetMs = offsetAt(nextMs, zone);
    if (offsetMs !== open.offsetMs) {
      const changeMs = changeBetween(atMs, nextMs, zone);
      spans.push({ ...open, endMs: changeMs });
      open = { startMs: changeMs, offsetMs };
    }
    atMs = nextMs;
  }
  if (open.startMs < endMs) spans.push({ ...open, endMs });
  return spans;
}

/** The first instant after `beforeMs` with the offset of `afterMs`, by halving. */
function changeBetween(beforeMs: number, afterMs: number, zone: string): number {
  const target = offsetAt(afterMs, zone);
  let low = beforeMs;
  let high = afterMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === target) high = middle;
    else low = middle;
  }
  return high;
}
