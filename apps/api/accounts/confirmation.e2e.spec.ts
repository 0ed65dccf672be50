import { randomUUID } from 'node:crypto';
import { AccountsService, type SignUp } from '#features/accounts';
import { openTestApi, type Answer, type TestApi } from '../testing/test-api.js';

const theirs = 'parola pe care o știe altul';
const mine = 'trei cai verzi pe pereți';

/** Anybody may sign up with anybody's address: that must never give him the account of its owner. */
describe('an address that somebody else signed up with', () => {
  let api: TestApi;
  let email: string;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());
  beforeEach(() => {
    email = `${randomUUID()}@example.test`;
  });

  const signUp = (password: string, name = 'Somebody'): Promise<Answer> =>
    api.nobody.post('/auth/sign-up', { name, email, password, language: 'en' });
  const signIn = async (password: string): Promise<number> =>
    (await api.nobody.post('/auth/sign-in', { email, password })).status;
  const verify = (token: string, password: string): Promise<Answer> =>
    api.nobody.post('/auth/verify-email', { token, password });
  const isConfirmed = async (): Promise<boolean | undefined> => {
    const rows = await api.db.query<{ verified: boolean }[]>(
      `SELECT "emailVerified" AS verified FROM auth."user" WHERE email = $1`,
      [email],
    );
    return rows[0]?.verified;
  };
  const mailed = async (kind: string): Promise<string> => {
    const rows = await api.db.query<{ text: string }[]>(
      'SELECT text FROM mail WHERE recipient = $1 AND kind = $2 ORDER BY created_at DESC LIMIT 1',
      [email, kind],
    );
    return decodeURIComponent(/#token=([^\s)]+)/.exec(rows[0]?.text ?? '')?.[1] ?? '');
  };
  const reset = async (password: string): Promise<number> => {
    await api.nobody.post('/auth/request-password-reset', { email });
    const token = await mailed('account-password-reset');
    return (await api.nobody.post('/auth/reset-password', { token, password })).status;
  };

  it('is confirmed by the link and the password together, never by the link alone', async () => {
    await signUp(theirs);
    const token = await mailed('account-verification');
    expect(await api.nobody.post('/auth/verify-email', { token })).toMatchObject({ status: 400 });
    expect(await verify(token, mine)).toMatchObject({
      status: 400,
      body: { code: 'auth.wrong_password', errors: [{ pointer: '/password' }] },
    });
    expect(await isConfirmed()).toBe(false);
    expect(await signIn(theirs)).toBe(403);
  });

  it('belongs to its owner once he set a password by mail, and the one before opens nothing', async () => {
    await signUp(theirs);
    const token = await mailed('account-verification');
    expect(await reset(mine)).toBe(204);
    expect([await signIn(theirs), await signIn(mine)]).toEqual([401, 204]);
    expect((await verify(token, theirs)).status).toBe(400);
  });

  it('is signed up anew by its owner, in the place of the stranger, with the same answer', async () => {
    const first = await signUp(theirs, 'Stranger');
    const oldLink = await mailed('account-verification');
    const second = await signUp(mine, 'Owner');
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect([await signIn(theirs), await signIn(mine)]).toEqual([401, 403]);
    expect((await verify(oldLink, theirs)).status).toBe(400);
    const verified = await verify(await mailed('account-verification'), mine);
    const cookie = String(verified.headers['set-cookie']).split(';')[0] ?? '';
    expect(await api.nobody.get('/session', { cookie })).toMatchObject({ body: { person: { email, name: 'Owner' } } });
  });

  it('keeps the password of a confirmed account, whoever signs up with it', async () => {
    await signUp(mine, 'Owner');
    await verify(await mailed('account-verification'), mine);
    expect(await signUp(theirs)).toMatchObject({ status: 204 });
    expect([await signIn(theirs), await signIn(mine)]).toEqual([401, 204]);
    expect(await mailed('account-already-registered')).toBe('');
  });

  it('never opens for the stranger who signs up while its owner confirms or sets a password', async () => {
    for (let round = 0; round < 3; round++) {
      email = `${randomUUID()}@example.test`;
      await signUp(mine, 'Owner');
      const token = await mailed('account-verification');
      const [verified] = await Promise.all([verify(token, mine), signUp(theirs)]);
      if (verified.status !== 204) expect(await isConfirmed()).toBe(false);
      expect(await signIn(theirs)).toBe(verified.status === 204 ? 401 : 403);
      await Promise.all([reset(mine), signUp(theirs)]);
      expect(await isConfirmed()).toBe(true);
      expect(await signIn(theirs)).toBe(401);
    }
  });

  it('is adopted with the password of who sets the instance up', async () => {
    await signUp(theirs);
    const admin: SignUp = { name: 'First', email, password: mine, language: 'en' };
    await api.app.get(AccountsService).createVerified(admin);
    expect([await signIn(theirs), await signIn(mine)]).toEqual([401, 204]);
  });

  it('is guarded from guesses with the link as it is at the sign-in', async () => {
    await signUp(mine);
    const token = await mailed('account-verification');
    const statuses: number[] = [];
    for (let guess = 0; guess < 11; guess++) statuses.push((await verify(token, `guess ${guess}`)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(400), 429]);
    expect((await verify(token, mine)).status).toBe(429);
  });

  it('takes no link that we did not sign', async () => {
    await signUp(mine);
    const [head, , signature] = (await mailed('account-verification')).split('.');
    const payload = Buffer.from(JSON.stringify({ email, userId: randomUUID(), exp: 4e9 })).toString('base64url');
    expect(await verify(`${head}.${payload}.${signature}`, mine)).toMatchObject({
      status: 400,
      body: { code: 'auth.link_invalid' },
    });
  });
});
