import { formatDate, formatDeadline, formatInstant, formatRange, localRange } from '#domain/time';
import type { ReactElement } from 'react';
import { useSession } from '../api/session.js';
import { useLanguage } from '../i18n/texts.js';

const defaultZone = 'Europe/Bucharest';

/** The zone that times are shown in: the person's own. */
export function useZone(): string {
  return useSession().person?.zone ?? defaultZone;
}

/** An instant (ISO 8601) with its zone: `mar., 24 nov. 2026, 10:00 (Europe/Bucharest, UTC+2)`. */
export function DateTime({ at, zone }: { at: string; zone?: string }): ReactElement {
  const [own, language] = [useZone(), useLanguage()];
  return <time dateTime={at}>{formatInstant(Date.parse(at), zone ?? own, language)}</time>;
}

/** Until when something is open; the end of a day reads 23:59. */
export function Deadline({ at, zone }: { at: string; zone?: string }): ReactElement {
  const [own, language] = [useZone(), useLanguage()];
  return <time dateTime={at}>{formatDeadline(Date.parse(at), zone ?? own, language)}</time>;
}

/** From one instant to another, with the zone. */
export function TimeRange({ from, to, zone }: { from: string; to: string; zone?: string }): ReactElement {
  const [own, language] = [useZone(), useLanguage()];
  const range = localRange(Date.parse(from), Date.parse(to), zone ?? own);
  return <time dateTime={from}>{formatRange(range, language)}</time>;
}

/** A day (`YYYY-MM-DD`, or the day of an instant): `mar., 24 nov. 2026`. */
export function Day({ on }: { on: string }): ReactElement {
  const [zone, language] = [useZone(), useLanguage()];
  const day = on.length === 10 ? on : localRange(Date.parse(on), Date.parse(on), zone).startsOn;
  return <time dateTime={on}>{formatDate(day, language)}</time>;
}
