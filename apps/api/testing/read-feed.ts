import ICAL from 'ical.js';
import type { TestApi, TestUser } from './test-api.js';

/** The titles in a person's private calendar feed, read by its address alone. */
export async function titlesOfFeed(api: TestApi, user: TestUser): Promise<string[]> {
  const { url } = (await user.post('/people/me/calendar-feed')).body as { url: string };
  const { text } = await api.nobody.get(new URL(url).pathname.replace('/api/v1', ''));
  const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return entries.map((entry) => String(entry.getFirstPropertyValue('summary')));
}
