import { z } from 'zod';

// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A text that people write: trimmed, NFC, without control characters and lone surrogates. Lengths in characters. */
export function text(min: number, max: number): z.ZodType<string, string> {
  return z
    .string()
    .refine((value) => !CONTROL.test(value) && !LONE_SURROGATE.test(value), 'must not contain control characters')
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(min).max(max));
}
