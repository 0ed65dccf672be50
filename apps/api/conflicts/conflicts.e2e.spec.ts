import { IntroductionStage } from '../testing/introduction-stage.js';
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
    expect(
      await api.db.query('SELECT conflicts, asked_by, approved_by, used_at > asked_at AS used FROM conflict_override'),
    ).toEqual([{ conflicts: ['declared-competitor'], asked_by: broker.id, approved_by: colleague.id, used: true }]);
  });
});
