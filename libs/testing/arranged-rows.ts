import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export interface PersonWanted {
  readonly language?: 'ro' | 'en';
  readonly hasAccount?: boolean;
  readonly organisationId?: string;
}

/** A challenge or capability with its live version. */
export interface VersionedRow {
  readonly id: string;
  readonly versionId: string;
}

/** Writes rows as they stand some time before `now`, for tests of what reads across features. */
export class ArrangedRows {
  constructor(
    private readonly db: Pick<EntityManager, 'query'>,
    private readonly now: Date,
  ) {}

  private async insert(table: string, row: Record<string, unknown>): Promise<string> {
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${i + 1}`).join(', ');
    await this.db.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
    return row['id'] as string;
  }

  async person({ language = 'ro', hasAccount = true, organisationId }: PersonWanted = {}): Promise<string> {
    const [id, authUserId] = [randomUUID(), randomUUID()];
    const email = `${id}@example.test`;
    if (hasAccount) {
      await this.db.query(`INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, 'Ana', $2, true)`, [
        authUserId,
        email,
      ]);
    }
    await this.insert('person', {
      id,
      name: 'Ana',
      email,
      language,
      auth_user_id: hasAccount ? authUserId : null,
      created_at: this.hours(-24 * 40),
    });
    if (organisationId) {
      await this.insert('affiliation', { person_id: id, organisation_id: organisationId, role: 'member' });
    }
    return id;
  }

  organisation(overrides: Record<string, unknown> = {}): Promise<string> {
    return this.insert('organisation', { id: randomUUID(), name: 'Acme (demo)', kind: 'sme', ...overrides });
  }

  async cluster(members: readonly string[], overrides: Record<string, unknown> = {}): Promise<string> {
    const id = await this.insert('cluster', {
      id: randomUUID(),
      name: 'Clusterul',
      sectors: ['textiles'],
      ...overrides,
    });
    for (const organisation_id of members) await this.insert('cluster_member', { cluster_id: id, organisation_id });
    return id;
  }

  async challenge(
    organisationId: string,
    version: Record<string, unknown> = {},
    publishedAt = this.hours(-24),
  ): Promise<VersionedRow> {
    const id = await this.insert('challenge', {
      id: randomUUID(),
      organisation_id: organisationId,
      state: 'published',
      published_at: publishedAt,
    });
    const versionId = await this.insert('challenge_version', {
      id: randomUUID(),
      challenge_id: id,
      number: 1,
      status: 'approved',
      language: 'ro',
      title: 'Fir reciclat fără scame',
      sectors: ['textiles'],
      region: 'RO11',
      ...version,
    });
    await this.db.query('UPDATE challenge SET live_version_id = $2 WHERE id = $1', [id, versionId]);
    return { id, versionId };
  }

  async capability(organisationId: string, title = 'Laborator de fibre'): Promise<VersionedRow> {
    const id = await this.insert('capability', {
      id: randomUUID(),
      organisation_id: organisationId,
      state: 'published',
      published_at: this.hours(-24 * 30),
    });
    const versionId = await this.insert('capability_version', {
      id: randomUUID(),
      capability_id: id,
      number: 1,
      status: 'approved',
      language: 'ro',
      kind: 'expertise',
      title,
    });
    await this.db.query('UPDATE capability SET live_version_id = $2 WHERE id = $1', [id, versionId]);
    return { id, versionId };
  }

  match(challenge: VersionedRow, capability: VersionedRow, overrides: Record<string, unknown> = {}): Promise<string> {
    const reason = (criterion: string, extra: object): object => ({
      criterion,
      verdict: 'match',
      shared: [],
      words: [],
      wanted: [],
      offered: [],
      ...extra,
    });
    return this.insert('match', {
      id: randomUUID(),
      challenge_id: challenge.id,
      capability_id: capability.id,
      challenge_version_id: challenge.versionId,
      capability_version_id: capability.versionId,
      model_version: 'm',
      score: 0.8,
      rank: 1,
      created_at: this.hours(-20),
      reasons: JSON.stringify([
        reason('topic', { words: ['fir', 'fibre'] }),
        reason('trl', { wanted: ['6'], offered: ['7'] }),
        reason('place', { shared: ['RO11'] }),
        reason('language', { shared: ['ro'] }),
      ]),
      ...overrides,
    });
  }

  /** The match as one that an earlier week allocated, at an instant. */
  async suggest(matchId: string, at: Date, personId: string | null = null): Promise<void> {
    const week = '2026-W01';
    await this.db.query(
      `INSERT INTO weekly_allocation (week, per_challenge, is_proven, made_at) VALUES ($1, 3, true, $2)
       ON CONFLICT DO NOTHING`,
      [week, at],
    );
    await this.db.query(
      'INSERT INTO allocated_match (match_id, week, person_id, value, allocated_at) VALUES ($1, $2, $3, 0.5, $4)',
      [matchId, week, personId, at],
    );
  }

  async introduction(challenge: VersionedRow, capability: VersionedRow, personId: string): Promise<string> {
    const id = await this.insert('introduction', {
      id: randomUUID(),
      challenge_id: challenge.id,
      capability_id: capability.id,
      state: 'proposed',
      state_since: this.hours(-10),
      respond_by: this.hours(24 * 5),
    });
    await this.insert('introduction_person', { introduction_id: id, person_id: personId, side: 'capability' });
    return id;
  }

  async meeting(introductionId: string, personId: string, startsAt: Date): Promise<string> {
    const id = await this.insert('meeting', {
      id: randomUUID(),
      introduction_id: introductionId,
      state: 'confirmed',
      duration_minutes: 30,
      zone: 'Europe/Bucharest',
    });
    await this.insert('meeting_person', { meeting_id: id, person_id: personId });
    await this.insert('meeting_slot', {
      id: randomUUID(),
      meeting_id: id,
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 1_800_000),
      state: 'confirmed',
      confirmed_at: this.hours(-5),
    });
    return id;
  }

  private hours(count: number): Date {
    return new Date(this.now.getTime() + count * 3_600_000);
  }
}
