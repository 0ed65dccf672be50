const dayMs = 86_400_000;

/** Days that both sides together have to answer, where the cluster sets nothing else. */
export const consentLimitDays = 14;

/** Days after the proposal on which a side that has not answered is reminded. */
export const reminderDays: readonly number[] = [5, 11];

/** When a proposal lapses. */
export function consentDeadline(proposedAt: Date, limitDays = consentLimitDays): Date {
  return new Date(proposedAt.getTime() + limitDays * dayMs);
}

/** Names a deadline by its day in UTC: a case that starts its time anew has another one. */
export function dayOfDeadline(deadline: Date): string {
  return deadline.toISOString().slice(0, 10);
}

/** When sides that have not answered are reminded: only before the deadline. */
export function reminderTimes(proposedAt: Date, limitDays = consentLimitDays): readonly Date[] {
  return reminderDays.filter((days) => days < limitDays).map((days) => new Date(proposedAt.getTime() + days * dayMs));
}

/** Whole days left until a deadline, rounded up, never below 0: "expires in 3 days". */
export function daysLeft(deadline: Date, now: Date): number {
  return Math.max(0, Math.ceil((deadline.getTime() - now.getTime()) / dayMs));
}
