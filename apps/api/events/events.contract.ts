import { z } from 'zod';
import { slotsOf } from '#domain/events';
import { eventModes, eventStates, workLanguages } from '#domain/vocabulary';
import type { BrokerageEvent, EventCard, EventContent, InvitedCluster } from '#features/events';
import { pageView } from '../http/cursor.js';
import { text } from '../http/text.js';

const instant = z.iso.datetime();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time as HH:MM');
const session = z.strictObject({ name: text(0, 80), date: z.iso.date(), from: clock, until: clock });

export const eventBody = z
  .strictObject({
    title: text(3, 120),
    description: text(0, 4_000),
    mode: z.enum(eventModes.codes),
    place: text(0, 200),
    videoUrl: z
      .url({ protocol: /^https$/, error: 'must be a web address that begins with https://' })
      .max(500)
      .nullable(),
    zone: text(1, 60),
    languages: z.array(z.enum(workLanguages.codes)).min(1).max(10),
    slotMinutes: z.int().min(5).max(240),
    gapMinutes: z.int().min(0).max(120),
    tables: z.int().min(1).max(500),
    sessions: z.array(session).min(1).max(20),
    registerBy: instant,
  })
  .meta({ id: 'EventContent' });
export type EventBody = z.infer<typeof eventBody>;

export function toContent({ registerBy, ...body }: EventBody): EventContent {
  return { ...body, registerBy: new Date(registerBy) };
}

const base = {
  id: z.uuid(),
  title: z.string(),
  state: z.enum(eventStates.codes),
  mode: z.enum(eventModes.codes),
  place: z.string(),
  zone: z.string(),
  startsAt: instant,
  endsAt: instant,
  registerBy: instant,
  clusterName: z.string(),
};

const eventCardView = z.strictObject({ ...base, isRegistered: z.boolean() }).meta({ id: 'EventCard' });
export const eventPageView = pageView(eventCardView).meta({ id: 'EventPage' });
export type EventPageView = z.infer<typeof eventPageView>;

const slotView = z.strictObject({
  number: z.int(),
  session: z.int(),
  startsAt: instant,
  endsAt: instant,
});

export const eventView = z
  .strictObject({
    ...base,
    clusterId: z.uuid(),
    description: z.string(),
    /** Where it is held online: only for who takes part. */
    videoUrl: z.string().nullable(),
    languages: z.array(z.string()),
    slotMinutes: z.int(),
    gapMinutes: z.int(),
    tables: z.int(),
    sessions: z.array(z.strictObject({ name: z.string(), date: z.string(), from: z.string(), until: z.string() })),
    slots: z.array(slotView),
    isRegistered: z.boolean(),
    may: z.strictObject({ organise: z.boolean() }),
    version: z.int(),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof eventView>;

export const createdEventView = z.strictObject({ eventId: z.uuid() }).meta({ id: 'CreatedEvent' });
export type CreatedEventView = z.infer<typeof createdEventView>;

export const inviteBody = z
  .strictObject({ clusterIds: z.array(z.uuid()).min(1).max(100) })
  .meta({ id: 'EventInvitation' });
export type InviteBody = z.infer<typeof inviteBody>;
export const invitedView = z.strictObject({ mails: z.int() }).meta({ id: 'EventInvited' });
export type InvitedView = z.infer<typeof invitedView>;
export const invitationListView = z
  .strictObject({ items: z.array(z.strictObject({ id: z.uuid(), name: z.string() })) })
  .meta({ id: 'EventInvitationList' });
export type InvitationListView = z.infer<typeof invitationListView>;

const times = (
  event: Pick<EventCard, 'startsAt' | 'endsAt' | 'registerBy'>,
): Record<'startsAt' | 'endsAt' | 'registerBy', string> => ({
  startsAt: event.startsAt.toISOString(),
  endsAt: event.endsAt.toISOString(),
  registerBy: event.registerBy.toISOString(),
});

export function toEventCard(card: EventCard): EventPageView['items'][number] {
  const { id, title, state, mode, place, zone, clusterName, isRegistered } = card;
  return { id, title, state, mode, place, zone, clusterName, isRegistered, ...times(card) };
}

export function toEventView(
  event: BrokerageEvent,
  { clusterName, isRegistered, isOrganiser }: { clusterName: string; isRegistered: boolean; isOrganiser: boolean },
): EventView {
  const { id, title, state, mode, place, zone, clusterId, description, languages, version } = event;
  const { slotMinutes, gapMinutes, tables, sessions } = event;
  return {
    ...{ id, title, state, mode, place, zone, clusterId, description, languages, version },
    ...{ slotMinutes, gapMinutes, tables, clusterName, isRegistered },
    ...times(event),
    videoUrl: isRegistered || isOrganiser ? event.videoUrl : null,
    sessions: sessions.map(({ name, date, from, until }) => ({ name, date, from, until })),
    slots: slotsOf(event).map(({ number, session: of, startMs, endMs }) => ({
      number,
      session: of,
      startsAt: new Date(startMs).toISOString(),
      endsAt: new Date(endMs).toISOString(),
    })),
    may: { organise: isOrganiser },
  };
}

export function toInvitationList(items: readonly InvitedCluster[]): InvitationListView {
  return { items: items.map(({ id, name }) => ({ id, name })) };
}
