import { z } from 'zod';

const LONGEST_TEXT = 200_000;
// eslint-disable-next-line no-control-regex -- these are the characters to look for
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Old files carry stray control characters: they become spaces. What the database cannot hold is refused. */
function text(max: number): z.ZodType<string, string> {
  return z
    .string()
    .max(max)
    .refine((value) => !value.includes('\0') && !LONE_SURROGATE.test(value), 'must not contain NUL or half characters')
    .transform((value) => value.replace(CONTROL, ' '));
}

const id = text(200).refine((value) => value.trim() !== '', 'must not be empty');
const year = z.number().int().min(1800).max(2200);

/** A need as files give it; fields that are not known are left alone. */
const need = z
  .object({
    id,
    title: text(1_000),
    text: text(LONGEST_TEXT),
    objective: text(LONGEST_TEXT).optional(),
    agency: text(300).optional(),
    lang: z.enum(['ro', 'en']).optional(),
  })
  .refine(({ title, text: body }) => title.trim() !== '' || body.trim() !== '', 'must have a title or a text');

const profileDocument = z
  .object({ id, title: text(2_000), text: text(LONGEST_TEXT), year: year.nullish() })
  .refine(({ title, text: body }) => title.trim() !== '' || body.trim() !== '', 'must have a title or a text');

const profile = z.object({
  id,
  documents: z.array(profileDocument).min(1).max(5_000),
});

const pair = z.object({ need: id, profile: id });

export type ImportedNeed = z.infer<typeof need>;
export type ImportedProfile = z.infer<typeof profile>;
export type ImportedPair = z.infer<typeof pair>;

/** A line that was understood, or the reason why not, naming the field. */
export type ParsedLine<T> = { readonly value: T } | { readonly reason: string };

export const parseNeed = (line: string): ParsedLine<ImportedNeed> => parse(need, line);
export const parseProfile = (line: string): ParsedLine<ImportedProfile> => parse(profile, line);
export const parsePair = (line: string): ParsedLine<ImportedPair> => parse(pair, line);

const SHOWN_ISSUES = 3;

function parse<T>(schema: z.ZodType<T>, line: string): ParsedLine<T> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { reason: 'is not JSON' };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const issues = parsed.error.issues.slice(0, SHOWN_ISSUES).map(({ path, message }) => `${nameOf(path)}${message}`);
  return { reason: issues.join('; ') };
}

/** `documents[3].title: `; nothing for the line as a whole. */
function nameOf(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return name === '' ? '' : `${name.replace(/^\./, '')}: `;
}
