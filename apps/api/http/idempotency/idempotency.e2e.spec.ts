import { buildWorld, type World } from '../../testing/access-world.js';
import { readyChallenge } from '../../testing/challenge-content.js';
import { openTestApi, type Answer, type TestApi } from '../../testing/test-api.js';

describe('a POST with an Idempotency-Key', () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await openTestApi();
    world = await buildWorld(api);
  }, 30_000);
  afterAll(() => api.close());

  const start = (key: string, organisationId = world.organisationId): Promise<Answer> =>
    world.users.owner.post('/challenges', { organisationId, language: 'en' }, { 'idempotency-key': key });
  const count = async (): Promise<number> => {
    const rows = await api.db.query<{ count: number }[]>('SELECT count(*)::int AS count FROM challenge');
    return rows[0]?.count ?? -1;
  };

  it('takes effect once, and answers the same again', async () => {
    const before = await count();
    const first = await start('the-first-key');
    const again = await start('the-first-key');
    expect(first.status).toBe(201);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(await count()).toBe(before + 1);
  });

  it('takes effect once when it arrives many times at once', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 12 }, () => start('a-stampede')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await count()).toBe(before + 1);
    const ids = answers.filter(({ status }) => status === 201).map(({ body }) => body.challengeId as string);
    expect([...new Set(ids)]).toEqual([expect.any(String)]);
  });

  it('refuses the key for another request', async () => {
    await start('used-before');
    expect(await start('used-before', world.labId)).toMatchObject({
      status: 422,
      body: { code: 'idempotency.key_reused' },
    });
  });

  it('may be tried again with the same key after it failed', async () => {
    const failed = await start('fails-first', world.labId);
    expect(failed.status).toBeGreaterThanOrEqual(400);
    await api.db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'member')`, [
      world.users.owner.id,
      world.labId,
    ]);
    expect(await start('fails-first', world.labId)).toMatchObject({ status: 201 });
  });

  it('belongs to one person', async () => {
    const mine = await start('a-common-key');
    const foreign = await world.users.researcher.post(
      '/challenges',
      { organisationId: world.labId, language: 'en' },
      { 'idempotency-key': 'a-common-key' },
    );
    expect(foreign.status).toBe(201);
    expect(foreign.body.challengeId).not.toBe(mine.body.challengeId);
  });

  it('keeps no answer that holds a confidential text', async () => {
    const { owner } = world.users;
    const draft = await owner.post(
      '/challenges',
      { organisationId: world.organisationId, language: 'en', ...readyChallenge() },
      { 'idempotency-key': 'before-the-secret' },
    );
    const submitted = await owner.post(
      `/challenges/${draft.body.challengeId}/submit`,
      {},
      { 'idempotency-key': 'with-a-secret', 'if-match': String(draft.headers['etag']) },
    );
    expect(submitted.status).toBe(200);
    const kept = await api.db.query('SELECT DISTINCT operation FROM idempotency_key');
    expect(kept).toEqual([{ operation: 'challenges.start' }]);
  });

  it('must be a key', async () => {
    expect(await start('short')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/Idempotency-Key' }] } });
  });
});
