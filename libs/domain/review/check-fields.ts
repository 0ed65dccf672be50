import type { BrokenRule, RuleCode } from './broken-rule.js';

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The length rule that a text breaks: none, `missing` when it is empty. Lengths in UTF-16 units, as in forms. */
export function checkText(field: string, text: string, { min, max }: Bounds): BrokenRule[] {
  const length = text.trim().length;
  if (length === 0) return min > 0 ? [{ field, code: 'missing' }] : [];
  if (length < min) return [{ field, code: 'too-short', bound: min }];
  return length > max ? [{ field, code: 'too-long', bound: max }] : [];
}

/** `missing` when a list that needs items has none, `too-many` above its bound. */
export function checkList(field: string, items: readonly unknown[], { min, max }: Bounds): BrokenRule[] {
  if (items.length < min) return [{ field, code: 'missing' }];
  return items.length > max ? [{ field, code: 'too-many', bound: max }] : [];
}

export function checkGiven(field: string, value: unknown): BrokenRule[] {
  return value === null || value === '' ? [{ field, code: 'missing' }] : [];
}

export function when(isBroken: boolean, field: string, code: RuleCode): BrokenRule[] {
  return isBroken ? [{ field, code }] : [];
}
