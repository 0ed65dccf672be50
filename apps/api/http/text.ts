import { z } from 'zod';

// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether the database can keep it as it is: it has no control characters and no lone surrogates. */
export function isPlainText(value: string): boolean {
  return !CONTROL.test(value) && !LONE_SURROGATE.test(value);
}

/** A secret from a link of ours: letters, digits, `-`, `_` and, in signed ones, dots. */
export function token(min: number, max: number): z.ZodString {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^[\w.-]*$/, 'must be copied whole from the link');
}

/** A text that people write: trimmed, NFC, without control characters and lone surrogates. Lengths in characters. */
export function text(min: number, max: number): z.ZodType<string, string> {
  return z
    .string()
    .refine(isPlainText, 'must not contain control characters')
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(min).max(max));
}
