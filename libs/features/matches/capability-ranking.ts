import {
  exclusionOf,
  explainMatch,
  logOddsOf,
  packSnapshot,
  RankingIndex,
  sharedText,
  shortlistProbability,
  taxonomyFinder,
  unpackSnapshot,
  verdictsOf,
  wordsOfNeed,
  type Availability,
  type CapabilityFacts,
  type DecisionModel,
  type ExclusionRule,
  type NeedWords,
  type PreparedNeed,
  type RankingModel,
  type Reason,
  type Verdicts,
} from '#domain/matching';
import { type CapabilityRecord, type ChallengeRecord } from './ranked-records.js';

/** A reason as it is stored; the topic's names the evidence nearest to the challenge. */
export interface StoredReason extends Reason {
  readonly evidenceIds?: readonly string[];
}

export interface Suggestion {
  readonly capabilityId: string;
  readonly capabilityVersionId: string;
  /** The probability that a broker shortlists it. */
  readonly score: number;
  /** The score of the texts, before the criteria: 0 where they share no term. */
  readonly textScore: number;
  /** What the criteria said, as they counted. */
  readonly verdicts: Verdicts;
  readonly reasons: readonly StoredReason[];
}

export interface Circumstances {
  /** ISO day. */
  readonly today: string;
  readonly unavailable: ReadonlyMap<string, Availability>;
  /** By which texts and criteria become a probability. */
  readonly decision: DecisionModel;
}

type Entry = Omit<CapabilityRecord, 'profile'>;

interface AskedNeed {
  readonly challenge: Pick<ChallengeRecord, 'facts' | 'need'>;
  readonly decision: DecisionModel;
  readonly prepared: PreparedNeed;
  readonly words: NeedWords;
}

/** With what ties of probabilities that are calibrated in steps are broken. */
type Judged = Suggestion & { readonly logOdds: number };

/** One capability looked at for a challenge, whether it may be proposed or not. */
export interface Candidate extends Suggestion {
  /** The hard rule that excludes it. */
  readonly rule: ExclusionRule | null;
}

/** How many matches a challenge has. */
export const PLACES = 50;
/** The criteria count too, so that the best are looked for among so many times as many by text. */
const CANDIDATES_PER_PLACE = 3;
const finder = taxonomyFinder();

/** The published capabilities with their facts, ready to be ranked for challenges under one model. */
export class CapabilityRanking {
  private readonly index: RankingIndex;
  private readonly entries = new Map<string, Entry>();

  constructor(model: RankingModel, index?: RankingIndex) {
    this.index = index ?? new RankingIndex(model, finder);
  }

  /** The ranking that was packed, or null when it was packed under another model or in another format. */
  static unpack(model: RankingModel, bytes: Uint8Array): CapabilityRanking | null {
    const packed = unpackSnapshot(bytes);
    const index = packed && RankingIndex.restore(model, finder, packed.snapshot);
    if (!index) return null;
    const ranking = new CapabilityRanking(model, index);
    for (const entry of packed.more as Entry[]) ranking.entries.set(entry.id, entry);
    return ranking;
  }

  /** All of it as bytes; unpacked by the same version of the program, it ranks the same. */
  pack(): Uint8Array {
    return packSnapshot(this.index.snapshot(), [...this.entries.values()]);
  }

  get model(): RankingModel {
    return this.index.model;
  }

  get size(): number {
    return this.index.size;
  }

  get documents(): number {
    return this.index.documents;
  }

  put({ profile, ...entry }: CapabilityRecord): void {
    this.index.put(profile);
    this.entries.set(entry.id, entry);
  }

  remove(capabilityId: string): void {
    this.index.remove(capabilityId);
    this.entries.delete(capabilityId);
  }

  /** Makes the index ready for the first ranking after many were put. */
  settle(): void {
    this.index.settle();
  }

  /** The best capabilities for a challenge with their reasons, best first, ties by id. */
  suggest(challenge: AskedNeed['challenge'], circumstances: Circumstances, limit: number): Suggestion[] {
    const asked = this.ask(challenge, circumstances);
    const admits = (id: string): boolean => this.isAdmitted(challenge, id, circumstances);
    return this.index
      .rank(asked.prepared, { limit: limit * CANDIDATES_PER_PLACE, admits })
      .flatMap(({ profileId, score }) => this.judge(asked, profileId, score))
      .sort(bestFirst)
      .slice(0, limit)
      .map(toSuggestion);
  }

