const DAY_MS = 86_400_000;
/** An open challenge is confirmed as "still true" at least this often. */
export const CONFIRM_EVERY_DAYS = 60;

/** By when the owner has to say again that the need still stands. */
export function confirmBy(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + CONFIRM_EVERY_DAYS * DAY_MS);
}
