import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { County, Region, Sector } from '#domain/taxonomy';
import type { OrganisationKind } from '#domain/vocabulary';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly region: Region | null;
  readonly county: County | null;
  readonly city: string | null;
  readonly sectors: Sector[];
  readonly isVerified: boolean;
}

export interface OrganisationListQuery {
  /** Part of the name; case and diacritics do not count. */
  readonly name?: string | undefined;
  /** Only those that wait to be verified, or only those that do not. */
  readonly isVerified?: boolean | undefined;
  readonly kind?: OrganisationKind | undefined;
  /** Only members of one of these clusters. */
  readonly clusterIds?: readonly string[] | undefined;
  /** The last row of the page before. */
  readonly after?: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
}

@Injectable()
export class OrganisationListReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** In the order of their names. */
  list(query: OrganisationListQuery): Promise<OrganisationRow[]> {
    return this.db.query<OrganisationRow[]>(
      `SELECT o.id, o.name, o.kind, o.region, o.county, o.city, o.sectors, o.verified_at IS NOT NULL AS "isVerified"
       FROM organisation o
       WHERE ($1::text IS NULL OR strpos(unaccent(lower(o.name)), unaccent(lower($1))) > 0)
         AND ($2::boolean IS NULL OR (o.verified_at IS NOT NULL) = $2)
         AND ($3::uuid[] IS NULL OR EXISTS (SELECT 1 FROM cluster_member m
           WHERE m.organisation_id = o.id AND m.cluster_id = ANY($3)))
         AND ($4::text IS NULL OR (lower(o.name), o.id) > (lower($4), $5::uuid))
         AND ($6::text IS NULL OR o.kind = $6)
       ORDER BY lower(o.name), o.id
       LIMIT $7`,
      [
        query.name ?? null,
        query.isVerified ?? null,
        query.clusterIds ?? null,
        query.after?.name ?? null,
        query.after?.id ?? null,
        query.kind ?? null,
        query.limit,
      ],
    );
  }

  /** The clusters of an organisation, by name. */
  listClustersOf(organisationId: string): Promise<{ id: string; name: string }[]> {
    return this.db.query(
      `SELECT c.id, c.name FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id
       WHERE m.organisation_id = $1 ORDER BY lower(c.name), c.id LIMIT 50`,
      [organisationId],
    );
  }
}
