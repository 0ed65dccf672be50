import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { CapabilityContent, EvidenceItem } from '#domain/capabilities';
import type { CapabilityState, VersionStatus } from '#domain/states';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ShownCapability extends Omit<CapabilityContent, 'evidence'> {
  readonly id: string;
  readonly versionId: string;
  readonly state: CapabilityState;
  readonly origin: 'own' | 'import' | 'demo';
  readonly isClaimed: boolean;
  readonly publishedAt: Date | null;
  readonly version: number;
  /** Which of the capability's versions is shown. */
  readonly number: number;
  readonly organisation: Named;
  readonly clusters: readonly Named[];
  readonly contacts: readonly Named[];
}

/** What the owner and the reviewer learn beside the content. */
export interface CapabilityManagement {
  readonly organisationId: string;
  readonly authorIds: readonly (string | null)[];
  readonly hasLiveVersion: boolean;
  readonly workingStatus: VersionStatus | null;
  readonly reviewNote: string | null;
}

export type WhichCapabilityVersion = 'live' | 'owner' | 'working';
const VERSION_OF: Readonly<Record<WhichCapabilityVersion, string>> = {
  live: 'c.live_version_id',
  owner: 'coalesce(c.live_version_id, c.working_version_id)',
  working: 'c.working_version_id',
};

@Injectable()
export class CapabilityViewReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async find(id: string, which: WhichCapabilityVersion): Promise<ShownCapability | null> {
    const rows = await this.db.query<ShownCapability[]>(
      `SELECT c.id, v.id AS "versionId", c.state, c.origin, c.claimed_by IS NOT NULL AS "isClaimed",
         c.published_at AS "publishedAt", c.version, v.number, v.language, v.kind, v.title, v.description, v.sectors, v.region,
         v.topics, v.trl, v.equipment, v.cooperation_types AS "cooperationTypes", v.work_languages AS "workLanguages",
         v.ip_terms AS "iprStatus", json_build_object('id', o.id, 'name', o.name) AS organisation,
         (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) ORDER BY k.name), '[]')
          FROM cluster_member m JOIN cluster k ON k.id = m.cluster_id WHERE m.organisation_id = o.id) AS clusters,
         (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY n.position), '[]')
          FROM capability_contact n JOIN person p ON p.id = n.person_id WHERE n.capability_id = c.id) AS contacts
       FROM capability c JOIN capability_version v ON v.id = ${VERSION_OF[which]}
       JOIN organisation o ON o.id = c.organisation_id WHERE c.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  listEvidence(versionId: string, limit: number): Promise<(EvidenceItem & { id: string })[]> {
    return this.db.query(
      `SELECT e.id, e.kind, e.title, e.text, e.year, e.doi, e.url FROM evidence e
       WHERE e.version_id = $1 ORDER BY e.position LIMIT $2`,
      [versionId, limit],
    );
  }

  async findManagement(id: string): Promise<CapabilityManagement | null> {
    const rows = await this.db.query<CapabilityManagement[]>(
      `SELECT c.organisation_id AS "organisationId", ARRAY[c.author_id, w.author_id] || coalesce(w.editor_ids, '{}') AS "authorIds",
         c.live_version_id IS NOT NULL AS "hasLiveVersion", w.status AS "workingStatus", w.review_note AS "reviewNote"
       FROM capability c LEFT JOIN capability_version w ON w.id = c.working_version_id WHERE c.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }
}
