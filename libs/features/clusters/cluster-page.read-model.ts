import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { County, Region, Sector } from '#domain/taxonomy';
import type {
  ClusterDriver,
  ClusterKind,
  ClusterStage,
  LabelGrade,
  MemberStanding,
  OrganisationKind,
} from '#domain/vocabulary';

export interface ClusterRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ClusterKind;
  readonly stage: ClusterStage | null;
  readonly sectors: Sector[];
  readonly city: string | null;
  readonly region: Region | null;
  readonly drivenBy: ClusterDriver | null;
  readonly memberCount: number;
  readonly managerName: string | null;
  readonly labels: readonly { issuer: string; grade: LabelGrade }[];
}

export interface ClusterListQuery {
  readonly name?: string | undefined;
  readonly sector?: Sector | undefined;
  readonly region?: Region | undefined;
  readonly after?: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** A member as everybody may see it. */
export interface MemberPageRow {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly county: County | null;
  readonly city: string | null;
  readonly standing: MemberStanding;
  readonly since: string | null;
  readonly isVerified: boolean;
  /** For the cluster's own people only. */
  readonly legalId: string | null;
  readonly website: string | null;
  readonly confirmedOn: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly peopleCount: number;
  readonly invitedUntil: Date | null;
}

export interface MemberPageQuery {
  readonly clusterId: string;
  readonly after?: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
}

const MEMBER_COLUMNS = `o.id AS "organisationId", o.name, o.kind, o.county, o.city, o.website, o.legal_id AS "legalId",
  m.standing, m.since::text AS since, m.confirmed_on::text AS "confirmedOn", o.verified_at IS NOT NULL AS "isVerified",
  m.contact_name AS "contactName", m.contact_email AS "contactEmail",
  (SELECT count(*)::int FROM affiliation a WHERE a.organisation_id = o.id) AS "peopleCount",
  (SELECT max(i.expires_at) FROM invitation i WHERE i.organisation_id = o.id
     AND i.accepted_at IS NULL AND i.revoked_at IS NULL) AS "invitedUntil"`;

@Injectable()
export class ClusterPageReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** In the order of their names. */
  list(query: ClusterListQuery): Promise<ClusterRow[]> {
    return this.db.query<ClusterRow[]>(
      `SELECT c.id, c.name, c.kind, c.stage, c.sectors, c.city, c.region, c.driven_by AS "drivenBy", o.name AS "managerName",
         (SELECT count(*)::int FROM cluster_member m WHERE m.cluster_id = c.id) AS "memberCount",
         coalesce((SELECT json_agg(json_build_object('issuer', l.issuer, 'grade', l.grade) ORDER BY l.issuer)
                   FROM cluster_label l WHERE l.cluster_id = c.id), '[]') AS labels
       FROM cluster c LEFT JOIN organisation o ON o.id = c.manager_organisation_id
       WHERE ($1::text IS NULL OR strpos(unaccent(lower(c.name)), unaccent(lower($1))) > 0)
         AND ($2::text IS NULL OR $2 = ANY(c.sectors)) AND ($3::text IS NULL OR c.region = $3)
         AND ($4::text IS NULL OR (lower(c.name), c.id) > (lower($4), $5::uuid))
       ORDER BY lower(c.name), c.id LIMIT $6`,
      [
        query.name ?? null,
        query.sector ?? null,
        query.region ?? null,
        query.after?.name ?? null,
        query.after?.id ?? null,
        query.limit,
      ],
    );
  }

  /** Members by standing and by kind, for the head of the page. */
  countMembers(clusterId: string): Promise<{ standing: MemberStanding; kind: OrganisationKind; count: number }[]> {
    return this.db.query(
      `SELECT m.standing, o.kind, count(*)::int AS count
       FROM cluster_member m JOIN organisation o ON o.id = m.organisation_id
       WHERE m.cluster_id = $1 GROUP BY m.standing, o.kind ORDER BY m.standing, o.kind`,
      [clusterId],
    );
  }

  /** In the order of their names. */
  listMembers({ clusterId, after, limit }: MemberPageQuery): Promise<MemberPageRow[]> {
    return this.db.query<MemberPageRow[]>(
      `SELECT ${MEMBER_COLUMNS} FROM cluster_member m JOIN organisation o ON o.id = m.organisation_id
       WHERE m.cluster_id = $1 AND ($2::text IS NULL OR (lower(o.name), o.id) > (lower($2), $3::uuid))
       ORDER BY lower(o.name), o.id LIMIT $4`,
      [clusterId, after?.name ?? null, after?.id ?? null, limit],
    );
  }

  /** Members by id, for inviting them; all of the cluster where no ids are given. */
  listMembersById(clusterId: string, organisationIds: readonly string[] | null): Promise<MemberPageRow[]> {
    return this.db.query<MemberPageRow[]>(
      `SELECT ${MEMBER_COLUMNS} FROM cluster_member m JOIN organisation o ON o.id = m.organisation_id
       WHERE m.cluster_id = $1 AND ($2::uuid[] IS NULL OR o.id = ANY($2)) ORDER BY lower(o.name), o.id LIMIT 5000`,
      [clusterId, organisationIds],
    );
  }
}
