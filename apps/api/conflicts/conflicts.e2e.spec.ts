import { IntroductionStage } from '../testing/introduction-stage.js';

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
});
