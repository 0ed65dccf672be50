import { toLocal } from '#domain/time';

/** Days of deadlines and absences are counted here. */
const ZONE = 'Europe/Bucharest';

/** The ISO day of an instant. */
export function dayOf(now: Date): string {
  return toLocal(now.getTime(), ZONE).date;
}
