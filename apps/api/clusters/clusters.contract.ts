import { z } from 'zod';
import type { Role } from '#domain/access';
import { regions, sectors } from '#domain/taxonomy';
import {
  clusterDrivers,
  clusterKinds,
  clusterStages,
  labelGrades,
  languages,
  memberStandings,
  organisationKinds,
} from '#domain/vocabulary';
import type { ClusterDetail, ClusterRow } from '#features/clusters';
import { pageQuery } from '../http/name-cursor.js';
import { text } from '../http/text.js';

export const listClustersQuery = z.strictObject({
  ...pageQuery,
  name: text(1, 100).optional(),
  sector: z.enum(sectors.codes).optional(),
  region: z.enum(regions.codes).optional(),
});
export type ListClustersQuery = z.infer<typeof listClustersQuery>;

export const clusterBody = z
  .strictObject({
    description: text(0, 4_000),
    website: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable(),
    stage: z.enum(clusterStages.codes).nullable(),
    sectors: z.array(z.enum(sectors.codes)).min(1).max(6),
  })
  .meta({ id: 'ClusterProfile' });
export type ClusterBody = z.infer<typeof clusterBody>;
export const appointBody = z
  .strictObject({ organisationId: z.uuid().nullable() })
  .meta({ id: 'ClusterManagerAppointment' });
export type AppointBody = z.infer<typeof appointBody>;
export const inviteMembersBody = z
  .strictObject({
    /** Null: all members. */
    organisationIds: z.array(z.uuid()).min(1).max(1_000).nullable(),
    language: z.enum(languages),
  })
  .meta({ id: 'BulkInvitation' });
export type InviteMembersBody = z.infer<typeof inviteMembersBody>;

const grade = z.strictObject({ issuer: z.string(), grade: z.enum(labelGrades.codes) });
const base = {
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(clusterKinds.codes),
  stage: z.enum(clusterStages.codes).nullable(),
  sectors: z.array(z.enum(sectors.codes)),
  city: z.string().nullable(),
  region: z.enum(regions.codes).nullable(),
  drivenBy: z.enum(clusterDrivers.codes).nullable(),
  labels: z.array(grade),
};

export const clusterCardView = z
  .strictObject({ ...base, memberCount: z.int(), managerName: z.string().nullable() })
  .meta({ id: 'ClusterCard' });
export type ClusterCardView = z.infer<typeof clusterCardView>;
export const clusterPageView = z
  .strictObject({ items: z.array(clusterCardView), nextCursor: z.string().nullable() })
  .meta({ id: 'ClusterPage' });
export type ClusterPageView = z.infer<typeof clusterPageView>;

export const clusterView = z
  .strictObject({
    ...base,
    description: z.string(),
    website: z.string().nullable(),
    /** Null: a platform admin stands in. */
    manager: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
    counts: z.array(
      z.strictObject({
        standing: z.enum(memberStandings.codes),
        kind: z.enum(organisationKinds.codes),
        count: z.int(),
      }),
    ),
    may: z.strictObject({ manage: z.boolean(), appoint: z.boolean() }),
    version: z.int(),
  })
  .meta({ id: 'Cluster' });
export type ClusterView = z.infer<typeof clusterView>;

export const invitationReportView = z
  .strictObject({ sent: z.int(), alreadyInvited: z.int(), alreadyBelongs: z.int(), withoutAddress: z.int() })
  .meta({ id: 'BulkInvitationReport' });
export type InvitationReportView = z.infer<typeof invitationReportView>;

export function toClusterCardView(row: ClusterRow): ClusterCardView {
  const { id, name, kind, stage, city, region, drivenBy, memberCount, managerName } = row;
  const labels = row.labels.map(({ issuer, grade: given }) => ({ issuer, grade: given }));
  return { id, name, kind, stage, sectors: row.sectors, city, region, drivenBy, labels, memberCount, managerName };
}

export function toClusterView(
  { cluster, labels, manager, counts }: ClusterDetail,
  roles: readonly Role[],
): ClusterView {
  const { id, name, kind, stage, city, region, drivenBy, description, website, version } = cluster;
  const isAdmin = roles.includes('admin');
  return {
    id,
    name,
    kind,
    stage,
    sectors: cluster.sectors,
    city,
    region,
    drivenBy,
    labels: labels.map(({ issuer, grade: given }) => ({ issuer, grade: given })),
    description,
    website,
    manager,
    counts: counts.map(({ standing, kind: of, count }) => ({ standing, kind: of, count })),
    may: { manage: isAdmin || roles.includes('broker'), appoint: isAdmin },
    version,
  };
}
