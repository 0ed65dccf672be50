import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { CapabilityState, VersionStatus } from '#domain/states';
import type { Region, Sector } from '#domain/taxonomy';
import type { CapabilityKind, Language } from '#domain/vocabulary';

export interface CapabilityCard {
  readonly id: string;
  readonly language: Language;
  readonly kind: CapabilityKind;
  readonly title: string;
  /** The beginning of the description. */
  readonly summary: string;
  readonly sectors: readonly Sector[];
  readonly region: Region | null;
  readonly topics: readonly string[];
  readonly trl: number | null;
  readonly origin: 'own' | 'import' | 'demo';
  readonly organisation: { readonly id: string; readonly name: string };
  readonly publishedAt: Date;
  readonly cursorAt: string;
}

export interface OwnCapabilityRow {
  readonly id: string;
  readonly kind: CapabilityKind;
  readonly title: string;
  readonly state: CapabilityState;
  readonly origin: 'own' | 'import' | 'demo';
  readonly isClaimed: boolean;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly workingStatus: VersionStatus | null;
  readonly hasLiveVersion: boolean;
  readonly reviewNote: string | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly cursorAt: string;
}

export interface CapabilityListQuery {
  readonly limit: number;
  readonly after: { readonly at: string; readonly id: string } | null;
}

export interface PublishedListQuery extends CapabilityListQuery {
  /** Only those of this organisation. */
  readonly organisationId?: string | undefined;
}

const SUMMARY_LENGTH = 400;

@Injectable()
export class CapabilityListReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** The published capabilities, the newest first. */
  listPublished({ limit, after, organisationId }: PublishedListQuery): Promise<CapabilityCard[]> {
    return this.db.query<CapabilityCard[]>(
      `SELECT c.id, v.language, v.kind, v.title, left(v.description, ${SUMMARY_LENGTH}) AS summary, v.sectors, v.region,
         v.topics, v.trl, c.origin, json_build_object('id', o.id, 'name', o.name) AS organisation,
         c.published_at AS "publishedAt", c.published_at::text AS "cursorAt"
       FROM capability c JOIN capability_version v ON v.id = c.live_version_id
       JOIN organisation o ON o.id = c.organisation_id
       WHERE c.state = 'published'
         AND ($1::timestamptz IS NULL OR (c.published_at, c.id) < ($1::timestamptz, $2::uuid))
         AND ($4::uuid IS NULL OR c.organisation_id = $4)
       ORDER BY c.published_at DESC, c.id DESC LIMIT $3`,
      [after?.at ?? null, after?.id ?? null, limit, organisationId ?? null],
    );
  }

  /** Everything of these organisations, and what the person is a contact of. */
  listOf(
    { personId, organisationIds }: { readonly personId: string; readonly organisationIds: readonly string[] },
    { limit, after }: CapabilityListQuery,
  ): Promise<OwnCapabilityRow[]> {
    return this.db.query<OwnCapabilityRow[]>(
      `SELECT c.id, v.kind, v.title, c.state, c.origin, c.claimed_by IS NOT NULL AS "isClaimed",
         json_build_object('id', o.id, 'name', o.name) AS organisation, w.status AS "workingStatus",
         c.live_version_id IS NOT NULL AS "hasLiveVersion", w.review_note AS "reviewNote",
         c.published_at AS "publishedAt", c.created_at AS "createdAt", c.created_at::text AS "cursorAt"
       FROM capability c JOIN organisation o ON o.id = c.organisation_id
       JOIN capability_version v ON v.id = coalesce(c.working_version_id, c.live_version_id)
       LEFT JOIN capability_version w ON w.id = c.working_version_id
       WHERE (c.organisation_id = ANY($1::uuid[])
           OR c.id IN (SELECT n.capability_id FROM capability_contact n WHERE n.person_id = $2))
         AND ($3::timestamptz IS NULL OR (c.created_at, c.id) < ($3::timestamptz, $4::uuid))
       ORDER BY c.created_at DESC, c.id DESC LIMIT $5`,
      [organisationIds, personId, after?.at ?? null, after?.id ?? null, limit],
    );
  }
}
