import { type CapabilityFacts, type ChallengeFacts, type SharedText } from './facts.js';
import { type Quote } from './quotes.js';

/** In the order in which they are shown. Acceptance, time and budget are judged when they are read. */
export const criteria = [
  'topic',
  'acceptance',
  'trl',
  'cooperation',
  'sector',
  'place',
  'language',
  'equipment',
  'time',
  'budget',
] as const;
export type Criterion = (typeof criteria)[number];
export type Verdict = 'match' | 'gap' | 'unknown';

/** What one criterion says of a challenge and a capability; codes and words for a sentence in either language. */
export interface Reason {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  /** What both sides have. */
  readonly shared: readonly string[];
  /** What the challenge asks for. */
  readonly wanted: readonly string[];
  /** What the capability has. */
  readonly offered: readonly string[];
  /** Words of the challenge that the capability's texts have too, as the challenge writes them. */
  readonly words: readonly string[];
}

/** A reason with what both sides say for it. */
export interface QuotedReason extends Reason {
  readonly quotes: readonly Quote[];
}

/** A capability this many levels below what is wanted can still be brought there. */
const NEAR_TRL = 1;
const SHOWN_WORDS = 8;

/** One reason for each criterion that the ranking judges, each from its own fields only, so that a field moves only its criterion. */
export function explainMatch(challenge: ChallengeFacts, capability: CapabilityFacts, text: SharedText): Reason[] {
  return [
    topicReason(challenge, capability, text),
    trlReason(challenge, capability),
    listReason('cooperation', challenge.cooperationTypes, capability.cooperationTypes),
    listReason('sector', challenge.sectors, capability.sectors),
    placeReason(challenge, capability),
    listReason('language', challenge.workLanguages, capability.workLanguages),
    equipmentReason(capability, text),
  ];
}

function topicReason(challenge: ChallengeFacts, capability: CapabilityFacts, text: SharedText): Reason {
  const shared = [...new Set([...both(challenge.topics, capability.topics), ...text.topics])];
  const words = text.words.slice(0, SHOWN_WORDS);
  const verdict = shared.length > 0 || words.length > 0 ? 'match' : declares(challenge, capability) ? 'gap' : 'unknown';
  return { criterion: 'topic', verdict, shared, wanted: challenge.topics, offered: capability.topics, words };
}

function declares(challenge: ChallengeFacts, capability: CapabilityFacts): boolean {
  return challenge.topics.length > 0 && capability.topics.length > 0;
}

function trlReason({ trlWanted, trlNow }: ChallengeFacts, { trl }: CapabilityFacts): Reason {
  const goal = trlWanted ?? trlNow;
  const verdict = goal === null || trl === null ? 'unknown' : trl >= goal - NEAR_TRL ? 'match' : 'gap';
  const texts = (level: number | null): string[] => (level === null ? [] : [String(level)]);
  return { criterion: 'trl', verdict, shared: [], wanted: texts(goal), offered: texts(trl), words: [] };
}

function listReason(criterion: Criterion, wanted: readonly string[], offered: readonly string[]): Reason {
  const shared = both(wanted, offered);
  const verdict = wanted.length === 0 || offered.length === 0 ? 'unknown' : shared.length > 0 ? 'match' : 'gap';
  return { criterion, verdict, shared, wanted, offered, words: [] };
}

/** `shared` holds 'cluster' or the region; being elsewhere is a gap only in the sense of distance. */
function placeReason(challenge: ChallengeFacts, capability: CapabilityFacts): Reason {
  const inCluster = both(challenge.clusterIds, capability.clusterIds).length > 0;
  const regions = listReason('place', listOf(challenge.region), listOf(capability.region));
  return inCluster ? { ...regions, verdict: 'match', shared: ['cluster', ...regions.shared] } : regions;
}

function equipmentReason({ equipment }: CapabilityFacts, text: SharedText): Reason {
  const words = text.equipment.slice(0, SHOWN_WORDS);
  const verdict = equipment.trim() !== '' && words.length > 0 ? 'match' : 'unknown';
  return { criterion: 'equipment', verdict, shared: [], wanted: [], offered: [], words };
}

function listOf(code: string | null): string[] {
  return code === null || code === '' ? [] : [code];
}

function both(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((code) => other.includes(code));
}
