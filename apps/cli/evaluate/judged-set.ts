import {
  lossMeasure,
  matchFiles,
  rankingMeasures,
  tripleMeasure,
  type FileMatch,
  type FileNeed,
  type GradedScore,
  type Measure,
} from '#domain/matching';
import { parseNeed, parseProfile } from '#features/imports';
import { CommandFailure } from '../command-context.js';
import { toNeed } from '../match/match.command.js';
import type { WholeFiles } from '../read-all.js';
import { parseGraded, parseRelevant, parseTriple } from './judged-lines.js';

const DEPTH = 100;

/** Files of needs and profiles, and of what people judged about them. */
export interface JudgedFiles {
  readonly needs: string;
  readonly profiles: string;
  readonly relevant?: string | undefined;
  readonly grades?: string | undefined;
  readonly triples?: string | undefined;
}

/** Needs with the ranking that is to be measured. */
export class JudgedSet {
  private constructor(
    private readonly files: WholeFiles,
    private readonly ranking: FileMatch,
    private readonly needs: ReadonlyMap<string, FileNeed>,
  ) {}

  static async read(files: WholeFiles, { needs, profiles }: JudgedFiles): Promise<JudgedSet> {
    const ranking = matchFiles(await files.read(profiles, parseProfile, ({ id }) => id));
    return new JudgedSet(files, ranking, await readNeeds(files, needs));
  }

  /** The same profiles with other needs. */
  async with(needs: string): Promise<JudgedSet> {
    return new JudgedSet(this.files, this.ranking, await readNeeds(this.files, needs));
  }

  /** All that the judgements at hand allow to measure. */
  async measures({ relevant, grades, triples }: JudgedFiles): Promise<Measure[]> {
    return [
      ...(relevant ? await this.rankings(relevant) : []),
      ...(grades ? [lossMeasure([await this.gradedScores(grades)])] : []),
      ...(triples ? [await this.triples(triples)] : []),
    ];
  }

  /** Judgements of needs that are not asked are left out. */
  async rankings(path: string): Promise<Measure[]> {
    const judged = await this.files.read(path, parseRelevant, ({ need }) => need);
    return rankingMeasures(
      judged.flatMap(({ need, profiles }) => {
        const asked = this.needs.get(need);
        return asked
          ? [{ ranked: this.ranking.rank(asked, DEPTH).map(({ profile }) => profile), relevant: profiles }]
          : [];
      }),
    );
  }

  async gradedScores(path: string): Promise<GradedScore[]> {
    const judged = await this.files.read(path, parseGraded, ({ need, profile }) => `${need}\t${profile}`);
    return judged.map(({ need, profile, grade }) => ({ profile, grade, score: this.scoreOf(need, profile) }));
  }

  async triples(path: string): Promise<Measure> {
    const judged = await this.files.read(path, parseTriple, (triple) => Object.values(triple).join('\t'));
    return tripleMeasure(
      judged.map(({ need, better, worse }) => ({
        better: this.scoreOf(need, better),
        worse: this.scoreOf(need, worse),
      })),
    );
  }

  private scoreOf(needId: string, profileId: string): number {
    const need = this.needs.get(needId);
    const score = need ? this.ranking.score(need, profileId) : null;
    if (score === null) throw new CommandFailure(`No need "${needId}" or no profile "${profileId}".`);
    return score;
  }
}

async function readNeeds(files: WholeFiles, path: string): Promise<Map<string, FileNeed>> {
  const needs = await files.read(path, parseNeed, ({ id }) => id);
  return new Map(needs.map((need) => [need.id, toNeed(need)]));
}
