import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { RankableProfile } from '#domain/matching';

/** The real profiles of a file. */
export function readProfiles(file: string): RankableProfile[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RankableProfile);
}

const DOCUMENTS_OF_PROFILE = 4;

/**
 * A corpus of any size with the words, phrases and lengths of a real one: each document is the first half of one real
 * document and the second half of another. The same for the same sizes.
 */
export function generateProfiles(real: readonly RankableProfile[], documents: number): RankableProfile[] {
  const texts = real.flatMap((profile) => profile.documents);
  const text = (place: number): string => texts[place % texts.length]?.text ?? '';
  return Array.from({ length: Math.ceil(documents / DOCUMENTS_OF_PROFILE) }, (_, number) => ({
    id: `generated-${number}`,
    documents: Array.from({ length: DOCUMENTS_OF_PROFILE }, (__, i) => {
      const place = number * DOCUMENTS_OF_PROFILE + i;
      const [one, other] = [text(place * 7_919), text(place * 104_729 + Math.floor(place / texts.length) * 31)];
      const title = texts[(place * 7_919) % texts.length]?.title ?? '';
      return { title, text: one.slice(0, one.length / 2) + other.slice(other.length / 2), language: 'en' as const };
    }),
  }));
}
