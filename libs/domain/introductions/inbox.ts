import type { IntroductionState, MeetingState } from '../states/index.js';
import { timedStates } from './clock.js';
import type { Consent, Side } from './sides.js';

export const inboxTabs = ['to-answer', 'waiting', 'scheduled', 'done'] as const;
export type InboxTab = (typeof inboxTabs)[number];

/** What a case can ask of somebody, the most pressing first. */
export const caseAsks = [
  'answer',
  'time',
  'agreement',
  'meeting-outcome',
  'follow-up',
  'question',
  'stalled',
  'challenge-ended',
] as const;
export type CaseAsk = (typeof caseAsks)[number];

/** The sides that something written in a case waits for. */
export interface OpenWords {
  /** A question of the other side without an answer. */
  readonly questions: readonly Side[];
  /** An agreement that they have not confirmed. */
  readonly agreements: readonly Side[];
  /** "How did it go on?" without an answer. */
  readonly followUps: readonly Side[];
}
export const noOpenWords: OpenWords = { questions: [], agreements: [], followUps: [] };

/** What the inbox knows of a case. */
export interface InboxCase {
  readonly state: IntroductionState;
  readonly consents: readonly Consent[];
  /** The live one. `hasSlots`: it offers a time to choose; `isOver`: its confirmed time has passed. */
  readonly meeting: { readonly state: MeetingState; readonly hasSlots: boolean; readonly isOver?: boolean } | null;
  readonly words?: OpenWords;
  readonly isStalled?: boolean;
  /** The case outlives its challenge: its broker says how it goes on. */
  readonly isOutliving?: boolean;
}

const isRunning = ({ state }: InboxCase): boolean => timedStates.some((timed) => timed === state);
const isSettled = ({ meeting }: InboxCase): boolean => meeting?.state === 'confirmed' && !meeting.isOver;

const isOneOf = (viewer: readonly Side[], sides: readonly Side[] = []): boolean =>
  sides.some((side) => viewer.includes(side));
const pendingSides = ({ consents }: InboxCase): readonly Side[] =>
  consents.filter(({ answer }) => answer === 'pending').map(({ side }) => side);

/** When each is asked of somebody who acts for `viewer`; a broker acts for no side. */
const isAsked: Readonly<Record<CaseAsk, (found: InboxCase, viewer: readonly Side[]) => boolean>> = {
  answer: (found, viewer) =>
    (found.state === 'interest' || found.state === 'proposed') && isOneOf(viewer, pendingSides(found)),
  time: ({ state, meeting }, viewer) =>
    state === 'agreed' && viewer.length > 0 && meeting?.state === 'open' && meeting.hasSlots,
  agreement: ({ words }, viewer) => isOneOf(viewer, words?.agreements),
  'meeting-outcome': ({ state, meeting }) =>
    state === 'agreed' && meeting?.state === 'confirmed' && meeting.isOver === true,
  'follow-up': ({ words }, viewer) => isOneOf(viewer, words?.followUps),
  question: ({ words }, viewer) => isOneOf(viewer, words?.questions),
  stalled: ({ isStalled }, viewer) => viewer.length === 0 && isStalled === true,
  'challenge-ended': (found, viewer) =>
    viewer.length === 0 && found.state === 'agreed' && found.isOutliving === true && !isSettled(found),
};

/** What a case asks of somebody who acts for `viewer` (no side for a broker), the most pressing first. */
export function asksOf(found: InboxCase, viewer: readonly Side[]): readonly CaseAsk[] {
  return isRunning(found) ? caseAsks.filter((ask) => isAsked[ask](found, viewer)) : [];
}

/** The tab that a case is under. */
export function inboxTabOf(found: InboxCase, asks: readonly CaseAsk[]): InboxTab {
  if (!isRunning(found)) return 'done';
  if (asks.length > 0) return 'to-answer';
  return found.state === 'agreed' && isSettled(found) ? 'scheduled' : 'waiting';
}
