const dayMs = 86_400_000;

/** Days after the meeting on which both sides are asked how it went on. */
export const followUpDays = [30, 90, 180] as const;
export type FollowUpDay = (typeof followUpDays)[number];

export const followUpAnswers = ['talking', 'agreement', 'working', 'ended'] as const;
export type FollowUpAnswer = (typeof followUpAnswers)[number];

/** How long the link of a follow-up works. */
export const followUpLinkDays = 30;

/** The follow-up that is due: the latest whose day has come, where neither it nor a later one was asked; null: none. */
export function dueFollowUp(metAt: Date, asked: readonly FollowUpDay[], now: Date): FollowUpDay | null {
  const latest = followUpDays.findLast((day) => metAt.getTime() + day * dayMs <= now.getTime());
  return latest === undefined || asked.some((day) => day >= latest) ? null : latest;
}

/** States that are entered with evidence in words; what shows the agreement stands in its terms. */
export const evidencedStates = ['in-delivery', 'completed'] as const;
export type EvidencedState = (typeof evidencedStates)[number];
