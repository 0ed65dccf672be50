import { randomUUID } from 'node:crypto';
import { ReferenceClustersService } from '#features/clusters';
import { openTestApi, type Answer, type TestApi, type TestUser } from '../testing/test-api.js';

const profile = {
  kind: 'sme',
  legalId: null,
  region: null,
  county: null,
  city: null,
  sizeBand: null,
  website: null,
  description: '',
  sectors: [],
};
const csv = { 'content-type': 'text/csv' };

describe('clusters', () => {
  let api: TestApi;
  let admin: TestUser;
  beforeAll(async () => {
    api = await openTestApi();
    await api.app.get(ReferenceClustersService).load();
    admin = await api.signUp({ isPlatformAdmin: true });
  });
  afterAll(() => api.close());

  const clusterNamed = async (name: string): Promise<string> =>
    String((await api.nobody.get(`/clusters?name=${encodeURIComponent(name)}`)).body.items[0].id);
  const managerOf = async (clusterId: string): Promise<TestUser> => {
    const organisationId = randomUUID();
    const manager = await api.signUp();
    await api.db.query(`INSERT INTO organisation (id, name, kind) VALUES ($1, 'Manager', 'cluster-manager')`, [
      organisationId,
    ]);
    await api.db.query(`INSERT INTO affiliation VALUES ($1, $2, 'administrator')`, [manager.id, organisationId]);
    expect(await admin.put(`/clusters/${clusterId}/manager`, { organisationId })).toMatchObject({ status: 200 });
    return manager;
  };
  const upload = async (user: TestUser, clusterId: string, file: string, skipErrors = false): Promise<Answer> => {
    const { body } = await user.post(`/clusters/${clusterId}/members/preview`, file, csv);
    return user.post(`/clusters/${clusterId}/members/import?digest=${body.digest}&skipErrors=${skipErrors}`, file, csv);
  };

  it('are the 69 of the reference data, loaded once', async () => {
    await api.app.get(ReferenceClustersService).load();
    const first = await api.nobody.get('/clusters?limit=50');
    const second = await api.nobody.get(`/clusters?limit=50&cursor=${first.body.nextCursor}`);
    expect(first.body.items.length + second.body.items.length).toBe(69);
    expect((await api.nobody.get('/clusters?sector=wood-furniture&region=RO11')).body.items).toMatchObject([
      { name: 'Transylvanian Furniture Cluster', labels: [{ issuer: 'ESCA', grade: 'silver' }], memberCount: 0 },
    ]);
  });

  it('are managed by the people of the organisation that an admin appoints', async () => {
    const id = await clusterNamed('TREC');
    const firm = await api.nobody.get('/organisations');
    expect(firm.status).toBe(200);
    const manager = await managerOf(id);
    const { body, headers } = await manager.get(`/clusters/${id}`);
    expect(body).toMatchObject({ manager: { name: 'Manager' }, may: { manage: true, appoint: false } });
    const edit = { description: 'Energie în Transilvania', website: null, stage: 'mature', sectors: body.sectors };
    const etag = { 'if-match': String(headers['etag']) };
    expect(await manager.put(`/clusters/${id}`, edit, etag)).toMatchObject({ status: 200, body: { stage: 'mature' } });
    expect(await manager.put(`/clusters/${id}`, edit, etag)).toMatchObject({ status: 412 });
    const sme = randomUUID();
    await api.db.query(`INSERT INTO organisation (id, name, kind) VALUES ($1, 'Just a firm', 'sme')`, [sme]);
    expect(await admin.put(`/clusters/${id}/manager`, { organisationId: sme })).toMatchObject({ status: 400 });
  });

  it('take members from a list: preview, import, and nothing the second time', async () => {
    const id = await clusterNamed('AgroTransilvania');
    const manager = await managerOf(id);
    const known = randomUUID();
    await api.db.query(
      `INSERT INTO organisation (id, name, kind, legal_id) VALUES ($1, 'Alfa Veche', 'sme', '1590082')`,
      [known],
    );
    const file =
      'Denumire;CUI;Tip;Județ;E-mail;Statut\nAlfa SRL;RO1590082;IMM;Cluj;a@alfa.test;activ\nUniversitatea Beta;;universitate;Cluj;;nominal\n';
    const preview = await manager.post(`/clusters/${id}/members/preview`, file, csv);
    expect(preview).toMatchObject({
      status: 200,
      body: {
        encoding: 'utf-8',
        delimiter: ';',
        rows: [
          { line: 2, action: 'join' },
          { line: 3, action: 'add' },
        ],
      },
    });
    expect(await api.nobody.get(`/clusters/${id}/members`)).toMatchObject({ body: { items: [] } });

    expect(await upload(manager, id, file)).toMatchObject({
      status: 200,
      body: { add: 1, join: 1, update: 0, skipped: 0 },
    });
    expect(await upload(manager, id, file)).toMatchObject({ body: { add: 0, join: 0, update: 0, unchanged: 2 } });
    const { body } = await manager.get(`/clusters/${id}/members`);
    expect(body.items).toMatchObject([
      { organisationId: known, name: 'Alfa Veche', county: 'RO-CJ', management: { contactEmail: 'a@alfa.test' } },
      { name: 'Universitatea Beta', kind: 'university', standing: 'nominal' },
    ]);
    const shown = await api.nobody.get(`/clusters/${id}/members`);
    expect(shown.text).not.toContain('a@alfa.test');
  });

  it('refuse a list with errors whole, or leave the bad rows out when asked', async () => {
    const id = await clusterNamed('Gusturi Transilvane');
    const manager = await managerOf(id);
    const file = 'Denumire;CUI;Județ\nGama SRL;123;Cluj\nDelta SRL;;Narnia\nEpsilon SRL;;Cluj\n';
    const refused = await upload(manager, id, file);
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'member_list.has_errors', errors: [{ pointer: '/2/CUI' }, { pointer: '/3/Județ' }] },
    });
    expect((await manager.get(`/clusters/${id}/members`)).body.items).toEqual([]);
    expect(await upload(manager, id, file, true)).toMatchObject({ status: 200, body: { add: 1, skipped: 2 } });
    const other = await manager.post(`/clusters/${id}/members/import?digest=${'x'.repeat(43)}`, file, csv);
    expect(other).toMatchObject({ status: 409, body: { code: 'member_list.changed' } });
    expect(await manager.post(`/clusters/${id}/members/preview`, 'nothing', csv)).toMatchObject({
      status: 400,
      body: { code: 'member_list.empty' },
    });
  });

  it('export a list that Excel takes for no formula, and that imports as unchanged', async () => {
    const id = await clusterNamed('TMW');
    const manager = await managerOf(id);
    await upload(manager, id, 'Name;Contact;Email\n=cmd() Țesut SRL;@Ana;a@b.test\n');
    const exported = await manager.get(`/clusters/${id}/members.csv`);
    expect(exported.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(exported.text).toContain('Denumire;CUI;');
    expect(exported.text).toContain("'=cmd() Țesut SRL");
    expect(await upload(manager, id, exported.text)).toMatchObject({ body: { unchanged: 1, add: 0, skipped: 0 } });
  });

  it('confirm and remove members', async () => {
    const id = await clusterNamed('ROSENC');
    const manager = await managerOf(id);
    await upload(manager, id, 'Name\nZeta SRL\n');
    const { body } = await manager.get(`/clusters/${id}/members`);
    const [{ organisationId }] = body.items;
    expect(await manager.put(`/clusters/${id}/members/${organisationId}`, { standing: 'nominal' })).toMatchObject({
      status: 204,
    });
    expect((await manager.get(`/clusters/${id}`)).body.counts).toEqual([
      { standing: 'nominal', kind: 'sme', count: 1 },
    ]);
    expect(await manager.delete(`/clusters/${id}/members/${organisationId}`)).toMatchObject({ status: 204 });
    expect(await manager.delete(`/clusters/${id}/members/${organisationId}`)).toMatchObject({ status: 404 });
    expect(await admin.post(`/clusters/${id}/members`, { organisationId, standing: 'active' })).toMatchObject({
      status: 204,
    });
    expect(await admin.post(`/clusters/${id}/members`, { organisationId, standing: 'active' })).toMatchObject({
      status: 409,
    });
  });

  it('take in an organisation that has people only through one who speaks for it', async () => {
    const id = await clusterNamed('ROSENC');
    const manager = await managerOf(id);
    const ana = await api.signUp();
    const firm = await ana.post('/organisations', { ...profile, name: 'Cu Oameni SRL' });
    const organisationId = String(firm.body.id);
    const member = { organisationId, standing: 'active' };
    const file = 'Name;Email;Website\nCU OAMENI SRL;me@manager.test;www.evil.test\nFara Oameni SRL;;\n';
    const hasPeople = { status: 409, body: { code: 'cluster.organisation_has_people' } };
    const names = async (): Promise<string[]> => {
      const items = (await manager.get(`/clusters/${id}/members`)).body.items as { name: string }[];
      return items.map(({ name }) => name);
    };
    const before = await names();

    expect(await manager.post(`/clusters/${id}/members`, member)).toMatchObject(hasPeople);
    expect(await manager.post(`/clusters/${id}/members/preview`, file, csv)).toMatchObject({
      status: 200,
      body: {
        rows: [
          { line: 2, action: null, entry: null, problems: [{ column: 'Name', rule: 'has-people' }] },
          { line: 3, action: 'add' },
        ],
      },
    });
    expect(await upload(manager, id, file)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/2/Name' }] } });
    expect(await names()).toEqual(before);
    expect(await upload(manager, id, file, true)).toMatchObject({ body: { add: 1, join: 0, skipped: 1 } });
    expect(await names()).toEqual([...before, 'Fara Oameni SRL'].toSorted());
    const order = { email: 'me@manager.test', role: 'administrator', language: 'ro' };
    expect(await manager.post(`/organisations/${organisationId}/invitations`, order)).toMatchObject({ status: 403 });

    await api.db.query(`INSERT INTO affiliation VALUES ($1, $2, 'member')`, [manager.id, organisationId]);
    expect(await manager.post(`/clusters/${id}/members`, member)).toMatchObject(hasPeople);
    await api.db.query(`UPDATE affiliation SET role = 'administrator' WHERE person_id = $1 AND organisation_id = $2`, [
      manager.id,
      organisationId,
    ]);
    expect(await manager.post(`/clusters/${id}/members`, member)).toMatchObject({ status: 204 });
    await manager.delete(`/clusters/${id}/members/${organisationId}`);
    await api.db.query('DELETE FROM affiliation WHERE person_id = $1 AND organisation_id = $2', [
      manager.id,
      organisationId,
    ]);
    expect(await admin.post(`/clusters/${id}/members`, member)).toMatchObject({ status: 204 });
    // A member now: the list updates the membership, but writes nothing into what the organisation says of itself.
    expect(await upload(manager, id, file)).toMatchObject({ status: 200, body: { update: 1, unchanged: 1 } });
    expect((await ana.get(`/organisations/${organisationId}`)).body.website).toBeNull();
  });

  it('let a broker name the first administrators of a member, and no later ones', async () => {
    const id = await clusterNamed('ROSENC');
    const manager = await managerOf(id);
    await upload(manager, id, 'Name\nPrima SRL\n');
    const { body } = await manager.get(`/clusters/${id}/members`);
    const { organisationId } = body.items.find(({ name }: { name: string }) => name === 'Prima SRL');
    const url = `/organisations/${organisationId}/invitations`;
    const order = { role: 'administrator', language: 'ro' };
    expect(await manager.post(url, { ...order, email: 'first@prima.test' })).toMatchObject({
      status: 201,
      body: { outcome: 'sent' },
    });
    const ana = await api.signUp();
    await api.db.query(`INSERT INTO affiliation VALUES ($1, $2, 'administrator')`, [ana.id, organisationId]);
    const second = { ...order, email: 'second@prima.test' };
    expect(await manager.post(url, second)).toMatchObject({ status: 403 });
    const [{ id: invitationId }] = (await manager.get(url)).body.items;
    expect(await manager.post(`${url}/${invitationId}/link`, {})).toMatchObject({ status: 403 });
    expect(await ana.post(url, second)).toMatchObject({ status: 201 });
    expect(await admin.post(url, { ...order, email: 'third@prima.test' })).toMatchObject({ status: 201 });
  });

  it('invite the contacts of all members at once, and nobody twice', async () => {
    const id = await clusterNamed('Pro Wood');
    const manager = await managerOf(id);
    await upload(manager, id, 'Name;Contact;Email\nOne;Ana;one@members.test\nTwo;;two@members.test\nThree;;\n');
    const order = { organisationIds: null, language: 'ro' };
    expect(await manager.post(`/clusters/${id}/invitations`, order)).toMatchObject({
      status: 200,
      body: { sent: 2, alreadyInvited: 0, withoutAddress: 1 },
    });
    expect(await manager.post(`/clusters/${id}/invitations`, order)).toMatchObject({
      body: { sent: 0, alreadyInvited: 2 },
    });
    const mails = await api.db.query<{ recipient: string }[]>(
      `SELECT recipient FROM mail WHERE recipient LIKE '%@members.test' ORDER BY recipient`,
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual(['one@members.test', 'two@members.test']);
  });
});
