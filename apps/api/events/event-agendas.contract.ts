import { z } from 'zod';
import type { AgendaMeeting, AgendaPerson, OwnEventMeeting } from '#features/events';

const instant = z.iso.datetime();
const person = z.strictObject({ personId: z.uuid(), name: z.string(), organisations: z.array(z.string()) });
const time = {
  id: z.uuid(),
  startsAt: instant,
  endsAt: instant,
  /** Null: online, outside of the event's slots. */
  table: z.int().nullable(),
};

export const agendaView = z
  .strictObject({
    items: z.array(
      z.strictObject({ ...time, partner: z.strictObject({ name: z.string(), organisations: z.array(z.string()) }) }),
    ),
  })
  .meta({ id: 'EventAgenda' });
export type AgendaView = z.infer<typeof agendaView>;

export const agendaListView = z
  .strictObject({ items: z.array(z.strictObject({ ...time, people: z.array(person) })) })
  .meta({ id: 'EventAgendaList' });
export type AgendaListView = z.infer<typeof agendaListView>;

export const ownEventMeetingsView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        ...time,
        eventId: z.uuid(),
        eventTitle: z.string(),
        partner: z.strictObject({ name: z.string() }),
      }),
    ),
  })
  .meta({ id: 'OwnEventMeetings' });
export type OwnEventMeetingsView = z.infer<typeof ownEventMeetingsView>;

export function toOwnEventMeetings(meetings: readonly OwnEventMeeting[], personId: string): OwnEventMeetingsView {
  return {
    items: meetings.map(({ id, eventId, eventTitle, startsAt, endsAt, table, people }) => ({
      ...{ id, eventId, eventTitle, table },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      partner: { name: people.find((one) => one.personId !== personId)?.name ?? '' },
    })),
  };
}

/** As one of the two people sees their meetings. */
export function toAgenda(meetings: readonly AgendaMeeting[], personId: string): AgendaView {
  return {
    items: meetings.flatMap((meeting) => {
      const partner = meeting.people.find((one) => one.personId !== personId);
      if (!partner) return [];
      const { name, organisations } = partner;
      return timesOf(meeting).map((times) => ({ ...times, partner: { name, organisations: [...organisations] } }));
    }),
  };
}

/** As the organiser prints them. */
export function toAgendaList(meetings: readonly AgendaMeeting[]): AgendaListView {
  return {
    items: meetings.flatMap((meeting) =>
      timesOf(meeting).map((times) => ({ ...times, people: meeting.people.map(toPerson) })),
    ),
  };
}

function toPerson({ personId, name, organisations }: AgendaPerson): z.infer<typeof person> {
  return { personId, name, organisations: [...organisations] };
}

function timesOf({ id, startsAt, endsAt, table }: AgendaMeeting): Omit<AgendaListView['items'][number], 'people'>[] {
  if (!startsAt || !endsAt) return [];
  return [{ id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), table }];
}
