import { randomUUID } from 'node:crypto';
import { openTestApi, type TestApi, type TestUser } from '../testing/test-api.js';

describe('asking to join a cluster', () => {
  let api: TestApi;
  let admin: TestUser;
  let owner: TestUser;
  let colleague: TestUser;
  let manager: TestUser;
  let organisationId: string;
  let clusterId: string;

  beforeAll(async () => {
    api = await openTestApi();
    admin = await api.signUp({ isPlatformAdmin: true });
    owner = await api.signUp({ language: 'ro' });
    colleague = await api.signUp();
    manager = await api.signUp({ language: 'en' });
  });
  afterAll(() => api.close());

  const organisation = async (kind: string, people: readonly (readonly [TestUser, string])[]): Promise<string> => {
    const id = randomUUID();
    await api.db.query('INSERT INTO organisation (id, name, kind) VALUES ($1, $2, $3)', [id, `Org ${kind}`, kind]);
    for (const [{ id: personId }, role] of people)
      await api.db.query('INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, $3)', [
        personId,
        id,
        role,
      ]);
    return id;
  };
  const cluster = async (managerId: string | null): Promise<string> => {
    const id = randomUUID();
    await api.db.query(`INSERT INTO cluster (id, name, manager_organisation_id) VALUES ($1, 'Textile Nord', $2)`, [
      id,
      managerId,
    ]);
    return id;
  };

  beforeEach(async () => {
    await api.db.query('DELETE FROM membership_request');
    organisationId = await organisation('sme', [
      [owner, 'administrator'],
      [colleague, 'member'],
    ]);
    clusterId = await cluster(await organisation('cluster-manager', [[manager, 'member']]));
  });

  const ask = (user = owner, message = 'Facem fire reciclate.') =>
    user.post(`/organisations/${organisationId}/cluster-requests`, { clusterId, message });
  const members = async (): Promise<unknown[]> =>
    api.db.query('SELECT organisation_id FROM cluster_member WHERE cluster_id = $1', [clusterId]);
  const mailsTo = (user: TestUser): Promise<{ kind: string; text: string }[]> =>
    api.db.query(
      `SELECT kind, text FROM mail WHERE person_id = $1 AND kind LIKE 'membership-%' AND text LIKE '%' || $2 || '%'`,
      [user.id, clusterId],
    );

  it('is for administrators; the managers are told and accept, and the organisation is indexed with its cluster', async () => {
    expect((await ask(colleague)).body.code).toBe('organisation.only_administrators');
    const asked = await ask();
    expect(asked.status).toBe(201);
    expect(await mailsTo(manager)).toMatchObject([
      { kind: 'membership-asked', text: expect.stringContaining('Facem fire reciclate.') },
    ]);
    expect((await ask()).body.code).toBe('cluster.already_asked');
    for (const path of [`/clusters/${clusterId}/requests`, '/cluster-requests']) {
      expect((await manager.get(path)).body.items).toMatchObject([
        { id: asked.body.id, state: 'pending', organisation: { id: organisationId } },
      ]);
    }
    expect(await members()).toEqual([]);
    expect((await manager.post(`/clusters/${clusterId}/requests/${asked.body.id}/accept`)).status).toBe(204);
    expect(await members()).toEqual([{ organisation_id: organisationId }]);
    expect(await mailsTo(owner)).toMatchObject([{ kind: 'membership-accepted' }]);
    expect((await manager.get('/cluster-requests')).body.items).toEqual([]);
    const documents = await api.db.query('SELECT id FROM search_document WHERE id = ANY ($1)', [
      [organisationId, clusterId],
    ]);
    expect(documents).toHaveLength(2);
    expect((await ask()).body.code).toBe('cluster.already_member');
    const audit = await api.db.query(`SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY created_at`, [
      asked.body.id,
    ]);
    expect(audit).toEqual([{ action: 'membership-request.asked' }, { action: 'membership-request.accept' }]);
  });

  it('is declined with a reason, which the organisation reads; it may ask again', async () => {
    const { body } = await ask();
    const path = `/clusters/${clusterId}/requests/${body.id}`;
    expect((await manager.post(`${path}/decline`, { reason: '' })).status).toBe(400);
    expect((await manager.post(`${path}/decline`, { reason: 'Doar producători de fire.' })).status).toBe(204);
    expect((await colleague.get(`/organisations/${organisationId}/cluster-requests`)).body.items).toMatchObject([
      { state: 'declined', reason: 'Doar producători de fire.' },
    ]);
    expect((await mailsTo(owner))[0]?.text).toContain('Doar producători de fire.');
    expect((await manager.post(`${path}/accept`)).body.code).toBe('cluster.request_answered');
    expect(await members()).toEqual([]);
    expect((await ask()).status).toBe(201);
    expect(await mailsTo(manager)).toHaveLength(1);
  });

  it('can be taken back, and is answered once however many answer at once', async () => {
    const { body: first } = await ask();
    const own = `/organisations/${organisationId}/cluster-requests`;
    expect((await owner.post(`${own}/${first.id}/withdraw`)).status).toBe(204);
    const { body: second } = await ask();
    const path = `/clusters/${clusterId}/requests/${second.id}`;
    const answers = await Promise.all([
      manager.post(`${path}/accept`),
      manager.post(`${path}/decline`, { reason: 'Nu acum.' }),
      owner.post(`${own}/${second.id}/withdraw`),
      manager.post(`${path}/accept`),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409, 409]);
    const [{ state }] = await api.db.query('SELECT state FROM membership_request WHERE id = $1', [second.id]);
    expect((await members()).length).toBe(state === 'accepted' ? 1 : 0);
  });

  it('does not exist for another cluster, nor for another organisation', async () => {
    const { body } = await ask();
    const otherCluster = await cluster(await organisation('cluster-manager', [[colleague, 'member']]));
    const otherOrganisation = await organisation('sme', [[colleague, 'administrator']]);
    const answers = [
      await colleague.post(`/clusters/${otherCluster}/requests/${body.id}/accept`),
      await colleague.post(`/organisations/${otherOrganisation}/cluster-requests/${body.id}/withdraw`),
    ];
    for (const { status, body: problem } of answers)
      expect([status, problem.code]).toEqual([404, 'cluster.no_such_request']);
    expect((await colleague.get('/cluster-requests')).body.items).toEqual([]);
    expect((await colleague.post(`/clusters/${clusterId}/requests/${body.id}/accept`)).status).toBe(403);
    expect((await manager.get(`/organisations/${organisationId}/cluster-requests`)).status).toBe(403);
  });

  it('goes to a platform admin where a cluster has no manager', async () => {
    clusterId = await cluster(null);
    const { body } = await ask();
    expect(await mailsTo(admin)).toMatchObject([{ kind: 'membership-asked' }]);
    expect((await admin.get('/cluster-requests')).body.items).toMatchObject([{ id: body.id }]);
    expect((await admin.post(`/clusters/${clusterId}/requests/${body.id}/accept`)).status).toBe(204);
    expect(await members()).toHaveLength(1);
  });
});
