import { randomUUID } from 'node:crypto';
import type { Role, SubjectKind } from '#domain/access';
import type { TestApi, TestUser } from './test-api.js';

/** Everybody that the access policy tells apart, around one challenge, one capability and one introduction. */
export const CAST = ['nobody', 'stranger', 'owner', 'researcher', 'broker', 'otherBroker', 'admin'] as const;
export type Character = (typeof CAST)[number];

export interface World {
  readonly users: Readonly<Record<Character, TestUser>>;
  readonly organisationId: string;
  readonly labId: string;
  readonly clusterId: string;
  readonly otherClusterId: string;
}

export type Things = Readonly<Record<SubjectKind, string>>;
/** `open`: published; `closed`: still a draft, which only its own side may know of. */
export type Variant = 'open' | 'closed';

/** What each character is to the things of the world, written down by hand: the guard must find the same. */
export function relationsOf(character: Character, subject: SubjectKind, variant: Variant): readonly Role[] {
  const own = OWN_ROLES[subject][character] ?? [];
  const isSeenByAll = PUBLIC_SUBJECTS.includes(subject) && !(variant === 'closed' && VERSIONED.includes(subject));
  return isSeenByAll ? ['audience', ...own] : own;
}

const PUBLIC_SUBJECTS: readonly SubjectKind[] = ['organisation', 'cluster', 'challenge', 'capability', 'event'];
/** Those that others see only once they are published. */
const VERSIONED: readonly SubjectKind[] = ['challenge', 'capability', 'event'];
const OWN_ROLES: Readonly<Record<SubjectKind, Partial<Record<Character, readonly Role[]>>>> = {
  organisation: { owner: ['owner'], broker: ['broker'] },
  cluster: { owner: ['owner'], broker: ['broker'] },
  // The researcher was introduced to the challenge, so that he knows of it whatever its state.
  challenge: { owner: ['owner'], broker: ['broker'], researcher: ['audience'] },
  capability: { researcher: ['owner'], otherBroker: ['broker'] },
  match: { owner: ['owner'], broker: ['broker'] },
  pool: { owner: ['owner'], researcher: ['owner'], broker: ['broker'] },
  introduction: { owner: ['demand'], researcher: ['supply'], broker: ['broker'] },
  meeting: { owner: ['participant'], researcher: ['participant'], broker: ['broker'] },
  event: { owner: ['participant'], researcher: ['participant'], broker: ['broker'] },
};

