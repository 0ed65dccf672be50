import { z } from 'zod';
import type { ParsedLine } from '#features/imports';

const relevant = z.object({ need: z.string(), profiles: z.array(z.string()).min(1) });
const graded = z.object({ need: z.string(), profile: z.string(), grade: z.number() });
const triple = z.object({ need: z.string(), better: z.string(), worse: z.string() });

export type Relevant = z.infer<typeof relevant>;
export type Graded = z.infer<typeof graded>;
export type Triple = z.infer<typeof triple>;

export const parseRelevant = (line: string): ParsedLine<Relevant> => parse(relevant, line);
export const parseGraded = (line: string): ParsedLine<Graded> => parse(graded, line);
export const parseTriple = (line: string): ParsedLine<Triple> => parse(triple, line);

function parse<T>(schema: z.ZodType<T>, line: string): ParsedLine<T> {
  try {
    const parsed = schema.safeParse(JSON.parse(line));
    return parsed.success ? { value: parsed.data } : { reason: z.prettifyError(parsed.error).replaceAll('\n', ' ') };
  } catch {
    return { reason: 'is not JSON' };
  }
}
