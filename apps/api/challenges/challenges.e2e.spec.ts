import { buildWorld, type World } from '../testing/access-world.js';
import { readyChallenge } from '../testing/challenge-content.js';
import { openTestApi, type Answer, type TestApi, type TestUser } from '../testing/test-api.js';

const etag = ({ headers }: Answer): Record<string, string> => ({ 'if-match': String(headers['etag']) });

describe('challenges', () => {
  let api: TestApi;
  let world: World;
  let owner: TestUser;
  let broker: TestUser;
  beforeAll(async () => {
    api = await openTestApi();
    world = await buildWorld(api);
    ({ owner, broker } = world.users);
  }, 30_000);
  afterAll(() => api.close());

  const start = (answers: object): Promise<Answer> =>
    owner.post('/challenges', { organisationId: world.organisationId, language: 'en', ...answers });
  const submit = async (draft: Answer, body: object = {}): Promise<Answer> =>
    owner.post(`/challenges/${draft.body.challengeId}/submit`, body, etag(draft));
  const publish = async (answers: object = {}, submission: object = {}): Promise<string> => {
    const submitted = await submit(await start(readyChallenge(answers as Record<string, unknown>)), submission);
    const published = await broker.post(`/challenges/${submitted.body.challengeId}/publish`, {}, etag(submitted));
    expect([submitted.status, published.status]).toEqual([200, 204]);
    return submitted.body.challengeId as string;
  };

  it('go from a first line through review to the public list', async () => {
    const draft = await start({ title: 'Sorting apples' });
    expect(draft).toMatchObject({
      status: 201,
      body: { state: 'draft', status: 'draft', content: { contactIds: [owner.id] } },
    });
    const id = draft.body.challengeId as string;
    const refused = await submit(draft);
    expect(refused).toMatchObject({ status: 400, body: { code: 'challenge.incomplete' } });
    expect(refused.body.errors).toContainEqual({
      pointer: '/criteria',
      rule: 'must be filled in before it can be reviewed',
    });
    const saved = await owner.request('PATCH', `/challenges/${id}/draft`, {
      body: readyChallenge(),
      headers: etag(draft),
    });
    expect(saved.status).toBe(200);
    const submitted = await submit(saved);
    expect(submitted.body).toMatchObject({ state: 'in-review', status: 'in-review' });
    const queue = await broker.get('/reviews');
    expect(queue.body.items).toMatchObject([{ kind: 'challenge', id, organisation: { name: 'Firm' } }]);
    const seen = await broker.get(`/challenges/${id}/in-review`);
    expect(seen.body).toMatchObject({ stage: 2, actions: ['review'] });
    expect((await broker.post(`/challenges/${id}/publish`, {}, etag(seen))).status).toBe(204);
    const listed = await api.nobody.get('/challenges?limit=1');
    expect(listed.body.items).toMatchObject([{ id, organisation: { name: 'Firm' } }]);
    const page = await api.nobody.get(`/challenges/${id}`);
    expect(page.body).toMatchObject({
      stage: 2,
      state: 'published',
      actions: [],
      identity: { clusters: [{ name: 'Cluster' }] },
    });
    expect(page.body).not.toHaveProperty('management');
    expect(page.body).not.toHaveProperty('annex');
    const jobs = await api.db.query(`SELECT name FROM outbox WHERE payload ->> 'challengeId' = $1`, [id]);
    expect(jobs).toEqual([{ name: 'match-challenge' }]);
  });

  it('keep what the author typed from being overwritten unseen', async () => {
    const draft = await start({ title: 'First words' });
    const path = `/challenges/${draft.body.challengeId}/draft`;
    const first = await owner.request('PATCH', path, { body: { title: 'Second words' }, headers: etag(draft) });
    const late = await owner.request('PATCH', path, { body: { title: 'Other words' }, headers: etag(draft) });
    const blind = await owner.request('PATCH', path, { body: { title: 'Other words' } });
    expect([first.status, late.status, blind.status]).toEqual([200, 412, 428]);
    expect((await owner.get(path)).body.content.title).toBe('Second words');
  });

  it('come back from the reviewer with a note and go again', async () => {
    const submitted = await submit(await start(readyChallenge()));
    const id = submitted.body.challengeId as string;
    const returned = await broker.post(`/challenges/${id}/return`, { note: 'Say how fast.' }, etag(submitted));
    expect(returned.status).toBe(204);
    const draft = await owner.get(`/challenges/${id}/draft`);
    expect(draft.body).toMatchObject({ state: 'returned', status: 'returned', reviewNote: 'Say how fast.' });
    const revised = await owner.request('PATCH', `/challenges/${id}/draft`, {
      body: { criteria: ['8 apples a second'] },
      headers: etag(draft),
    });
    expect(revised.body).toMatchObject({ state: 'draft', status: 'draft' });
    expect((await submit(revised)).status).toBe(200);
    const versions = await api.db.query(
      `SELECT number, status, criteria FROM challenge_version WHERE challenge_id = $1 ORDER BY number`,
      [id],
    );
    expect(versions).toMatchObject([
      { number: 1, status: 'returned', criteria: readyChallenge()['criteria'] },
      { number: 2, status: 'in-review', criteria: ['8 apples a second'] },
    ]);
  });

  it('are told of by mail: what waits, what came back, what is published', async () => {
    const submitted = await submit(await start(readyChallenge({ title: 'Told of by mail to its people' })));
    const id = submitted.body.challengeId as string;
    await broker.post(`/challenges/${id}/return`, { note: 'Say how fast.' }, etag(submitted));
    const draft = await owner.get(`/challenges/${id}/draft`);
    const again = await submit(
      await owner.request('PATCH', `/challenges/${id}/draft`, { body: {}, headers: etag(draft) }),
    );
    await broker.post(`/challenges/${id}/publish`, {}, etag(again));
    const mails = await api.db.query(
      `SELECT kind, person_id AS "to", text FROM mail WHERE subject LIKE '%Told of by mail%' ORDER BY created_at`,
    );
    expect(mails).toMatchObject([
      { kind: 'review-waits', to: broker.id },
      { kind: 'review-returned', to: owner.id, text: expect.stringContaining('Say how fast.') },
      { kind: 'review-waits', to: broker.id },
      { kind: 'review-published', to: owner.id, text: expect.stringContaining(`/challenges/${id}/matches`) },
    ]);
  });

  it('show the live version until a change of it is approved', async () => {
    const id = await publish();
    const draft = await owner.get(`/challenges/${id}/draft`);
    const changed = await owner.request('PATCH', `/challenges/${id}/draft`, {
      body: { title: 'Sorting pears with internal browning' },
      headers: etag(draft),
    });
    const submitted = await submit(changed);
    expect(submitted.body).toMatchObject({ state: 'published', status: 'in-review' });
    expect((await api.nobody.get(`/challenges/${id}`)).body.teaser.title).toContain('apples');
    const seen = await broker.get(`/challenges/${id}/in-review`);
    expect(seen.body.teaser.title).toContain('pears');
    await broker.post(`/challenges/${id}/publish`, {}, etag(seen));
    expect((await api.nobody.get(`/challenges/${id}`)).body.teaser.title).toContain('pears');
  });

  it('are never reviewed by their author, and only as the reviewer saw them', async () => {
    await api.db.query(
      `INSERT INTO affiliation (person_id, organisation_id, role) SELECT $1, manager_organisation_id, 'member' FROM cluster WHERE id = $2`,
      [owner.id, world.clusterId],
    );
    const submitted = await submit(await start(readyChallenge()));
    const path = `/challenges/${submitted.body.challengeId}/publish`;
    expect(await owner.post(path, {}, etag(submitted))).toMatchObject({
      status: 403,
      body: { code: 'review.own_text' },
    });
    expect(await world.users.admin.post(path, {}, etag(submitted))).toMatchObject({
      status: 403,
      body: { code: 'review.not_reviewer' },
    });
    expect((await broker.post(path, {}, { 'if-match': '"1"' })).status).toBe(412);
    await api.db.query(`DELETE FROM affiliation WHERE person_id = $1 AND organisation_id <> $2`, [
      owner.id,
      world.organisationId,
    ]);
  });

  it('are not reviewed by an earlier author when a colleague saved and submitted last', async () => {
    const draft = await start({ title: 'Begun by the owner' });
    const id = draft.body.challengeId as string;
    await api.db.query(
      `INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'member'), ($3, $2, 'member')`,
      [broker.id, world.organisationId, world.users.stranger.id],
    );
    const save = (by: TestUser, seen: Answer, body: object): Promise<Answer> =>
      by.request('PATCH', `/challenges/${id}/draft`, { body, headers: etag(seen) });
    const written = await save(broker, draft, readyChallenge());
    const changed = await save(world.users.stranger, written, { title: 'Saved by a colleague at last' });
    const submitted = await world.users.stranger.post(`/challenges/${id}/submit`, {}, etag(changed));
    const refused = await broker.post(`/challenges/${id}/publish`, {}, etag(submitted));
    const queue = await broker.get('/reviews?limit=100');
    await api.db.query(`DELETE FROM affiliation WHERE organisation_id = $1 AND person_id <> $2`, [
      world.organisationId,
      owner.id,
    ]);
    expect([written.status, changed.status, submitted.status]).toEqual([200, 200, 200]);
    expect(refused).toMatchObject({ status: 403, body: { code: 'review.own_text' } });
    expect((queue.body.items as { id: string }[]).map((item) => item.id)).not.toContain(id);
  });

  it('are published once when reviewers decide at the same moment', async () => {
    const submitted = await submit(await start(readyChallenge({ title: 'Decided at the same moment' })));
    const id = submitted.body.challengeId as string;
    const decisions = await Promise.all([
      broker.post(`/challenges/${id}/publish`, {}, etag(submitted)),
      broker.post(`/challenges/${id}/return`, { note: 'Say how fast.' }, etag(submitted)),
      broker.post(`/challenges/${id}/publish`, {}, etag(submitted)),
    ]);
    expect(decisions.map(({ status }) => status).toSorted()).toEqual([204, 412, 412]);
  });

  it('are paused, shown again, and closed by their owner', async () => {
    const id = await publish();
    const act = (action: string, body: object = {}): Promise<Answer> => owner.post(`/challenges/${id}/${action}`, body);
    expect((await act('confirm')).status).toBe(204);
    expect((await act('pause')).status).toBe(204);
    expect((await api.nobody.get(`/challenges/${id}`)).status).toBe(404);
    expect((await act('resume')).status).toBe(204);
    expect((await act('give-up', { reason: 'no-funding' })).status).toBe(204);
    expect(await act('pause')).toMatchObject({ status: 409, body: { code: 'challenge.wrong_state' } });
    expect((await owner.get(`/challenges/${id}`)).body).toMatchObject({
      state: 'unfulfilled',
      management: { stateReason: 'no-funding' },
      actions: [],
    });
  });

  it('warn before an anonymous one names its owner, and note who went on', async () => {
    const draft = await start(readyChallenge({ identity: 'anonymous', title: 'Firm looks for an optical method' }));
    const id = draft.body.challengeId as string;
    const check = await owner.get(`/challenges/${id}/draft/identity-check`);
    expect(check.body.leaks).toMatchObject([{ field: 'title', kind: 'name', found: 'Firm' }]);
    expect(await submit(draft)).toMatchObject({
      status: 400,
      body: { code: 'challenge.identity_would_show', errors: [{ pointer: '/title' }] },
    });
    expect((await submit(draft, { acceptIdentityRisk: true })).status).toBe(200);
    const events = await api.db.query(`SELECT action, detail FROM audit_event WHERE subject_id = $1`, [id]);
    expect(events).toEqual([
      { action: 'challenge.identity-risk-accepted', detail: { leaks: [{ field: 'title', kind: 'name' }] } },
    ]);
  });

  it('never tell the audience of an anonymous one whose it is', async () => {
    const canaries = [
      'canary-full-text',
      'canary-annex',
      'Canary City',
      'Firm',
      'RO-CJ',
      owner.id,
      world.organisationId,
    ];
    const id = await publish({
      identity: 'anonymous',
      fullText: 'The canary-full-text of the firm',
      confidentialText: 'The canary-annex',
      county: 'RO-CJ',
      city: 'Canary City',
    });
    for (const reader of [api.nobody, world.users.stranger, world.users.researcher, world.users.otherBroker]) {
      const answers = [
        await reader.get(`/challenges/${id}`),
        await reader.get('/challenges?limit=100'),
        await reader.get(`/challenges?limit=100&organisationId=${world.organisationId}`),
        await reader.get(`/challenges/${id}/draft`),
        await reader.get(`/challenges/${id}/in-review`),
        await reader.get('/reviews'),
        await reader.post(`/challenges/${id}/publish`, {}, { 'if-match': '"3"' }),
      ];
      expect(answers[0]?.body).toMatchObject({ stage: 1, teaser: { identity: 'anonymous' } });
      expect(Object.keys(answers[0]?.body as object)).not.toContain('identity');
      expect(cardOf(answers[1]!, id)).toBeDefined();
      expect(cardOf(answers[2]!, id)).toBeUndefined();
      const own = answers
        .map((answer, index) => (index === 1 || index === 2 ? cardOf(answer, id) : answer.text))
        .join('\n');
      for (const canary of canaries) expect(own).not.toContain(canary);
    }
    expect((await owner.get(`/challenges/${id}`)).body).toMatchObject({
      stage: 3,
      annex: { confidentialText: 'The canary-annex' },
    });
    expect((await broker.get(`/challenges/${id}`)).text).not.toContain('canary-annex');
  });

  it('are listed under the name of their organisation, where they have one', async () => {
    const id = await publish({ title: 'Named by its organisation' });
    const named = await api.nobody.get(`/challenges?limit=100&organisationId=${world.organisationId}`);
    expect(cardOf(named, id)).toContain('Named by its organisation');
    expect((await api.nobody.get(`/challenges?organisationId=${owner.id}`)).body.items).toEqual([]);
  });

  it('stay with their owner while they are drafts', async () => {
    const draft = await start({ title: 'Not yet for others' });
    for (const reader of [api.nobody, world.users.stranger, broker, world.users.admin]) {
      expect((await reader.get(`/challenges/${draft.body.challengeId}`)).status).toBe(404);
    }
  });

  it('are listed page by page', async () => {
    await publish();
    const first = await api.nobody.get('/challenges?limit=1');
    const second = await api.nobody.get(`/challenges?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body.items).toHaveLength(1);
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    expect(await api.nobody.get('/challenges?cursor=nonsense')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/cursor' }] },
    });
  });
});

function cardOf({ body }: Answer, id: string): string | undefined {
  return JSON.stringify((body.items as { id: string }[]).find((card) => card.id === id));
}