export async function buildWorld(api: TestApi): Promise<World> {
  const users = {
    nobody: api.nobody,
    stranger: await api.signUp(),
    owner: await api.signUp(),
    researcher: await api.signUp(),
    broker: await api.signUp(),
    otherBroker: await api.signUp(),
    admin: await api.signUp({ isPlatformAdmin: true }),
  };
  const [organisationId, labId, managerId, otherManagerId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [clusterId, otherClusterId] = [randomUUID(), randomUUID()];
  await api.db.query(
    `INSERT INTO organisation (id, name, kind) VALUES ($1, 'Firm', 'sme'), ($2, 'Lab', 'university'),
       ($3, 'Manager', 'cluster-manager'), ($4, 'Other manager', 'cluster-manager')`,
    [organisationId, labId, managerId, otherManagerId],
  );
  await api.db.query(
    `INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'administrator'), ($3, $4, 'administrator'),
       ($5, $6, 'administrator'), ($7, $8, 'administrator')`,
    [
      users.owner.id,
      organisationId,
      users.researcher.id,
      labId,
      users.broker.id,
      managerId,
      users.otherBroker.id,
      otherManagerId,
    ],
  );
  await api.db.query(
    `INSERT INTO cluster (id, name, manager_organisation_id) VALUES ($1, 'Cluster', $2), ($3, 'Other cluster', $4)`,
    [clusterId, managerId, otherClusterId, otherManagerId],
  );
  await api.db.query(`INSERT INTO cluster_member (cluster_id, organisation_id) VALUES ($1, $2), ($3, $4)`, [
    clusterId,
    organisationId,
    otherClusterId,
    labId,
  ]);
  return { users, organisationId, labId, clusterId, otherClusterId };
}

/** New things for one request, so that what one request changes does not decide about the next. */
export async function placeThings(api: TestApi, world: World, variant: Variant): Promise<Things> {
  const challenge = await placeChallenge(api, world, variant);
  const capability = await placeCapability(api, world, variant);
  const [match, introduction, meeting] = [randomUUID(), randomUUID(), randomUUID()];
  const pool = await placePool(api, world, challenge.id);
  const { owner, researcher, broker } = world.users;
  await api.db.query(
    `INSERT INTO match (id, challenge_id, capability_id, challenge_version_id, capability_version_id, model_version, score, rank)
     VALUES ($1, $2, $3, $4, $5, 'test', 0.5, 1)`,
    [match, challenge.id, capability.id, challenge.versionId, capability.versionId],
  );
  await api.db.query(
    `INSERT INTO introduction (id, match_id, challenge_id, capability_id, state, broker_id, respond_by)
     VALUES ($1, $2, $3, $4, 'proposed', $5, now() + interval '14 days')`,
    [introduction, match, challenge.id, capability.id, broker.id],
  );
  await api.db.query(
    `INSERT INTO introduction_person (introduction_id, person_id, side) VALUES ($1, $2, 'challenge'), ($1, $3, 'capability')`,
    [introduction, owner.id, researcher.id],
  );
  await api.db.query(
    `INSERT INTO meeting (id, introduction_id, duration_minutes, zone) VALUES ($1, $2, 30, 'Europe/Bucharest')`,
    [meeting, introduction],
  );
  await api.db.query(
    `INSERT INTO meeting_person (meeting_id, person_id, side) VALUES ($1, $2, 'challenge'), ($1, $3, 'capability')`,
    [meeting, owner.id, researcher.id],
  );
  const event = await placeEvent(api, world, variant);
  const { organisationId: organisation, clusterId: cluster } = world;
  return {
    organisation,
    cluster,
    challenge: challenge.id,
    capability: capability.id,
    match,
    pool,
    introduction,
    meeting,
    event,
  };
}

async function placePool(api: TestApi, { organisationId, labId, users }: World, challengeId: string): Promise<string> {
  const id = randomUUID();
  await api.db.query(
    `WITH row AS (INSERT INTO pool (id, proposed_by, proposed_at, state_since) VALUES ($1, $2, now(), now()))
     INSERT INTO pool_member (id, pool_id, role, organisation_id, challenge_id, state, state_since)
     VALUES (gen_random_uuid(), $1, 'pooled', $3, $4, 'asked', now()), (gen_random_uuid(), $1, 'joiner', $5, $4, 'consented', now())`,
    [id, users.broker.id, organisationId, challengeId, labId],
  );
  return id;
}

async function placeEvent(api: TestApi, { clusterId, users }: World, variant: Variant): Promise<string> {
  const id = randomUUID();
  await api.db.query(
    `INSERT INTO brokerage_event (id, cluster_id, state, title, mode, place, zone, languages, slot_minutes, gap_minutes,
       tables, sessions, starts_at, ends_at, register_by)
     VALUES ($1, $2, $3, 'An event', 'in-person', 'A hall', 'Europe/Bucharest', '{en}', 30, 0, 2,
       '[{"name":"","date":"2036-05-05","from":"10:00","until":"11:00"}]', '2036-05-05T07:00Z', '2036-05-05T08:00Z',
       '2036-05-01T07:00Z')`,
    [id, clusterId, variant === 'open' ? 'open' : 'draft'],
  );
  await api.db.query(`INSERT INTO event_registration (event_id, person_id) VALUES ($1, $2), ($1, $3)`, [
    id,
    users.owner.id,
    users.researcher.id,
  ]);
  return id;
}

interface Placed {
  readonly id: string;
  readonly versionId: string;
}

async function placeChallenge(api: TestApi, { organisationId, users }: World, variant: Variant): Promise<Placed> {
  const [id, versionId] = [randomUUID(), randomUUID()];
  const isOpen = variant === 'open';
  await api.db.query(
    `WITH row AS (INSERT INTO challenge (id, organisation_id, author_id, state, live_version_id, working_version_id, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, now())),
     version AS (INSERT INTO challenge_version (id, challenge_id, number, status, language, title, teaser, identity)
       VALUES ($7, $1, 1, $8, 'en', 'A title', 'A teaser', 'anonymous')),
     identity AS (INSERT INTO challenge_identity (version_id, full_text) VALUES ($7, 'The full text'))
     INSERT INTO challenge_annex (version_id, confidential_text) VALUES ($7, 'The annex')`,
    [
      id,
      organisationId,
      users.owner.id,
      isOpen ? 'published' : 'draft',
      isOpen ? versionId : null,
      isOpen ? null : versionId,
      versionId,
      isOpen ? 'approved' : 'draft',
    ],
  );
  return { id, versionId };
}

async function placeCapability(api: TestApi, { labId, users }: World, variant: Variant): Promise<Placed> {
  const [id, versionId] = [randomUUID(), randomUUID()];
  const isOpen = variant === 'open';
  await api.db.query(
    `WITH row AS (INSERT INTO capability (id, organisation_id, author_id, state, live_version_id, working_version_id, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, now()))
     INSERT INTO capability_version (id, capability_id, number, status, language, kind, title)
       VALUES ($7, $1, 1, $8, 'en', 'expertise', 'A capability')`,
    [
      id,
      labId,
      users.researcher.id,
      isOpen ? 'published' : 'draft',
      isOpen ? versionId : null,
      isOpen ? null : versionId,
      versionId,
      isOpen ? 'approved' : 'draft',
    ],
  );
  return { id, versionId };
}
