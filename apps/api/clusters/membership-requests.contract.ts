import { z } from 'zod';
import { counties } from '#domain/taxonomy';
import { membershipRequestStates, organisationKinds } from '#domain/vocabulary';
import type { MembershipRequestRow } from '#features/clusters';
import { text } from '../http/text.js';

export const askBody = z
  .strictObject({ clusterId: z.uuid(), message: text(0, 1000).default('') })
  .meta({ id: 'NewMembershipRequest' });
export type AskBody = z.infer<typeof askBody>;
export const declineRequestBody = z.strictObject({ reason: text(3, 1000) }).meta({ id: 'MembershipRefusal' });
export type DeclineRequestBody = z.infer<typeof declineRequestBody>;

export const askedView = z.strictObject({ id: z.uuid() }).meta({ id: 'AskedMembership' });
export type AskedView = z.infer<typeof askedView>;

const requestView = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(membershipRequestStates.codes),
    cluster: z.strictObject({ id: z.uuid(), name: z.string() }),
    organisation: z.strictObject({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(organisationKinds.codes),
      city: z.string().nullable(),
      county: z.enum(counties.codes).nullable(),
    }),
    message: z.string(),
    /** Why it was declined; empty otherwise. */
    reason: z.string(),
    askedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MembershipRequest' });
export const requestsView = z.strictObject({ items: z.array(requestView) }).meta({ id: 'MembershipRequests' });
export type RequestsView = z.infer<typeof requestsView>;

export function toRequestsView(rows: readonly MembershipRequestRow[]): RequestsView {
  return {
    items: rows.map(({ id, state, cluster, organisation, message, reason, askedAt, decidedAt }) => ({
      id,
      state,
      cluster: { id: cluster.id, name: cluster.name },
      organisation: {
        id: organisation.id,
        name: organisation.name,
        kind: organisation.kind,
        city: organisation.city,
        county: organisation.county,
      },
      message,
      reason,
      askedAt: askedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
  };
}
