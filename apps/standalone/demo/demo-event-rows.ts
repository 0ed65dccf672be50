import { randomUUID } from 'node:crypto';
import { slotsOf } from '#domain/events';
import { addDays, instantOf, toLocal, weekdayOf } from '#domain/time';
import { demoAttendees, demoEvent, demoWishes } from './event.data.js';

type Ids = ReadonlyMap<string, string>;

/** Ids of what the event refers to by key. */
export interface DemoEventIds {
  readonly people: Ids;
  readonly clusters: Ids;
  readonly challenges: Ids;
  readonly capabilities: Ids;
  /** Those whose owners stay anonymous. */
  readonly anonymous: ReadonlySet<string>;
}

const ZONE = 'Europe/Bucharest';

/** Rows of the demo's event by table, with columns by their names, dated relative to `now`; null without its cluster. */
export function toEventRows(ids: DemoEventIds, now: Date): Readonly<Record<string, readonly object[]>> | null {
  const clusterId = ids.clusters.get(demoEvent.cluster);
  if (!clusterId) return null;
  const id = randomUUID();
  const of = (from: Ids, keys: readonly string[] = []): string[] => keys.flatMap((key) => from.get(key) ?? []);
  const registrations = demoAttendees.flatMap(({ person, looksFor, offers, challenges, capabilities }) => {
    const personId = ids.people.get(person);
    if (!personId) return [];
    const links = { challenge_ids: of(ids.challenges, challenges), capability_ids: of(ids.capabilities, capabilities) };
    return [{ key: person, event_id: id, person_id: personId, looks_for: looksFor, offers, ...links }];
  });
  const profiles = registrations.flatMap(({ key, person_id, challenge_ids }) => [
    { key, id: randomUUID(), event_id: id, person_id, challenge_id: null },
    ...challenge_ids
      .filter((challengeId) => ids.anonymous.has(challengeId))
      .map((challenge_id) => ({ key: null, id: randomUUID(), event_id: id, person_id, challenge_id })),
  ]);
  const profileOf = new Map(profiles.flatMap((profile) => (profile.key ? [[profile.key, profile.id] as const] : [])));
  const wishes = demoWishes.flatMap(({ from, to, agreed }) => {
    const [from_profile_id, to_profile_id] = [profileOf.get(from), profileOf.get(to)];
    if (!from_profile_id || !to_profile_id) return [];
    const sides = { id: randomUUID(), event_id: id, from_profile_id, to_profile_id };
    return [{ ...sides, from_says: 'yes', to_says: agreed ? 'yes' : null }];
  });
  return { events: [toEventRow(id, clusterId, ids, now)], registrations, profiles, wishes };
}

function toEventRow(id: string, clusterId: string, ids: DemoEventIds, now: Date): object {
  const today = toLocal(now.getTime(), ZONE).date;
  const { title, description, place, slotMinutes, gapMinutes, tables } = demoEvent;
  const date = weekdayOn(addDays(today, demoEvent.inDays));
  const sessions = demoEvent.sessions.map((session) => ({ ...session, date }));
  const slots = slotsOf({ zone: ZONE, slotMinutes, gapMinutes, sessions });
  const closes = addDays(today, demoEvent.registerInDays);
  return {
    ...{ id, title, description, place, tables, sessions, cluster_id: clusterId, zone: ZONE },
    slot_minutes: slotMinutes,
    gap_minutes: gapMinutes,
    starts_at: new Date(slots[0]?.startMs ?? 0),
    ends_at: new Date(slots.at(-1)?.endMs ?? 0),
    register_by: new Date(instantOf({ date: closes, time: '24:00' }, ZONE)),
    created_by: ids.people.get(demoEvent.organiser) ?? null,
  };
}

/** The day itself, or the Monday after a weekend. */
function weekdayOn(date: string): string {
  const weekday = weekdayOf(date);
  return weekday <= 5 ? date : addDays(date, 8 - weekday);
}
