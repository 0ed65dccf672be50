const MAX_DEPTH = 32;
const MAX_KEYS = 1_000;
const MAX_ITEMS = 1_000;

/** The rule that a parsed JSON body breaks, or null. Bounds depth (32), keys and items (1,000 each) before anything walks it. */
export function brokenShapeRule(body: unknown): string | null {
  let keys = 0;
  const open: (readonly [value: unknown, depth: number])[] = [[body, 1]];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const [value, depth] = entry;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels`;
    if (Array.isArray(value) && value.length > MAX_ITEMS) return `has a list of more than ${MAX_ITEMS} items`;
    const children = Object.values(value);
    keys += Array.isArray(value) ? 0 : children.length;
    if (keys > MAX_KEYS) return `has more than ${MAX_KEYS} fields`;
    for (const child of children) open.push([child, depth + 1]);
  }
  return null;
}
