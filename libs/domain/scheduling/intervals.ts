/** Time between two instants in epoch milliseconds; the end is outside. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

/** The same time as separate stretches in order: touching and overlapping ones joined, empty ones dropped. */
export function joinIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const joined: { startMs: number; endMs: number }[] = [];
  for (const { startMs, endMs } of [...intervals].sort((a, b) => a.startMs - b.startMs)) {
    if (endMs <= startMs) continue;
    const last = joined.at(-1);
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else joined.push({ startMs, endMs });
  }
  return joined;
}

/** The time that lies in both. */
export function intersectIntervals(one: readonly Interval[], other: readonly Interval[]): readonly Interval[] {
  const [left, right] = [joinIntervals(one), joinIntervals(other)];
  const common: Interval[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [a, b] = [left[i]!, right[j]!];
    const startMs = Math.max(a.startMs, b.startMs);
    const endMs = Math.min(a.endMs, b.endMs);
    if (startMs < endMs) common.push({ startMs, endMs });
    if (a.endMs < b.endMs) i++;
    else j++;
  }
  return common;
}

/** The time of `from` that lies in none of `taken`. */
export function subtractIntervals(from: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  const gaps: Interval[] = [];
  let startMs = -Infinity;
  for (const hole of joinIntervals(taken)) {
    gaps.push({ startMs, endMs: hole.startMs });
    startMs = hole.endMs;
  }
  return intersectIntervals(from, [...gaps, { startMs, endMs: Infinity }]);
}
