import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

interface SeedOrganisation {
  readonly name?: string;
  readonly kind?: string;
  readonly region?: string | null;
  readonly sectors?: readonly string[];
}

interface SeedChallenge {
  readonly organisationId?: string;
  readonly state?: string;
  readonly title?: string;
  readonly teaser?: string;
  readonly fullText?: string;
  readonly language?: 'ro' | 'en';
  readonly identity?: 'named' | 'anonymous';
  readonly audience?: 'public' | 'clusters' | 'brokers';
  readonly audienceClusterIds?: readonly string[];
  readonly topics?: readonly string[];
  readonly sectors?: readonly string[];
  readonly region?: string | null;
  readonly trlWanted?: number | null;
  readonly deadline?: string | null;
}

interface SeedCapability {
  readonly organisationId?: string;
  readonly state?: string;
  readonly title?: string;
  readonly description?: string;
  readonly equipment?: string;
  readonly language?: 'ro' | 'en';
  readonly topics?: readonly string[];
  readonly sectors?: readonly string[];
  readonly region?: string | null;
  readonly trl?: number | null;
  readonly evidence?: readonly { readonly title: string; readonly text: string }[];
}

/** An organisation as a row, past every rule; returns its id. */
export async function seedOrganisation(db: DataSource, overrides: SeedOrganisation = {}): Promise<string> {
  const { name = 'Mecanica Nord SRL', kind = 'sme', region = 'RO11', sectors = [] } = overrides;
  const id = randomUUID();
  await db.query('INSERT INTO organisation (id, name, kind, region, sectors) VALUES ($1, $2, $3, $4, $5)', [
    id,
    name,
    kind,
    region,
    sectors,
  ]);
  return id;
}

/** A challenge with a live version, past every rule; published unless the state says otherwise. */
export async function seedChallenge(
  db: DataSource,
  overrides: SeedChallenge = {},
): Promise<{ id: string; versionId: string; organisationId: string }> {
  const { state = 'published', language = 'en', identity = 'named', audience = 'public' } = overrides;
  const organisationId = overrides.organisationId ?? (await seedOrganisation(db));
  const [id, versionId] = [randomUUID(), randomUUID()];
  await db.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO challenge (id, organisation_id, state, live_version_id, working_version_id, published_at)
       VALUES ($1, $2, $3, $4, $4, now())`,
      [id, organisationId, state, versionId],
    );
    await tx.query(
      `INSERT INTO challenge_version (id, challenge_id, number, status, language, title, teaser, topics, sectors, region,
         trl_wanted, deadline, audience, audience_cluster_ids, identity)
       VALUES ($1, $2, 1, 'approved', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        versionId,
        id,
        language,
        overrides.title ?? 'Laser welding of thin pipes',
        overrides.teaser ?? 'We want to weld thin steel pipes with a laser.',
        overrides.topics ?? [],
        overrides.sectors ?? [],
        overrides.region ?? null,
        overrides.trlWanted ?? null,
        overrides.deadline ?? null,
        audience,
        overrides.audienceClusterIds ?? [],
        identity,
      ],
    );
    await tx.query('INSERT INTO challenge_identity (version_id, full_text) VALUES ($1, $2)', [
      versionId,
      overrides.fullText ?? '',
    ]);
  });
  return { id, versionId, organisationId };
}

/** Gives a challenge another live version with the same words, which is anonymous. */
export async function makeAnonymous(db: Pick<DataSource, 'query'>, challengeId: string): Promise<void> {
  await db.query(
    `WITH next AS (
       INSERT INTO challenge_version (id, challenge_id, number, status, language, title, teaser, sectors, identity)
       SELECT gen_random_uuid(), v.challenge_id, v.number + 1, 'approved', v.language, v.title, v.teaser, v.sectors,
         'anonymous'
       FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id WHERE c.id = $1
       RETURNING id)
     UPDATE challenge SET live_version_id = (SELECT id FROM next) WHERE id = $1`,
    [challengeId],
  );
}

/** Gives a capability another live version, which speaks of something else. */
export async function rewriteCapability(db: Pick<DataSource, 'query'>, capabilityId: string): Promise<void> {
  await db.query(
    `WITH next AS (
       INSERT INTO capability_version (id, capability_id, number, status, language, kind, title, sectors)
       SELECT gen_random_uuid(), v.capability_id, v.number + 1, 'approved', v.language, v.kind, 'Growth of wheat', v.sectors
       FROM capability c JOIN capability_version v ON v.id = c.live_version_id WHERE c.id = $1
       RETURNING id)
     UPDATE capability SET live_version_id = (SELECT id FROM next) WHERE id = $1`,
    [capabilityId],
  );
}

/** A capability with a live version and evidence, past every rule; published unless the state says otherwise. */
export async function seedCapability(
  db: DataSource,
  overrides: SeedCapability = {},
): Promise<{ id: string; versionId: string; organisationId: string }> {
  const { state = 'published', language = 'en', evidence = [] } = overrides;
  const organisationId =
    overrides.organisationId ??
    (await seedOrganisation(db, { name: 'Institutul de Sudură', kind: 'research-institute' }));
  const [id, versionId] = [randomUUID(), randomUUID()];
  await db.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO capability (id, organisation_id, state, live_version_id, working_version_id, published_at)
       VALUES ($1, $2, $3, $4, $4, now())`,
      [id, organisationId, state, versionId],
    );
    await tx.query(
      `INSERT INTO capability_version (id, capability_id, number, status, language, kind, title, description, topics,
         sectors, region, trl, equipment)
       VALUES ($1, $2, 1, 'approved', $3, 'expertise', $4, $5, $6, $7, $8, $9, $10)`,
      [
        versionId,
        id,
        language,
        overrides.title ?? 'Laser welding',
        overrides.description ?? 'We weld metals by laser.',
        overrides.topics ?? [],
        overrides.sectors ?? [],
        overrides.region ?? null,
        overrides.trl ?? null,
        overrides.equipment ?? '',
      ],
    );
    for (const [position, { title, text }] of evidence.entries()) {
      await tx.query(
        `INSERT INTO evidence (id, version_id, position, kind, title, text) VALUES ($1, $2, $3, 'project', $4, $5)`,
        [randomUUID(), versionId, position, title, text],
      );
    }
  });
  return { id, versionId, organisationId };
}
