import { EntityManager } from 'typeorm';
import { RankedRecordsReadModel } from '#features/matches';
import { hasCanary, IntroductionStage } from '../testing/introduction-stage.js';
import type { TestUser } from '../testing/test-api.js';

describe('conflicts', () => {
  let stage: IntroductionStage;
  beforeAll(async () => {
    stage = await IntroductionStage.open();
  });
  afterAll(() => stage.close());

  it('lets an organisation declare its competitors, which only its own people see', async () => {
    const { firm, lab, broker, stranger, firmId, labId, api } = stage;
    const path = `/organisations/${firmId}/competitors`;
    const body = { organisationIds: [labId, firmId] };
    for (const user of [lab, broker, stranger]) {
      expect((await user.put(path, body)).status).toBe(403);
      expect((await user.get(path)).status).toBe(403);
    }
    expect((await firm.put(path, body)).body).toEqual({ organisations: [{ id: labId, name: 'Textile Institute' }] });
    const ranked = `SELECT payload FROM outbox WHERE name = 'match-organisation'`;
    expect(await api.db.query(ranked)).toEqual([{ payload: { organisationId: firmId } }]);
    await firm.put(path, body);
    expect(await api.db.query(ranked)).toHaveLength(1);
    expect((await firm.put(path, { organisationIds: [] })).body).toEqual({ organisations: [] });
  });

  it('lets a person declare his interests, for himself only', async () => {
    const { broker, lab, labId } = stage;
    await broker.put('/people/me/interests', { organisationIds: [labId] });
    expect((await broker.get('/people/me/interests')).body.organisations).toMatchObject([{ id: labId }]);
    expect((await lab.get('/people/me/interests')).body.organisations).toEqual([]);
    await broker.put('/people/me/interests', { organisationIds: [] });
  });

  it('lets nobody propose in spite of a conflict alone', async () => {
    const { api, firm, broker, lab, stranger, firmId, labId } = stage;
    const colleague = await stage.joinOffice('Dan Broker');
    const { match } = await stage.arrange();
    const [look, override] = [`/matches/${match}/conflicts`, `/matches/${match}/conflicts/override`];
    const propose = async (user: TestUser): Promise<unknown> => {
      const { status, body } = await user.post(`/matches/${match}/introduction`, {});
      return status === 201 ? 201 : body.code;
    };
    expect((await broker.get(look)).body).toMatchObject({
      conflicts: [],
      tie: { code: 'serves-both-sides' },
      mayPropose: true,
    });
    expect((await broker.post(override, { reason: 'There is nothing.' })).body.code).toBe('introduction.no_conflict');

    await lab.put(`/organisations/${labId}/competitors`, { organisationIds: [firmId] });
    expect(await propose(broker)).toBe('introduction.conflict');
    expect((await broker.post(override, { reason: 'short' })).status).toBe(400);
    expect((await broker.post(override, { reason: 'Both asked us for it in writing.' })).status).toBe(204);
    expect(await propose(broker)).toBe('introduction.conflict');
    for (const user of [broker, firm, stranger]) {
      expect((await user.post(`${override}/approve`)).status).toBe(user === broker ? 409 : user === firm ? 403 : 404);
    }
    expect((await colleague.get('/board/overrides')).body.items).toMatchObject([
      { matchId: match, askedBy: 'Vlad Broker' },
    ]);
    expect((await broker.get('/board/overrides')).body.items).toEqual([]);
    expect((await colleague.get(look)).body).toMatchObject({ override: { askedBy: 'Vlad Broker' }, mayApprove: true });
    expect((await colleague.post(`${override}/approve`)).status).toBe(204);
    expect((await colleague.post(`${override}/approve`)).status).toBe(409);
    expect(await propose(colleague)).toBe('introduction.conflict');

    await firm.put('/people/me/interests', { organisationIds: [labId] });
    expect(await propose(broker)).toBe('introduction.conflict');
    await firm.put('/people/me/interests', { organisationIds: [] });
    expect(await propose(broker)).toBe(201);
    const told = async (user: TestUser): Promise<string[]> => (await stage.mailsTo(user)).map(({ kind }) => kind);
    expect(await told(colleague)).toEqual(['conflict-override-asked']);
    expect(await told(broker)).toEqual(['conflict-override-approved']);
    expect((await stage.mailsTo(colleague)).some(({ all }) => hasCanary(all))).toBe(false);
    await lab.put(`/organisations/${labId}/competitors`, { organisationIds: [] });
    expect(
      await api.db.query('SELECT conflicts, asked_by, approved_by, used_at > asked_at AS used FROM conflict_override'),
    ).toEqual([{ conflicts: ['declared-competitor'], asked_by: broker.id, approved_by: colleague.id, used: true }]);
  });
  it('holds the interest of a side back until a second person agrees, which that side cannot tell', async () => {
    const { firm, broker, lab, firmId, labId, api } = stage;
    await api.db.query('UPDATE person SET weekly_capacity = 50');
    const show = async (): Promise<string> => {
      const { challenge, capability } = await stage.arrange();
      const { status, body } = await lab.post(`/capabilities/${capability}/interest`, {
        challengeId: challenge,
        message: 'We can help.',
      });
      expect(status).toBe(201);
      return (body as { id: string }).id;
    };
    const shownTo = async (user: TestUser, id: string): Promise<unknown> => {
      const { body } = await user.get(`/introductions/${id}`);
      const own = { id: 0, createdAt: 0, stateSince: 0, respondBy: 0, events: [], challenge: 0, capability: 0 };
      return { ...body, ...own, kinds: body.events.map(({ kind }: { kind: string }) => kind) };
    };
    const free = await show();
    await firm.put(`/organisations/${firmId}/competitors`, { organisationIds: [labId] });
    const mailsBefore = (await stage.mailsTo(firm)).length;
    const held = await show();
    expect(await shownTo(lab, held)).toEqual(await shownTo(lab, free));
    expect((await firm.get(`/introductions/${free}`)).status).toBe(200);
    expect((await firm.get(`/introductions/${held}`)).status).toBe(404);
    expect((await firm.post(`/introductions/${held}/accept`)).status).toBe(404);
    expect(await stage.mailsTo(firm)).toHaveLength(mailsBefore);

    const [second] = await api.db.query<{ id: string }[]>(`SELECT id FROM person WHERE name = 'Dan Broker'`);
    const path = `/introductions/${held}/conflicts`;
    expect((await lab.get(path)).status).toBe(403);
    expect((await broker.get(path)).body).toMatchObject({ conflicts: [{ code: 'declared-competitor' }] });
    expect((await broker.post(`/introductions/${held}/take-on`)).body.code).toBe('introduction.conflict');
    await broker.post(`${path}/override`, { reason: 'Both asked us for it in writing.' });
    expect((await broker.post(`${path}/override/approve`)).status).toBe(409);
    await api.db.query('UPDATE conflict_override SET approved_by = $1, approved_at = now() WHERE used_at IS NULL', [
      second?.id,
    ]);
    expect((await broker.post(`/introductions/${held}/take-on`)).status).toBe(200);
    expect((await firm.get(`/introductions/${held}`)).body).toMatchObject({ state: 'proposed', canAnswer: true });
    expect((await stage.mailsTo(firm)).slice(mailsBefore).map(({ kind }) => kind)).toEqual(['introduction-proposed']);

    const tie = async (user: TestUser): Promise<unknown> => (await user.get(`/introductions/${held}`)).body.brokerTie;
    expect(await tie(broker)).toMatchObject({ code: 'serves-both-sides' });
    expect(await tie(lab)).toMatchObject({ code: 'favours-own-member' });
    await firm.post(`/introductions/${held}/accept`);
    expect(await tie(lab)).toMatchObject({ code: 'serves-both-sides' });
    await firm.put(`/organisations/${firmId}/competitors`, { organisationIds: [] });
  });

  it('takes a shared publication for a conflict where the owner asked for it', async () => {
    const { firm, broker, lab, firmId, api } = stage;
    const { match, capability } = await stage.arrange();
    const [own] = await api.db.query<{ id: string; version: string }[]>(
      `WITH mine AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS version),
       row AS (INSERT INTO capability (id, organisation_id, author_id, state, live_version_id, published_at)
         SELECT id, $1, $2, 'published', version, now() FROM mine),
       version AS (INSERT INTO capability_version (id, capability_id, number, status, language, kind, title)
         SELECT version, id, 1, 'approved', 'en', 'expertise', 'Our dyes' FROM mine),
       contact AS (INSERT INTO capability_contact (capability_id, person_id) SELECT id, $2 FROM mine)
       SELECT id, version FROM mine`,
      [firmId, firm.id],
    );
    const publish = (version: string, doi: string) =>
      api.db.query(
        `INSERT INTO evidence (id, version_id, position, kind, title, year, doi)
         VALUES (gen_random_uuid(), $1, 0, 'publication', 'Dyes together', 2024, $2)`,
        [version, doi],
      );
    const [theirs] = await api.db.query<{ id: string }[]>(
      'SELECT live_version_id AS id FROM capability WHERE id = $1',
      [capability],
    );
    await publish(own!.version, '10.1000/ABC');
    await publish(theirs!.id, '10.1000/abc');
    const found = async (): Promise<unknown> => (await broker.get(`/matches/${match}/conflicts`)).body.conflicts;
    expect(await found()).toEqual([]);
    expect((await lab.put(`/organisations/${firmId}/co-authors`, { excluded: true })).status).toBe(403);
    expect((await firm.put(`/organisations/${firmId}/co-authors`, { excluded: true })).body).toEqual({
      excluded: true,
    });
    expect(await found()).toMatchObject([{ code: 'co-author' }]);
    const rules = await new RankedRecordsReadModel(api.app.get(EntityManager)).findChallenge(
      (await api.db.query<{ id: string }[]>('SELECT challenge_id AS id FROM match WHERE id = $1', [match]))[0]!.id,
    );
    expect(rules?.facts.coAuthoredIds).toContain(capability);
    await firm.put(`/organisations/${firmId}/co-authors`, { excluded: false });
    expect(await found()).toEqual([]);
  });
});
