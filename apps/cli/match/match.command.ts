import { InvalidArgumentError, type Command } from 'commander';
import { matchFiles, type FileMatch, type FileNeed } from '#domain/matching';
import { parseNeed, parsePair, parseProfile, type ImportedNeed, type ImportedProfile } from '#features/imports';
import { CommandFailure, type CommandContext } from '../command-context.js';
import { WholeFiles } from '../read-all.js';
import { writeWhole } from '../write-whole.js';

interface MatchOptions {
  readonly needs: string;
  readonly profiles: string;
  readonly out: string;
  readonly pairs?: string;
  readonly top: number;
  readonly explain?: true;
}

/** `quatrefoil match --needs N --profiles P --out O [--pairs Q] [--top 100] [--explain]`: on files, with no database. */
export function addMatch(program: Command, context: CommandContext): void {
  program
    .command('match')
    .description('rank profiles for needs, on JSON-lines files alone')
    .requiredOption('--needs <file>', 'needs, one a line')
    .requiredOption('--profiles <file>', 'profiles with their documents, one a line')
    .requiredOption('--out <file>', 'where to write the matches, one line a need')
    .option('--pairs <file>', 'score these pairs of need and profile instead of ranking')
    .option('--top <number>', 'how many profiles a need gets', toCount, 100)
    .option('--explain', 'say why: shared words with weights, nearest documents with their shares of the score')
    .action((options: MatchOptions) => match(options, context));
}

async function match(options: MatchOptions, context: CommandContext): Promise<void> {
  const files = new WholeFiles(context);
  const needs = await files.read(options.needs, parseNeed, ({ id }) => id);
  const profiles = await files.read(options.profiles, parseProfile, ({ id }) => id);
  const pairs = options.pairs
    ? await files.read(options.pairs, parsePair, (pair) => `${pair.need}\t${pair.profile}`)
    : null;
  files.complain();
  const ranking = matchFiles(profiles);
  const why = options.explain ? whyFor(ranking, profiles) : () => ({});
  const lines = pairs
    ? scorePairs(ranking, needs, { pairs, why })
    : rankNeeds(ranking, needs, { top: options.top, why });
  await writeWhole(options.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** What a match says of itself beside its score. */
type Why = (need: FileNeed, profileId: string) => object;

function whyFor(ranking: FileMatch, profiles: readonly ImportedProfile[]): Why {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  return (need, profileId) => {
    const profile = byId.get(profileId);
    if (!profile) return {};
    const { words, documents } = ranking.explain(need, profile);
    const named = documents.map(({ position, share }) => ({ document: profile.documents[position]?.id, share }));
    return { words, documents: named };
  };
}

function rankNeeds(
  ranking: FileMatch,
  needs: readonly ImportedNeed[],
  { top, why }: { top: number; why: Why },
): object[] {
  return needs.map((each) => {
    const need = toNeed(each);
    const matches = ranking.rank(need, top).map((match) => ({ ...match, ...why(need, match.profile) }));
    return { need: need.id, matches };
  });
}

function scorePairs(
  ranking: FileMatch,
  needs: readonly ImportedNeed[],
  { pairs, why }: { pairs: readonly { need: string; profile: string }[]; why: Why },
): object[] {
  const byId = new Map(needs.map((need) => [need.id, toNeed(need)]));
  return pairs.map(({ need, profile }) => {
    const asked = byId.get(need);
    const score = asked ? ranking.score(asked, profile) : null;
    if (!asked || score === null)
      throw new CommandFailure(`No ${asked ? 'profile' : 'need'} "${asked ? profile : need}"; nothing was written.`);
    return { need, profile, score, ...why(asked, profile) };
  });
}

/** A need of a file as the engine takes it. */
export function toNeed({ id, title, text, lang }: ImportedNeed): FileNeed {
  return { id, title, text, ...(lang ? { language: lang } : {}) };
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 100_000)
    throw new InvalidArgumentError('A whole number from 1.');
  return count;
}
