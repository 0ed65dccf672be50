import { buildWorld, type World } from '../../testing/access-world.js';
import { readyChallenge } from '../../testing/challenge-content.js';
import { openTestApi, type Answer, type TestApi } from '../../testing/test-api.js';

const SECRET = 'the alloy of the bearing is a secret';

describe('a POST with an Idempotency-Key', () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await openTestApi();
    world = await buildWorld(api);
  }, 30_000);
  afterAll(() => api.close());

  /** What a browser does with a 303. */
  const follow = ({ headers }: Answer, user = world.users.owner): Promise<Answer> =>
    user.get(String(headers['location']));
  const start = (key: string, organisationId = world.organisationId): Promise<Answer> =>
    world.users.owner.post('/challenges', { organisationId, language: 'en' }, { 'idempotency-key': key });
  const count = async (): Promise<number> => {
    const rows = await api.db.query<{ count: number }[]>('SELECT count(*)::int AS count FROM challenge');
    return rows[0]?.count ?? -1;
  };

  it('takes effect once, and leads to its outcome when it comes again', async () => {
    const before = await count();
    const first = await start('the-first-key');
    const again = await start('the-first-key');
    expect(first.status).toBe(201);
    expect(again.status).toBe(303);
    const found = await follow(again);
    expect([found.body, found.headers['etag']]).toEqual([first.body, first.headers['etag']]);
    expect(await count()).toBe(before + 1);
  });

  it('takes effect once when it arrives many times at once', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 12 }, () => start('a-stampede')));
    expect(await count()).toBe(before + 1);
    const statuses = answers.map(({ status }) => status).sort((one, other) => one - other);
    expect(statuses[0]).toBe(201);
    expect(statuses.slice(1).filter((status) => status !== 409 && status !== 303)).toEqual([]);
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

  it('keeps no confidential text, and reads the answer anew when it is repeated', async () => {
    const { owner } = world.users;
    const content = {
      organisationId: world.organisationId,
      language: 'en',
      ...readyChallenge(),
      confidentialText: SECRET,
    };
    const begin = (): Promise<Answer> => owner.post('/challenges', content, { 'idempotency-key': 'with-a-secret' });
    const draft = await begin();
    expect(JSON.stringify(draft.body)).toContain(SECRET);
    const path = `/challenges/${draft.body.challengeId}`;
    const submit = (etag: unknown): Promise<Answer> =>
      owner.post(`${path}/submit`, {}, { 'idempotency-key': 'submitted-once', 'if-match': String(etag) });
    const submitted = await submit(draft.headers['etag']);
    const again = await submit(draft.headers['etag']);
    expect([again.status, (await follow(again)).body]).toEqual([303, submitted.body]);
    expect((await follow(await begin())).body).toMatchObject({ state: 'in-review' });
    const kept = await api.db.query('SELECT * FROM idempotency_key');
    expect(JSON.stringify(kept)).not.toContain(SECRET);
  });

  it('answers nothing more to who lost the right to see it', async () => {
    const { stranger } = world.users;
    await api.db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'member')`, [
      stranger.id,
      world.organisationId,
    ]);
    const begin = (): Promise<Answer> =>
      stranger.post(
        '/challenges',
        { organisationId: world.organisationId, language: 'en' },
        { 'idempotency-key': 'while-a-member' },
      );
    expect((await begin()).status).toBe(201);
    expect(await follow(await begin(), stranger)).toMatchObject({ status: 200, body: { state: 'draft' } });
    const { id } = stranger;
    await api.db.query(`DELETE FROM affiliation WHERE person_id = $1 AND organisation_id = $2`, [
      id,
      world.organisationId,
    ]);
    const again = await begin();
    expect([again.status, again.text]).toEqual([303, '']);
    expect(await follow(again, stranger)).toMatchObject({ status: 404 });
  });

  it('must be a key', async () => {
    expect(await start('short')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/Idempotency-Key' }] } });
  });
});