  /** The same judgement of one capability, or null when it is not proposed for the challenge at all. */
  suggestOne(challenge: AskedNeed['challenge'], capabilityId: string, circumstances: Circumstances): Suggestion | null {
    if (!this.isAdmitted(challenge, capabilityId, circumstances)) return null;
    const prepared = this.index.prepare(challenge.need);
    const score = this.index.score(prepared, capabilityId);
    if (score <= 0) return null;
    const [judged] = this.judge(this.ask(challenge, circumstances, prepared), capabilityId, score);
    return judged ? toSuggestion(judged) : null;
  }

  /** The best of those that a hard rule excludes, with the rule; best first. */
  listExcluded(challenge: AskedNeed['challenge'], circumstances: Circumstances, limit: number): Candidate[] {
    const asked = this.ask(challenge, circumstances);
    const admits = (id: string): boolean => !this.isAdmitted(challenge, id, circumstances);
    return this.index
      .rank(asked.prepared, { limit, admits })
      .flatMap(({ profileId, score }) => this.judge(asked, profileId, score))
      .sort(bestFirst)
      .map((found) => ({ ...toSuggestion(found), rule: this.ruleFor(challenge, found.capabilityId, circumstances) }));
  }

  /** One capability, also where a rule excludes it or no term is shared; null for one that is not published. */
  examine(challenge: AskedNeed['challenge'], capabilityId: string, circumstances: Circumstances): Candidate | null {
    const asked = this.ask(challenge, circumstances);
    const [found] = this.judge(asked, capabilityId, this.index.score(asked.prepared, capabilityId));
    return found ? { ...toSuggestion(found), rule: this.ruleFor(challenge, capabilityId, circumstances) } : null;
  }

  private ask(
    challenge: AskedNeed['challenge'],
    { decision }: Circumstances,
    prepared = this.index.prepare(challenge.need),
  ): AskedNeed {
    return { challenge, decision, prepared, words: wordsOfNeed(challenge.need) };
  }

  private isAdmitted(challenge: AskedNeed['challenge'], id: string, circumstances: Circumstances): boolean {
    return this.entries.has(id) && this.ruleFor(challenge, id, circumstances) === null;
  }

  private ruleFor(
    { facts }: AskedNeed['challenge'],
    id: string,
    { today, unavailable }: Circumstances,
  ): ExclusionRule | null {
    const capability = this.entries.get(id)?.facts;
    const standing = facts.coAuthoredIds?.includes(id) ? 'co-author' : (unavailable.get(id) ?? 'free');
    return capability ? exclusionOf(facts, capability, standing, today) : null;
  }

  private judge({ challenge, decision, prepared, words }: AskedNeed, id: string, textScore: number): Judged[] {
    const entry = this.entries.get(id);
    if (!entry) return [];
    const shared = this.index.explain(prepared, id);
    const facts: CapabilityFacts = entry.facts;
    const reasons = explainMatch(challenge.facts, facts, sharedText(words, shared, facts.equipment));
    const evidence = { textScore, verdicts: verdictsOf(reasons) };
    const evidenceIds = shared.documents.flatMap(({ position }) => entry.evidenceIds[position] ?? []);
    return [
      {
        capabilityId: id,
        capabilityVersionId: entry.versionId,
        score: shortlistProbability(decision, evidence),
        logOdds: logOddsOf(decision, evidence),
        ...evidence,
        reasons: reasons.map((reason) => (reason.criterion === 'topic' ? { ...reason, evidenceIds } : reason)),
      },
    ];
  }
}

function bestFirst(a: Judged, b: Judged): number {
  return b.logOdds - a.logOdds || (a.capabilityId < b.capabilityId ? -1 : 1);
}

function toSuggestion({ capabilityId, capabilityVersionId, score, textScore, verdicts, reasons }: Judged): Suggestion {
  return { capabilityId, capabilityVersionId, score, textScore, verdicts, reasons };
}
