import { randomUUID } from 'node:crypto';
import { buildWorld, type World } from '../testing/access-world.js';
import { openTestApi, type Answer, type TestApi, type TestUser } from '../testing/test-api.js';

const etag = ({ headers }: Answer): Record<string, string> => ({ 'if-match': String(headers['etag']) });
const READY = {
  kind: 'expertise',
  title: 'Hyperspectral imaging of fruit and vegetables',
  description: 'Our group builds line-scan systems and models that tell sound tissue from browning and bruises.',
  sectors: ['agro-food'],
  region: 'RO21',
  topics: ['hyperspectral-imaging'],
  trl: 6,
  cooperationTypes: ['rd-cooperation'],
  workLanguages: ['ro', 'en'],
};

describe('capabilities', () => {
  let api: TestApi;
  let world: World;
  let researcher: TestUser;
  let reviewer: TestUser;
  beforeAll(async () => {
    api = await openTestApi();
    world = await buildWorld(api);
    researcher = world.users.researcher;
    reviewer = world.users.otherBroker;
  }, 30_000);
  afterAll(() => api.close());

  const start = (answers: object = {}): Promise<Answer> =>
    researcher.post('/capabilities', { organisationId: world.labId, language: 'en', ...answers });
  const submit = (draft: Answer): Promise<Answer> =>
    researcher.post(`/capabilities/${draft.body.capabilityId}/submit`, {}, etag(draft));
  const publish = async (answers: object = READY): Promise<string> => {
    const submitted = await submit(await start(answers));
    const id = submitted.body.capabilityId as string;
    expect((await reviewer.post(`/capabilities/${id}/publish`, {}, etag(submitted))).status).toBe(204);
    return id;
  };
  const imported = async (): Promise<string> => {
    const [id, versionId] = [randomUUID(), randomUUID()];
    await api.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO capability (id, organisation_id, state, origin, external_id, working_version_id)
         VALUES ($1, $2, 'imported', 'import', $3, $4)`,
        [id, world.labId, id, versionId],
      );
      await tx.query(
        `INSERT INTO capability_version (id, capability_id, number, language, kind, title, description)
         VALUES ($1, $2, 1, 'en', 'expertise', 'Imported profile of the laboratory', 'As it was imported.')`,
        [versionId, id],
      );
    });
    return id;
  };

  it('go from a first line through review to the public list', async () => {
    const draft = await start({ title: 'Hyperspectral' });
    expect(draft).toMatchObject({ status: 201, body: { state: 'draft', content: { contactIds: [researcher.id] } } });
    expect(await submit(draft)).toMatchObject({ status: 400, body: { code: 'capability.incomplete' } });
    const path = `/capabilities/${draft.body.capabilityId}`;
    const saved = await researcher.request('PATCH', `${path}/draft`, { body: READY, headers: etag(draft) });
    const submitted = await submit(saved);
    expect(submitted.body).toMatchObject({ state: 'in-review' });
    expect((await reviewer.get('/reviews')).body.items).toMatchObject([{ kind: 'capability' }]);
    const seen = await reviewer.get(`${path}/in-review`);
    expect(seen.body.actions).toEqual(['review']);
    expect((await reviewer.post(`${path}/publish`, {}, etag(seen))).status).toBe(204);
    expect((await api.nobody.get('/capabilities')).body.items).toMatchObject([{ title: READY.title }]);
    const { organisation } = (await api.nobody.get(path)).body as { organisation: { id: string } };
    const listOf = (organisationId: string) => api.nobody.get(`/capabilities?organisationId=${organisationId}`);
    expect((await listOf(organisation.id)).body.items).toMatchObject([{ title: READY.title }]);
    expect((await listOf(researcher.id)).body.items).toEqual([]);
    expect((await api.nobody.get(path)).body).not.toHaveProperty('contacts');
    expect((await world.users.stranger.get(path)).body).toMatchObject({ contacts: [{ id: researcher.id }] });
    const jobs = await api.db.query(`SELECT name FROM outbox WHERE payload ->> 'capabilityId' = $1`, [
      draft.body.capabilityId,
    ]);
    expect(jobs).toEqual([{ name: 'match-capability' }]);
  });

  it('take pasted evidence whole or not at all', async () => {
    const draft = await start(READY);
    const path = `/capabilities/${draft.body.capabilityId}/draft/evidence`;
    const broken = await researcher.post(path, { text: '10.1000/xyz123\nnot a doi' }, etag(draft));
    expect(broken).toMatchObject({
      status: 400,
      body: { code: 'capability.evidence_unreadable', errors: [{ pointer: '/text/2' }] },
    });
    const added = await researcher.post(path, { text: '10.1000/xyz123\nhttps://doi.org/10.1000/ABC' }, etag(draft));
    expect(added.body.content.evidence).toMatchObject([{ doi: '10.1000/xyz123' }, { doi: '10.1000/abc' }]);
    const bibtex = '@article{a, title={Apples by light}, year={2024}, doi={10.1000/new}, abstract={How it works.}}';
    const more = await researcher.post(path, { text: bibtex }, etag(added));
    expect(more.body.content.evidence).toHaveLength(3);
    expect(more.body.content.evidence[2]).toEqual({
      kind: 'publication',
      title: 'Apples by light',
      text: 'How it works.',
      year: 2024,
      doi: '10.1000/new',
      url: null,
    });
  });

  it('that were imported stay closed until somebody of the organisation claims them', async () => {
    const id = await imported();
    expect((await api.nobody.get(`/capabilities/${id}`)).status).toBe(404);
    expect((await world.users.stranger.post(`/capabilities/${id}/claim`, {})).status).toBe(404);
    expect((await researcher.get(`/capabilities/${id}`)).body.actions).toEqual(['claim', 'archive']);
    expect((await researcher.post(`/capabilities/${id}/claim`, {})).status).toBe(204);
    expect(await researcher.post(`/capabilities/${id}/claim`, {})).toMatchObject({ status: 409 });
    const draft = await researcher.get(`/capabilities/${id}/draft`);
    expect(draft.body).toMatchObject({ state: 'claimed', content: { contactIds: [researcher.id] } });
    const saved = await researcher.request('PATCH', `/capabilities/${id}/draft`, { body: READY, headers: etag(draft) });
    expect(saved.body.state).toBe('draft');
    expect((await submit(saved)).body.state).toBe('in-review');
  });

  it('show the live version until a change of it is approved, and leave the lists when archived', async () => {
    const id = await publish();
    const draft = await researcher.get(`/capabilities/${id}/draft`);
    const title = 'Hyperspectral imaging of vegetables only';
    const changed = await researcher.request('PATCH', `/capabilities/${id}/draft`, {
      body: { title },
      headers: etag(draft),
    });
    const submitted = await submit(changed);
    expect((await api.nobody.get(`/capabilities/${id}`)).body.content.title).toBe(READY.title);
    const path = `/capabilities/${id}/return`;
    expect((await reviewer.post(path, { note: 'Why not fruit?' }, etag(submitted))).status).toBe(204);
    const again = await researcher.get(`/capabilities/${id}/draft`);
    expect(again.body).toMatchObject({ state: 'published', status: 'returned', reviewNote: 'Why not fruit?' });
    const resaved = await researcher.request('PATCH', `/capabilities/${id}/draft`, { body: {}, headers: etag(again) });
    const resubmitted = await submit(resaved);
    await reviewer.post(`/capabilities/${id}/publish`, {}, etag(resubmitted));
    expect((await api.nobody.get(`/capabilities/${id}`)).body.content.title).toBe(title);
    expect((await researcher.post(`/capabilities/${id}/archive`, {})).status).toBe(204);
    expect((await api.nobody.get(`/capabilities/${id}`)).status).toBe(404);
  });

  it('are not reviewed by somebody who saved or submitted them', async () => {
    await api.db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'member')`, [
      reviewer.id,
      world.labId,
    ]);
    const draft = await start(READY);
    const id = draft.body.capabilityId as string;
    const save = (by: TestUser, seen: Answer): Promise<Answer> =>
      by.request('PATCH', `/capabilities/${id}/draft`, { body: { title: `Saved by ${by.id}` }, headers: etag(seen) });
    const submitted = await submit(await save(researcher, await save(reviewer, draft)));
    const other = await start(READY);
    const otherId = other.body.capabilityId as string;
    const handedIn = await reviewer.post(`/capabilities/${otherId}/submit`, {}, etag(other));
    const refused = [
      await reviewer.post(`/capabilities/${id}/publish`, {}, etag(submitted)),
      await reviewer.post(`/capabilities/${otherId}/publish`, {}, etag(handedIn)),
    ];
    await api.db.query(`DELETE FROM affiliation WHERE person_id = $1 AND organisation_id = $2`, [
      reviewer.id,
      world.labId,
    ]);
    expect([submitted.status, handedIn.status]).toEqual([200, 200]);
    const ownText = { status: 403, body: { code: 'review.own_text' } };
    expect(refused).toMatchObject([ownText, ownText]);
  });

  it('name only people of the organisation as contacts', async () => {
    expect(await start({ contactIds: [world.users.owner.id] })).toMatchObject({
      status: 400,
      body: { code: 'capability.wrong_contact', errors: [{ pointer: '/contactIds' }] },
    });
    const own = await researcher.get('/capabilities/mine');
    expect(own.body.items.length).toBeGreaterThan(0);
  });
});
