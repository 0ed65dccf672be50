import type { IntroductionState, MeetingState } from '../states/index.js';
import type { Consent, Side } from './sides.js';

export const inboxTabs = ['to-answer', 'waiting', 'scheduled', 'done'] as const;
export type InboxTab = (typeof inboxTabs)[number];

/** What the inbox knows of a case. `meeting` is the live one; `hasSlots` says whether it offers a time to choose. */
export interface InboxCase {
  readonly state: IntroductionState;
  readonly consents: readonly Consent[];
  readonly meeting: { readonly state: MeetingState; readonly hasSlots: boolean } | null;
  /** The case outlives its challenge: its broker says how it goes on. */
  readonly isOutliving?: boolean;
}

/** The tab that a case is under for somebody who acts for `viewer` (no side for a broker). */
export function inboxTabOf(found: InboxCase, viewer: readonly Side[]): InboxTab {
  if (found.state === 'interest' || found.state === 'proposed') {
    const mustAnswer = found.consents.some(({ side, answer }) => answer === 'pending' && viewer.includes(side));
    return mustAnswer ? 'to-answer' : 'waiting';
  }
  if (found.state !== 'agreed') return 'done';
  const tab = found.meeting ? meetingTab(found.meeting, viewer) : 'waiting';
  return tab === 'waiting' && found.isOutliving && viewer.length === 0 ? 'to-answer' : tab;
}

function meetingTab(meeting: NonNullable<InboxCase['meeting']>, viewer: readonly Side[]): InboxTab {
  if (meeting.state === 'confirmed') return 'scheduled';
  return meeting.state === 'open' && meeting.hasSlots && viewer.length > 0 ? 'to-answer' : 'waiting';
}
