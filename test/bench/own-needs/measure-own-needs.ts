import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { matchFiles, type FileMatch, type RankableProfile } from '#domain/matching';
import { type Language } from '#domain/vocabulary';
import { demoCapabilities } from '../../../apps/standalone/demo/index.js';
import { findRealData } from '../real-data.js';
import { quantile, type Figure } from '../report.js';
import { demoProfiles } from './demo-profiles.js';
import { ownAnswers, ownNeeds } from './own-needs.js';

const FIRST = 10;
const RESAMPLES = 2_000;
const NAMES: Readonly<Record<Language, string>> = { ro: 'Romanian', en: 'English' };

/** What of a need's answers is among the first ten, asked in each language. */
type Recall = Readonly<Record<Language, number>>;

/**
 * Recall in the first ten of the needs asked in Romanian and in English, against the demo and, where they are at hand,
 * the real profiles; over all capabilities, and over those written in each language, where the needs of the other cross.
 */
export function measureOwnNeeds(): Figure[] {
  const data = findRealData('own needs against real profiles');
  const others = data ? readProfiles(data.profilesFile) : [];
  const ranking = matchFiles([...demoProfiles(), ...others].map(undated));
  const found = { ro: firstOf(ranking, 'ro'), en: firstOf(ranking, 'en') };
  const written = (language: Language): string[] =>
    demoCapabilities.filter((capability) => capability.language === language).map(({ key }) => key);
  const conditions = `${demoCapabilities.length} capabilities of the demo among ${others.length} real profiles, 95% interval of a paired bootstrap`;
  const figure = (of: string, asked: Language, against: Language, keys: readonly string[]): Figure =>
    figureOf(recalls(found, new Set(keys)), { of, asked, against, conditions });
  return [
    figure(
      'all capabilities',
      'ro',
      'en',
      demoProfiles().map(({ id }) => id),
    ),
    figure('capabilities in English', 'ro', 'en', written('en')),
    figure('capabilities in Romanian', 'en', 'ro', written('ro')),
  ];
}

interface Asking {
  /** Which capabilities are counted. */
  readonly of: string;
  readonly asked: Language;
  /** The language that it is measured by. */
  readonly against: Language;
  readonly conditions: string;
}

function figureOf(needs: readonly Recall[], { of, asked, against, conditions }: Asking): Figure {
  const ratio = (some: readonly Recall[]): number => meanOf(some, asked) / meanOf(some, against);
  const [low, high] = intervalOf(needs, ratio);
  const figures = [asked, against].map((language) => `${NAMES[language]} ${meanOf(needs, language).toFixed(3)}`);
  return {
    what: `Own needs: recall in the first ten, ${of}`,
    result: `${figures.join(', ')}: ${percent(ratio(needs))} (${percent(low)} to ${percent(high)})`,
    target: `${NAMES[asked]} at least 90% of ${NAMES[against]}, lower end at least 80%`,
    met: ratio(needs) >= 0.9 && low >= 0.8,
    conditions: `${needs.length} needs, ${conditions}`,
  };
}

function firstOf(ranking: FileMatch, language: Language): Map<string, ReadonlySet<string>> {
  return new Map(
    ownNeeds(language).map(({ id, title, text }) => {
      const first = ranking.rank({ id, title, text, language }, FIRST);
      return [id, new Set(first.map(({ profile }) => profile))];
    }),
  );
}

/** Of the needs that one of the keys answers. */
function recalls(
  found: Readonly<Record<Language, ReadonlyMap<string, ReadonlySet<string>>>>,
  keys: ReadonlySet<string>,
): Recall[] {
  return ownAnswers().flatMap(({ need, profiles }) => {
    const wanted = profiles.filter((key) => keys.has(key));
    const recall = (language: Language): number =>
      wanted.filter((key) => found[language].get(need)?.has(key)).length / wanted.length;
    return wanted.length > 0 ? [{ ro: recall('ro'), en: recall('en') }] : [];
  });
}

/** The needs are drawn again together with their twins. */
function intervalOf(needs: readonly Recall[], ratio: (some: readonly Recall[]) => number): [number, number] {
  const random = randomFrom(20_261_123);
  const drawn = (): Recall[] => needs.map(() => needs[Math.floor(random() * needs.length)] ?? { ro: 0, en: 0 });
  const ratios = Array.from({ length: RESAMPLES }, () => ratio(drawn()));
  return [quantile(ratios, 0.025), quantile(ratios, 0.975)];
}

const meanOf = (needs: readonly Recall[], language: Language): number =>
  needs.reduce((sum, recall) => sum + recall[language], 0) / needs.length;
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Numbers from 0 to 1 that are the same at each run: a linear congruential generator with the constants of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The real profiles are all older than the demo: with their years, age alone would tell the two apart. */
function undated(profile: RankableProfile): RankableProfile {
  return { ...profile, documents: profile.documents.map((document) => ({ ...document, year: null })) };
}

function readProfiles(file: string): RankableProfile[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as RankableProfile);
}
