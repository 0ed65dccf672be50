import { openTestApi, type TestApi, type TestUser } from '../testing/test-api.js';

const profile = {
  name: 'Fabrica de Mere SRL',
  kind: 'sme',
  legalId: null,
  region: null,
  county: 'RO-CJ',
  city: 'Turda',
  sizeBand: 'sme-11-49',
  website: 'https://mere.example',
  description: 'Sucuri.',
  sectors: ['agro-food'],
};

describe('organisations', () => {
  let api: TestApi;
  let ana: TestUser;
  let admin: TestUser;
  beforeAll(async () => {
    api = await openTestApi();
    ana = await api.signUp();
    admin = await api.signUp({ isPlatformAdmin: true });
  });
  afterAll(() => api.close());

  const found = async (by: TestUser, overrides: object = {}): Promise<string> => {
    const answer = await by.post('/organisations', { ...profile, ...overrides });
    expect(answer).toMatchObject({ status: 201 });
    return String(answer.body.id);
  };
  const invitationToken = async (email: string): Promise<string> => {
    const rows = await api.db.query<{ text: string }[]>(
      `SELECT text FROM mail WHERE recipient = $1 AND kind = 'organisation-invitation' ORDER BY period DESC LIMIT 1`,
      [email],
    );
    return /#token=([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? '';
  };

  it('are founded by anybody who signed in, and wait to be verified', async () => {
    const id = await found(ana, { legalId: 'RO 1590082' });
    expect(await api.nobody.get(`/organisations/${id}`)).toMatchObject({
      status: 200,
      body: { legalId: '1590082', region: 'RO11', verifiedAt: null, may: { edit: false, verify: false } },
    });
    expect(await ana.post(`/organisations/${id}/verify`, {})).toMatchObject({ status: 403 });
    expect(await admin.post(`/organisations/${id}/verify`, {})).toMatchObject({
      status: 200,
      body: { verifiedAt: expect.any(String) },
    });
    expect(await admin.post(`/organisations/${id}/verify`, {})).toMatchObject({ status: 409 });
    const taken = await ana.post('/organisations', { ...profile, legalId: '1590082' });
    expect(taken).toMatchObject({ status: 409, body: { errors: [{ pointer: '/legalId' }] } });
  });

  it('are edited by their people, never over a newer version', async () => {
    const id = await found(ana);
    const { headers } = await ana.get(`/organisations/${id}`);
    const etag = String(headers['etag']);
    expect(await ana.put(`/organisations/${id}`, profile)).toMatchObject({ status: 428 });
    expect(await ana.put(`/organisations/${id}`, { ...profile, city: 'Dej' }, { 'if-match': etag })).toMatchObject({
      status: 200,
      body: { city: 'Dej' },
    });
    expect(await ana.put(`/organisations/${id}`, profile, { 'if-match': etag })).toMatchObject({ status: 412 });
    const stranger = await api.signUp();
    expect(await stranger.put(`/organisations/${id}`, profile, { 'if-match': etag })).toMatchObject({ status: 403 });
  });

  it.each([{ name: 'Altă Fabrică SRL' }, { legalId: '14399840' }, { kind: 'large-company' }])(
    'are no longer verified as %j, but with another city they are',
    async (renamed) => {
      const id = await found(ana);
      await admin.post(`/organisations/${id}/verify`, {});
      const edit = async (change: object): Promise<unknown> => {
        const { headers } = await ana.get(`/organisations/${id}`);
        return (
          await ana.put(`/organisations/${id}`, { ...profile, ...change }, { 'if-match': String(headers['etag']) })
        ).body.verifiedAt;
      };
      expect(await edit({ city: 'Dej' })).toEqual(expect.any(String));
      expect(await edit(renamed)).toBeNull();
      expect(await admin.post(`/organisations/${id}/verify`, {})).toMatchObject({ status: 200 });
    },
  );

  it('name the field that is wrong', async () => {
    const answer = await ana.post('/organisations', {
      ...profile,
      legalId: '1590083',
      website: 'javascript:alert(1)',
      boss: 1,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/legalId', '/website']),
    );
  });

  it('are listed page by page, and found by a part of the name without diacritics', async () => {
    for (const name of ['Țesătoria Unu', 'Țesătoria Doi', 'Țesătoria Trei']) await found(ana, { name });
    const first = await api.nobody.get('/organisations?name=tesatoria&limit=2');
    const second = await api.nobody.get(`/organisations?name=tesatoria&limit=2&cursor=${first.body.nextCursor}`);
    const names = [...first.body.items, ...second.body.items].map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Țesătoria Doi', 'Țesătoria Trei', 'Țesătoria Unu']);
    expect(second.body.nextCursor).toBeNull();
    expect(await api.nobody.get('/organisations?cursor=nonsense')).toMatchObject({ status: 400 });
  });

  it('are joined by invitation, once and by the right person only', async () => {
    const id = await found(ana);
    const order = { email: 'Radu@Example.test', role: 'member', language: 'ro' };
    expect(await ana.post(`/organisations/${id}/invitations`, order)).toMatchObject({
      status: 201,
      body: { outcome: 'sent' },
    });
    expect(await ana.post(`/organisations/${id}/invitations`, order)).toMatchObject({
      body: { outcome: 'already-invited' },
    });
    const token = await invitationToken('radu@example.test');

    expect(await api.nobody.post('/invitations/look', { token })).toMatchObject({
      status: 200,
      body: { organisationName: profile.name, email: 'r•••@example.test', state: 'pending', isForReader: null },
    });
    expect(await api.nobody.post('/invitations/accept', { token })).toMatchObject({ status: 401 });
    expect(await admin.post('/invitations/accept', { token })).toMatchObject({
      status: 403,
      body: { code: 'invitation.wrong_account' },
    });

    const radu = await api.signUp({ email: 'radu@example.test', name: 'Radu Moraru' });
    expect(await radu.post('/invitations/look', { token })).toMatchObject({ body: { isForReader: true } });
    expect(await radu.post('/invitations/accept', { token })).toMatchObject({
      status: 200,
      body: { organisationId: id },
    });
    expect(await radu.post('/invitations/accept', { token })).toMatchObject({
      status: 409,
      body: { code: 'invitation.accepted' },
    });
    const people = await ana.get(`/organisations/${id}/people`);
    expect(people.body.items.map(({ role }: { role: string }) => role).toSorted()).toEqual(['administrator', 'member']);
    expect(people.body.items.map(({ name }: { name: string }) => name)).toContain('Radu Moraru');
    expect(await ana.post(`/organisations/${id}/invitations`, order)).toMatchObject({
      body: { outcome: 'already-belongs' },
    });
  });

  it('show, resend, copy and revoke invitations; an old link dies', async () => {
    const id = await found(ana);
    const email = 'vlad@example.test';
    await ana.post(`/organisations/${id}/invitations`, { email, role: 'administrator', language: 'en' });
    const first = await invitationToken(email);
    const list = await ana.get(`/organisations/${id}/invitations`);
    const [{ id: invitationId, expiresAt, state }] = list.body.items;
    expect(state).toBe('pending');
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(13.9 * 86_400_000);

    expect(await ana.post(`/organisations/${id}/invitations/${invitationId}/resend`, {})).toMatchObject({
      status: 204,
    });
    const second = await invitationToken(email);
    expect(second).not.toBe(first);
    expect(await api.nobody.post('/invitations/look', { token: first })).toMatchObject({ status: 404 });
    const link = await ana.post(`/organisations/${id}/invitations/${invitationId}/link`, {});
    expect(link.body.url).toMatch(/^http:\/\/localhost:\d+\/invitation#token=/);
    expect(await api.nobody.post('/invitations/look', { token: second })).toMatchObject({ status: 404 });

    expect(await ana.post(`/organisations/${id}/invitations/${invitationId}/revoke`, {})).toMatchObject({
      status: 204,
    });
    const token = String(link.body.url).split('=')[1];
    expect(await api.nobody.post('/invitations/look', { token })).toMatchObject({ body: { state: 'revoked' } });
    const vlad = await api.signUp({ email });
    expect(await vlad.post('/invitations/accept', { token })).toMatchObject({
      status: 409,
      body: { code: 'invitation.revoked' },
    });
  });

  it('keep no token that could be used, and no invitation beyond 14 days', async () => {
    const id = await found(ana);
    const email = 'late@example.test';
    await ana.post(`/organisations/${id}/invitations`, { email, role: 'member', language: 'ro' });
    const token = await invitationToken(email);
    const rows = await api.db.query<{ token_hash: string }[]>(
      'SELECT token_hash FROM invitation WHERE organisation_id = $1',
      [id],
    );
    expect(rows[0]?.token_hash).not.toBe(token);
    await api.db.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE organisation_id = $1`, [
      id,
    ]);
    const late = await api.signUp({ email });
    expect(await late.post('/invitations/accept', { token })).toMatchObject({
      status: 409,
      body: { code: 'invitation.expired' },
    });
    expect(await ana.post(`/organisations/${id}/invitations`, { email, role: 'member', language: 'ro' })).toMatchObject(
      { body: { outcome: 'sent' } },
    );
  });

  it('let only administrators name administrators, and keep one', async () => {
    const id = await found(ana);
    await ana.post(`/organisations/${id}/invitations`, { email: 'm@example.test', role: 'member', language: 'ro' });
    const member = await api.signUp({ email: 'm@example.test' });
    await member.post('/invitations/accept', { token: await invitationToken('m@example.test') });
    const order = { email: 'x@example.test', role: 'administrator', language: 'ro' };
    expect(await member.post(`/organisations/${id}/invitations`, order)).toMatchObject({ status: 403 });
    expect(await member.delete(`/organisations/${id}/people/${ana.id}`)).toMatchObject({ status: 403 });
    expect(await ana.delete(`/organisations/${id}/people/${ana.id}`)).toMatchObject({ status: 409 });
    expect(await ana.delete(`/organisations/${id}/people/${member.id}`)).toMatchObject({ status: 204 });
    expect(await member.get(`/organisations/${id}/people`)).toMatchObject({ status: 403 });
  });
});
