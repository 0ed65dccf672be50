import { randomUUID } from 'node:crypto';
import { PoolsService } from '#features/pools';
import { canary, hasCanary, IntroductionStage } from '../testing/introduction-stage.js';
import type { TestUser } from '../testing/test-api.js';

const secret = 'Vulturel';

describe('needs that are shared', () => {
  let stage: IntroductionStage;
  let joiner: TestUser;
  const joinerId = randomUUID();
  beforeAll(async () => {
    stage = await IntroductionStage.open();
    joiner = await found(joinerId, `${secret} Knit SRL`);
  });
  afterAll(() => stage.close());

  async function found(organisationId: string, name: string): Promise<TestUser> {
    const user = await stage.api.signUp({ name: `Ana ${name}` });
    await stage.api.db.query(`INSERT INTO organisation (id, name, kind, region) VALUES ($1, $2, 'sme', 'RO12')`, [
      organisationId,
      name,
    ]);
    await stage.api.db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'member')`, [
      user.id,
      organisationId,
    ]);
    return user;
  }

  const join = (user: TestUser, challenge: string, more: object = {}) =>
    user.post(`/challenges/${challenge}/joins`, { organisationId: joinerId, message: 'We dye too.', ...more });
  const idOf = ({ status, body }: { status: number; body: unknown }): string => {
    expect(status).toBe(201);
    return (body as { id: string }).id;
  };
  const allFor = async (user: TestUser, challenge: string): Promise<string> => {
    const paths = ['/pools', `/challenges/${challenge}/sharing`, `/challenges/${challenge}`];
    const answers = await Promise.all(paths.map((path) => user.get(path)));
    return answers.map(({ text }) => text).join() + (await stage.mailsTo(user)).map(({ all }) => all).join();
  };

  it('lets an organisation join a challenge, both staying anonymous until both agreed to their names', async () => {
    const { challenge } = await stage.arrange();
    const { firm, lab, stranger, broker } = stage;
    expect((await join(stranger, challenge)).body).toMatchObject({ code: 'pool.not_your_organisation' });
    expect((await firm.post(`/challenges/${challenge}/joins`, { organisationId: stage.firmId })).status).toBe(409);
    const pool = idOf(await join(joiner, challenge, { opensName: true }));
    expect((await join(joiner, challenge)).body).toMatchObject({ code: 'pool.already_joined' });

    expect(hasCanary(await allFor(joiner, challenge))).toBe(false);
    for (const user of [firm, lab, broker]) expect(await allFor(user, challenge)).not.toContain(secret);
    expect((await firm.get('/pools')).body).toMatchObject({
      items: [{ id: pool, kind: 'join', state: 'proposed', message: 'We dye too.', actions: ['answer'] }],
    });
    expect((await lab.get('/pools')).body).toEqual({ items: [] });
    for (const user of [lab, stranger]) expect((await user.post(`/pools/${pool}/decline`)).status).toBe(404);
    expect((await joiner.post(`/pools/${pool}/consent`, {})).status).toBe(409);

    expect((await firm.post(`/pools/${pool}/consent`, { opensName: false })).status).toBe(204);
    expect((await firm.post(`/pools/${pool}/decline`)).status).toBe(409);
    expect(hasCanary(await allFor(joiner, challenge))).toBe(false);
    expect((await firm.get('/pools')).text).toContain(secret);
    expect((await firm.get(`/challenges/${challenge}/sharing`)).body).toMatchObject({
      organisations: 2,
      names: [{ id: joinerId }],
    });
    expect((await joiner.get(`/challenges/${challenge}/sharing`)).body).toMatchObject({
      organisations: null,
      names: [],
    });
    expect(await allFor(lab, challenge)).not.toContain(secret);
    expect((await stage.mailsTo(joiner)).map(({ kind }) => kind)).toEqual(['pool-formed']);
    expect((await stage.mailsTo(firm)).map(({ kind }) => kind)).toEqual(['pool-join-asked', 'pool-formed']);

    expect((await joiner.post(`/pools/${pool}/leave`)).status).toBe(204);
    expect((await joiner.post(`/pools/${pool}/leave`)).status).toBe(409);
    expect((await firm.get(`/challenges/${challenge}/sharing`)).body).toMatchObject({ organisations: null, names: [] });
    expect((await stage.mailsTo(firm)).at(-1)).toMatchObject({ kind: 'pool-ended' });
  });

  it('asks an owner who declined no more for a while, and tells the other side of an agreed case who joined', async () => {
    const { challenge, match } = await stage.arrange();
    const { firm, lab, broker, api } = stage;
    const first = idOf(await join(joiner, challenge));
    await firm.post(`/pools/${first}/decline`);
    expect((await stage.mailsTo(joiner)).at(-1)).toMatchObject({ kind: 'pool-ended' });
    expect((await join(joiner, challenge)).body).toMatchObject({ code: 'pool.declined_before' });
    await api.db.query(`UPDATE pool_member SET state_since = now() - interval '31 days'`);
    const pool = idOf(await join(joiner, challenge, { opensName: true }));
    await firm.post(`/pools/${pool}/consent`, { opensName: true });
    expect((await joiner.get('/pools')).text).toContain(canary);

    await api.db.query('UPDATE person SET weekly_capacity = 50');
    const introduction = idOf(await broker.post(`/matches/${match}/introduction`, { message: '' }));
    expect((await lab.get(`/challenges/${challenge}/sharing`)).body).toMatchObject({ organisations: null, names: [] });
    for (const user of [firm, lab]) await user.post(`/introductions/${introduction}/accept`);
    expect((await lab.get(`/challenges/${challenge}/sharing`)).body).toMatchObject({ names: [{ id: joinerId }] });
  });

  it('brings challenges together with the consent of each owner, as one demand', async () => {
    const { broker, firm, stranger, api, lab } = stage;
    const hidden = 'Cormoran';
    const [first, second] = [await stage.arrange(), await stage.arrange()];
    const own = await found(randomUUID(), `${hidden} Weave SRL`);
    await api.db.query(
      `UPDATE challenge SET organisation_id = (SELECT organisation_id FROM affiliation WHERE person_id = $1), author_id = $1 WHERE id = $2`,
      [own.id, second.challenge],
    );
    await api.db.query(
      `UPDATE challenge_identity SET full_text = '', city = NULL
       WHERE version_id = (SELECT live_version_id FROM challenge WHERE id = $1)`,
      [second.challenge],
    );
    const propose = (user: TestUser, challengeIds: string[]) =>
      user.post('/board/pools', { challengeIds, message: '' });
    const both = [first.challenge, second.challenge];
    expect((await propose(stranger, both)).status).toBe(403);
    expect((await propose(broker, [first.challenge])).status).toBe(400);
    expect((await propose(broker, [first.challenge, randomUUID()])).body).toMatchObject({ code: 'pool.invalid' });
    const pool = idOf(await propose(broker, both));
    expect((await propose(broker, both)).body).toMatchObject({ code: 'pool.taken' });
    expect((await broker.get('/board/pools')).text).not.toContain(hidden);
    expect((await broker.get('/board/pools')).body).toMatchObject({ proposed: [{ id: pool, actions: ['withdraw'] }] });

    await firm.post(`/pools/${pool}/consent`, {});
    expect((await lab.get(`/challenges/${first.challenge}/sharing`)).body).toMatchObject({ pool: null });
    expect(await allFor(firm, first.challenge)).not.toContain(hidden);
    await own.post(`/pools/${pool}/consent`, {});
    expect((await lab.get(`/challenges/${first.challenge}/sharing`)).body).toMatchObject({
      pool: { challenges: 2, clusters: 1 },
      organisations: null,
    });
    expect(await allFor(firm, first.challenge)).not.toContain(hidden);
    expect(hasCanary(await allFor(own, second.challenge))).toBe(false);
    expect((await broker.get('/board/pools')).text).not.toContain(hidden);

    await own.post(`/pools/${pool}/leave`);
    expect((await lab.get(`/challenges/${first.challenge}/sharing`)).body).toMatchObject({ pool: null });
    expect((await stage.mailsTo(firm)).at(-1)).toMatchObject({ kind: 'pool-ended' });
    expect((await broker.post(`/pools/${pool}/withdraw`)).status).toBe(409);
    expect((await propose(broker, both)).status).toBe(201);
  });
  it('ends with the challenge, and tells who joined it', async () => {
    const { challenge } = await stage.arrange();
    const pool = idOf(await join(joiner, challenge));
    await stage.firm.post(`/challenges/${challenge}/withdraw`, { reason: 'other' });
    await stage.api.app.get(PoolsService).endOfChallenge(challenge, new Date());
    await stage.api.app.get(PoolsService).endOfChallenge(challenge, new Date());
    expect(await stage.api.db.query('SELECT state FROM pool WHERE id = $1', [pool])).toEqual([{ state: 'dissolved' }]);
    const told = (await stage.mailsTo(joiner)).filter(({ kind }) => kind === 'pool-ended');
    expect(told.length).toBeGreaterThan(0);
    expect((await join(joiner, challenge)).status).toBe(404);
  });
});
