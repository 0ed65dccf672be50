import { randomUUID } from 'node:crypto';
import { seedCapability, seedChallenge } from '#testing';
import { openTestApi, type Answer, type TestApi, type TestUser } from '../testing/test-api.js';

describe('matches over HTTP', () => {
  let api: TestApi;
  let admin: TestUser;
  let someone: TestUser;
  let owner: TestUser;

  beforeAll(async () => {
    api = await openTestApi({ LOG_LEVEL: 'silent' });
    admin = await api.signUp({ isPlatformAdmin: true });
    someone = await api.signUp();
    owner = await api.signUp();
  });
  afterAll(() => api.close());

  async function place(): Promise<{ matchId: string; challengeId: string; capabilityId: string }> {
    const capability = await seedCapability(api.db);
    const challenge = await seedChallenge(api.db, { identity: 'anonymous', fullText: 'SECRET', teaser: 'A teaser' });
    await api.db.query('INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, $3)', [
      owner.id,
      challenge.organisationId,
      'member',
    ]);
    const matchId = randomUUID();
    const reasons = [{ criterion: 'topic', verdict: 'match', shared: [], wanted: [], offered: [], words: ['laser'] }];
    await api.db.query(
      `INSERT INTO match (id, challenge_id, capability_id, challenge_version_id, capability_version_id, model_version,
         score, rank, reasons) VALUES ($1, $2, $3, $4, $5, 'm', 0.2, 1, $6)`,
      [matchId, challenge.id, capability.id, challenge.versionId, capability.versionId, JSON.stringify(reasons)],
    );
    return { matchId, challengeId: challenge.id, capabilityId: capability.id };
  }

  it('shows the owner the matches with a sentence per reason, and hides them from others', async () => {
    const { matchId, challengeId } = await place();
    const { status, body } = await owner.get(`/challenges/${challengeId}/matches`);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { id: matchId, rank: 1, strength: 20, reasons: [{ sentence: { en: 'Shared terms: laser.' }, words: ['laser'] }] },
    ]);
    expect(body).toMatchObject({ answer: 'good-matches', items: [{ isGood: true }] });
    await api.db.query('UPDATE match SET score = 0.19 WHERE id = $1', [matchId]);
    const misses = await owner.get(`/challenges/${challengeId}/matches`);
    expect(misses.body).toMatchObject({ answer: 'no-good-match-yet', items: [{ id: matchId, isGood: false }] });
    expect((await someone.get(`/challenges/${challengeId}/matches`)).status).toBe(403);
    expect((await api.nobody.get(`/challenges/${challengeId}/matches`)).status).toBe(401);
  });

  it('quotes both versions for each criterion, to the owner only', async () => {
    const { matchId } = await place();
    const { body } = await owner.get(`/matches/${matchId}/criteria`);
    expect(body.items).toMatchObject([
      { criterion: 'topic', quotes: [{ side: 'challenge' }, { side: 'capability', text: 'We weld metals by laser.' }] },
      { criterion: 'acceptance' },
      { criterion: 'time' },
      { criterion: 'budget' },
    ]);
    expect((await someone.get(`/matches/${matchId}/criteria`)).status).toBe(404);
  });

  it('shows the researcher only the teaser of an anonymous challenge that fits', async () => {
    const { challengeId, capabilityId } = await place();
    const { text, body } = await admin.get(`/capabilities/${capabilityId}/challenges`);
    expect(body.items).toMatchObject([{ challenge: { id: challengeId, teaser: 'A teaser' } }]);
    expect(text).not.toContain('SECRET');
    expect(text).not.toContain('Mecanica Nord');
  });

  it('lets a match be shortlisted once, then dismissed with a reason', async () => {
    const { matchId, challengeId } = await place();
    expect((await admin.post(`/matches/${matchId}/shortlist`)).status).toBe(204);
    expect(await admin.post(`/matches/${matchId}/shortlist`)).toMatchObject({
      status: 409,
      body: { code: 'match.decided' },
    });
    expect((await owner.post(`/matches/${matchId}/shortlist`)).status).toBe(403);
    expect((await admin.post(`/matches/${matchId}/dismiss`, { reason: 'because' })).status).toBe(400);
    expect((await admin.post(`/matches/${matchId}/dismiss`, { reason: 'too-far' })).status).toBe(204);
    const { body } = await admin.get(`/challenges/${challengeId}/matches`);
    expect(body.items).toMatchObject([{ state: 'dismissed', stateReason: 'too-far' }]);
  });

  it('shows platform admins what probabilities are learned from, and lets them learn and choose', async () => {
    const { matchId } = await place();
    await api.db.query(
      `INSERT INTO decision_model (version, artefact, created_at) VALUES ('prior-1', '{"kind":"prior","calibration":{"kind":"none"},"algorithm":"x"}', now())
       ON CONFLICT DO NOTHING`,
    );
    await api.db.query(
      `UPDATE match SET decision_version = 'prior-1', text_score = 0.1, verdicts = 'muuuuuuuuu' WHERE id = $1`,
      [matchId],
    );
    await admin.post(`/matches/${matchId}/dismiss`, { reason: 'too-far' });
    const { status, body } = await admin.get('/decision-models');
    expect(status).toBe(200);
    expect(body).toMatchObject({ live: { kind: 'prior' }, goodMatch: 0.2 });
    expect(body.examples).toContainEqual({ kind: 'dismissed', count: 1, weeks: 1 });
    expect(body.live.weights).toHaveLength(10);
    expect((await admin.post('/decision-models/train')).status).toBe(204);
    expect(await api.db.query(`SELECT payload FROM outbox WHERE name = 'train-decisions'`)).toEqual([
      { payload: { personId: admin.id } },
    ]);
    expect((await admin.post('/decision-models/nothing/choose')).status).toBe(404);
    expect((await admin.post('/decision-models/prior-1/choose')).body).toMatchObject({
      code: 'decision_model.other_ranking',
    });
    expect((await owner.get('/decision-models')).status).toBe(403);
  });

  it('ranks everything anew when a platform admin asks, and tells how far that is', async () => {
    expect((await admin.get('/rematches/latest')).body).toEqual({ latest: null });
    expect((await admin.post('/rematches')).status).toBe(204);
    expect(await api.db.query(`SELECT 1 FROM outbox WHERE name = 'rematch-all'`)).toHaveLength(1);
    const id = randomUUID();
    await api.db.query(`INSERT INTO rematch (id, challenges, asked_at) VALUES ($1, 3, now())`, [id]);
    await api.db.query(
      `INSERT INTO rematch_slice (rematch_id, number, challenge_ids, done_at)
       VALUES ($1, 0, ARRAY[$1::uuid, $1::uuid], now()), ($1, 1, ARRAY[$1::uuid], NULL)`,
      [id],
    );
    const { latest } = (await admin.get('/rematches/latest')).body;
    expect(latest).toMatchObject({ id, state: 'running', challenges: 3, ranked: 2, finishedAt: null });
    expect([(await owner.get('/rematches/latest')).status, (await owner.post('/rematches')).status]).toEqual([
      403, 403,
    ]);
  });

  it('previews likely matches of a challenge that is being written, in either language', async () => {
    const { id } = await seedCapability(api.db, {
      title: 'Additive manufacturing of titanium',
      description: 'We print titanium parts.',
    });
    const preview = { language: 'ro', title: 'Fabricație aditivă', text: 'Căutăm pe cineva care tipărește 3D.' };
    let answer = await someone.post('/matches/preview', preview);
    for (let i = 0; i < 5 && !answer.body.ready; i++) answer = await someone.post('/matches/preview', preview);
    expect(answer.status).toBe(200);
    expect(answer.body.items[0]).toMatchObject({ capability: { id }, reasons: expect.any(Array) });
    expect((await someone.post('/matches/preview', { language: 'ro', colour: 'red' })).status).toBe(400);
    expect((await api.nobody.post('/matches/preview', preview)).status).toBe(401);
  }, 30_000);

  it('shows who writes a challenge those that ask the same, as far as he may see them', async () => {
    const words = {
      title: 'Sorting walnuts by shell cracks',
      teaser: 'Cracked shells of walnuts leave our drying line.',
    };
    const open = await seedChallenge(api.db, { ...words, identity: 'anonymous' });
    const hidden = await seedChallenge(api.db, { ...words, audience: 'brokers' });
    const written = { language: 'en', title: 'Cracks in walnut shells', text: words.teaser };
    const similar = async (user: TestUser, more = {}): Promise<Answer> => {
      let answer = await user.post('/challenges/similar', { ...written, ...more });
      for (let i = 0; i < 5 && !answer.body.ready; i++) answer = await user.post('/challenges/similar', written);
      return answer;
    };
    const toAll = await similar(someone);
    expect(toAll.body.items).toEqual([{ id: open.id, title: words.title, region: null, organisation: null }]);
    const ids = (await similar(admin)).body.items.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual([open.id, hidden.id].sort());
    expect((await similar(someone, { challengeId: open.id })).body.items).toEqual([]);
    expect((await similar(someone, { title: 'Silent heat pumps', text: 'Less noise on roofs.' })).body.items).toEqual(
      [],
    );
    expect((await api.nobody.post('/challenges/similar', written)).status).toBe(401);
  }, 30_000);

  it('tells a broker, and nobody else, who is excluded by which rule, and where any capability stands', async () => {
    const title = 'Ultrasonic cleaning of moulds';
    const { id: free } = await seedCapability(api.db, { title });
    const { id: own, organisationId } = await seedCapability(api.db, { title });
    const { id: hidden } = await seedCapability(api.db, { title, state: 'archived' });
    const challenge = await seedChallenge(api.db, { organisationId, title, teaser: 'Ultrasonic cleaning.' });
    const path = `/challenges/${challenge.id}/candidates`;
    const ask = async (at: string): Promise<Answer> => {
      for (;;) {
        const answer = await admin.get(at);
        if (answer.body.ready !== false) return answer;
      }
    };
    await api.db.query(`INSERT INTO change (kind, entity_id) VALUES ('capability', $1), ('capability', $2)`, [
      own,
      free,
    ]);
    while ((await ask(`${path}/${own}`)).status !== 200);
    expect((await ask(path)).body).toMatchObject({
      excluded: [{ capability: { id: own }, rule: 'same-organisation', place: null }],
      below: [],
    });
    expect((await ask(`${path}/${free}`)).body.candidate).toMatchObject({
      rule: null,
      place: 1,
      sentence: { en: 'It is among the matches, in place 1.' },
    });
    expect((await ask(`${path}/${hidden}`)).status).toBe(404);
    expect((await ask(`/challenges/${challenge.id}/candidates/${randomUUID()}`)).status).toBe(404);
    expect([(await someone.get(path)).status, (await api.nobody.get(path)).status]).toEqual([403, 401]);
  }, 30_000);
});
