import { openTestApi, type TestApi } from '../testing/test-api.js';

const password = 'un cal corect și o agrafă';

describe('accounts', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  const lastLink = async (email: string, kind: string): Promise<string> => {
    const rows = await api.db.query<{ text: string }[]>(
      'SELECT text FROM mail WHERE recipient = $1 AND kind = $2 ORDER BY created_at DESC LIMIT 1',
      [email, kind],
    );
    return decodeURIComponent(/#token=([^\s)]+)/.exec(rows[0]?.text ?? '')?.[1] ?? '');
  };

  const setExpiry = (email: string, fromNow: string): Promise<unknown> =>
    api.db.query(
      `UPDATE auth.session s SET "expiresAt" = now() + $2::interval FROM auth."user" u WHERE u.id = s."userId" AND u.email = $1`,
      [email, fromNow],
    );

  it('opens an account only after the address was confirmed', async () => {
    const email = 'ioana@example.test';
    const account = { name: 'Ioana', email, password, language: 'ro' };
    expect(await api.nobody.post('/auth/sign-up', account)).toMatchObject({ status: 204 });
    expect(await api.nobody.post('/auth/sign-in', { email, password })).toMatchObject({
      status: 403,
      body: { code: 'auth.email_not_verified' },
    });
    const token = await lastLink(email, 'account-verification');
    const verified = await api.nobody.post('/auth/verify-email', { token, password });
    expect(verified.status).toBe(204);
    const cookie = String(verified.headers['set-cookie']).split(';')[0] ?? '';
    expect(await api.nobody.get('/session', { cookie })).toMatchObject({ body: { person: { email, language: 'ro' } } });
  });

  it('answers a taken address like a new one', async () => {
    const { email } = await api.signUp();
    const account = { name: 'Somebody', email, password, language: 'en' };
    expect(await api.nobody.post('/auth/sign-up', account)).toMatchObject({ status: 204, text: '' });
    expect(await api.nobody.post('/auth/request-password-reset', { email: 'nobody@example.test' })).toMatchObject({
      status: 204,
    });
  });

  it('keeps no session token that could be used', async () => {
    const ana = await api.signUp();
    const rows = await api.db.query<{ token: string }[]>(
      `SELECT s.token FROM auth.session s JOIN auth."user" u ON u.id = s."userId" WHERE u.email = $1`,
      [ana.email],
    );
    expect(rows[0]?.token).toHaveLength(43);
    const forged = await api.nobody.get('/people/me', { cookie: `quatrefoil.session_token=${rows[0]?.token}` });
    expect(forged.status).toBe(401);
  });

  it('counts a sign-out and the end of a session at once', async () => {
    const [ana, dan] = [await api.signUp(), await api.signUp()];
    expect(await ana.get('/people/me')).toMatchObject({ status: 200 });
    expect(await ana.post('/auth/sign-out')).toMatchObject({ status: 204 });
    expect(await ana.get('/people/me')).toMatchObject({ status: 401 });
    await setExpiry(dan.email, '-1 second');
    expect(await dan.get('/people/me')).toMatchObject({ status: 401 });
  });

  it('prolongs a session when it is used more than a day after its last prolonging', async () => {
    const ana = await api.signUp();
    const isFull = async (): Promise<boolean | undefined> => {
      const rows = await api.db.query<{ full: boolean }[]>(
        `SELECT s."expiresAt" > now() + interval '29 days 23 hours' AS full
         FROM auth.session s JOIN auth."user" u ON u.id = s."userId" WHERE u.email = $1`,
        [ana.email],
      );
      return rows[0]?.full;
    };
    await setExpiry(ana.email, '29 days 1 hour');
    expect(await ana.get('/people/me')).toMatchObject({ status: 200 });
    expect(await isFull()).toBe(false);
    await setExpiry(ana.email, '28 days 23 hours');
    expect(await ana.get('/people/me')).toMatchObject({ status: 200 });
    expect(await isFull()).toBe(true);
  });

  it('ends every session when the password is reset, and takes a link once', async () => {
    const ana = await api.signUp();
    await api.nobody.post('/auth/request-password-reset', { email: ana.email });
    const token = await lastLink(ana.email, 'account-password-reset');
    expect(await api.nobody.post('/auth/reset-password', { token, password })).toMatchObject({ status: 204 });
    expect(await api.nobody.post('/auth/reset-password', { token, password })).toMatchObject({
      status: 400,
      body: { code: 'auth.link_invalid' },
    });
    expect(await ana.get('/people/me')).toMatchObject({ status: 401 });
    expect(await api.nobody.post('/auth/sign-in', { email: ana.email, password })).toMatchObject({ status: 204 });
  });

  it('slows down guesses at one account and says when to try again', async () => {
    const { email } = await api.signUp();
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) {
      statuses.push((await api.nobody.post('/auth/sign-in', { email, password: `guess ${i}` })).status);
    }
    expect(statuses.slice(0, 9).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  it('names every wrong field', async () => {
    const { status, body, headers } = await api.nobody.post('/auth/sign-up', { name: ' ', email: 'x', extra: 1 });
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(
      expect.arrayContaining(['/name', '/email', '/password', '/language']),
    );
  });

  it('saves settings only on the version that was read', async () => {
    const ana = await api.signUp();
    const settings = { name: 'Ana P', language: 'en', zone: 'Europe/Bucharest', weeklyCapacity: 2 };
    const { headers } = await ana.get('/people/me');
    expect(headers['etag']).toBe('"1"');
    expect(await ana.put('/people/me', settings)).toMatchObject({ status: 428 });
    expect(await ana.put('/people/me', settings, { 'if-match': '"1"' })).toMatchObject({ status: 200 });
    expect(await ana.put('/people/me', settings, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { code: 'person.stale' },
    });
  });

  it('lets the one-time link make one admin', async () => {
    const { SetupService } = await import('#features/accounts');
    const token = await api.app.get(SetupService).open();
    const admin = { token, name: 'First', email: 'first@example.test', password, language: 'ro' };
    expect(await api.nobody.get(`/auth/setup?token=${token}`)).toMatchObject({ body: { open: true } });
    expect(await api.nobody.post('/auth/setup', { ...admin, token: 'wrong-token' })).toMatchObject({ status: 404 });
    expect(await api.nobody.post('/auth/setup', admin)).toMatchObject({ status: 204 });
    expect(await api.nobody.post('/auth/setup', admin)).toMatchObject({ status: 404 });
    expect(await api.app.get(SetupService).open()).toBeNull();
  });
});
