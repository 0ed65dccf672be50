import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type EventView = components['schemas']['Event'];
export type Wish = components['schemas']['EventWishList']['items'][number];
export type Profile = components['schemas']['EventParticipantList']['items'][number];
export type Plan = components['schemas']['EventPlan'];
export type PlanRow = Plan['rows'][number];

/** Everything of one event stands below this key. */
export const eventKey = (eventId: string): readonly string[] => ['events', eventId];
const path = (eventId: string): { path: { eventId: string } } => ({ path: { eventId } });

export const eventQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...eventKey(eventId), 'event'],
    queryFn: () => answer(api.GET('/api/v1/events/{eventId}', { params: path(eventId) })),
  });

export const wishesQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...eventKey(eventId), 'wishes'],
    queryFn: async () => (await answer(api.GET('/api/v1/events/{eventId}/wishes', { params: path(eventId) }))).items,
  });

export const participantsQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...eventKey(eventId), 'participants'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/events/{eventId}/participants', { params: path(eventId) }))).items,
  });

export const agendaQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...eventKey(eventId), 'agenda'],
    queryFn: async () => (await answer(api.GET('/api/v1/events/{eventId}/agenda', { params: path(eventId) }))).items,
  });

export const agendasQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...eventKey(eventId), 'agendas'],
    queryFn: async () => (await answer(api.GET('/api/v1/events/{eventId}/agendas', { params: path(eventId) }))).items,
  });

export const planQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...eventKey(eventId), 'plan'],
    queryFn: () => answer(api.GET('/api/v1/events/{eventId}/plan', { params: path(eventId) })),
  });

export const attendeesQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...eventKey(eventId), 'attendees'],
    queryFn: async () => (await answer(api.GET('/api/v1/events/{eventId}/attendees', { params: path(eventId) }))).items,
  });
