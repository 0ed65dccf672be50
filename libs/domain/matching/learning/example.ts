import { type Criterion } from '../reasons.js';
import { type Evidence } from '../decision/decision-model.js';

/** What somebody who saw a match answered, or what came of it. */
export const exampleKinds = [
  'shortlisted',
  'dismissed',
  'passed-over',
  'accepted',
  'declined',
  'succeeded',
  'failed',
] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/** One answer with what was known at that time: ids and numbers only. */
export interface Example extends Evidence {
  readonly kind: ExampleKind;
  /** A code: why it was dismissed or declined, or why the case failed. */
  readonly reason: string | null;
  /** The same for the same two versions. */
  readonly pair: string;
  readonly atMs: number;
}

/** What an answer can be evidence about: a criterion, or the score of the texts. */
type Aspect = Criterion | 'text';

/** What an answer says: yes or no, how much it counts, and about what. */
export interface Lesson {
  readonly isYes: boolean;
  /** 0: it says nothing about whether the two fit. */
  readonly weight: number;
  /** Null: about all of them. */
  readonly about: readonly Aspect[] | null;
}

const field: readonly Aspect[] = ['text', 'topic', 'sector', 'equipment'];
const nothing = { isYes: false, weight: 0, about: null } as const;
const no = (weight: number, about: readonly Aspect[] | null): Lesson => ({ isYes: false, weight, about });

/** A reason is held against what it names only: a wrong maturity is no evidence against the topic. */
const DISMISSED: Readonly<Record<string, Lesson>> = {
  'wrong-field': no(1, field),
  'wrong-maturity': no(1, ['trl']),
  'too-general': no(1, ['text', 'topic', 'acceptance']),
  'too-far': no(1, ['place']),
  other: no(0.5, null),
};
const DECLINED: Readonly<Record<string, Lesson>> = {
  'not-relevant': no(0.5, [...field, 'acceptance']),
  'no-capacity': no(0.5, ['time']),
  timing: no(0.5, ['time']),
  budget: no(0.5, ['budget']),
  other: no(0.25, null),
};
const FAILED: Readonly<Record<string, Lesson>> = {
  'wrong-field': no(1, field),
  'wrong-maturity': no(1, ['trl']),
  'technically-infeasible': no(0.5, ['acceptance', 'trl']),
  budget: no(0.5, ['budget']),
  timing: no(0.5, ['time']),
  other: no(0.5, null),
};

const yes = (weight: number): Lesson => ({ isYes: true, weight, about: null });

/** By kind: one lesson whatever the reason, or one for each reason. */
const LESSONS: Readonly<Record<ExampleKind, Lesson | Readonly<Record<string, Lesson>>>> = {
  shortlisted: yes(1),
  succeeded: yes(1),
  accepted: yes(0.5),
  'passed-over': no(0.3, null),
  dismissed: DISMISSED,
  declined: DECLINED,
  failed: FAILED,
};

/** What is to be learned from an example. Reasons that say nothing about the pair (known already, conflicts) teach nothing. */
export function lessonOf({ kind, reason }: Pick<Example, 'kind' | 'reason'>): Lesson {
  const lesson = LESSONS[kind];
  return isLesson(lesson) ? lesson : (lesson[reason ?? 'other'] ?? nothing);
}

function isLesson(lesson: Lesson | Readonly<Record<string, Lesson>>): lesson is Lesson {
  return 'isYes' in lesson;
}

/** Whether a pair was shortlisted by somebody who saw it. */
export interface Answer extends Evidence {
  readonly isYes: boolean;
  readonly atMs: number;
}

/** One answer a pair, the latest; that it was passed over counts only where nobody decided. */
export function answersOf(examples: readonly Example[]): Answer[] {
  const latest = new Map<string, Example>();
  for (const example of [...examples].sort((a, b) => a.atMs - b.atMs || (a.kind < b.kind ? -1 : 1))) {
    const isDecision = example.kind === 'shortlisted' || example.kind === 'dismissed';
    if (isDecision && lessonOf(example).weight > 0) latest.set(example.pair, example);
    if (example.kind === 'passed-over' && !latest.has(example.pair)) latest.set(example.pair, example);
  }
  return [...latest.values()].map(({ kind, textScore, verdicts, atMs }) => ({
    isYes: kind === 'shortlisted',
    textScore,
    verdicts,
    atMs,
  }));
}

/** Examples to learn from: all but those passed over that somebody decided on. */
export function taught(examples: readonly Example[]): Example[] {
  const decided = new Set(examples.flatMap(({ kind, pair }) => (kind === 'passed-over' ? [] : [pair])));
  return examples.filter(({ kind, pair }) => kind !== 'passed-over' || !decided.has(pair));
}
