import { ArrangedRows } from '#testing';
import { openTestApi, type TestApi, type TestUser } from '../testing/test-api.js';

describe('digests over HTTP', () => {
  let api: TestApi;
  let ana: TestUser;

  beforeAll(async () => {
    api = await openTestApi({ PUBLIC_URL: 'http://127.0.0.1:3000' });
    ana = await api.signUp({ language: 'ro' });
  });

  afterAll(() => api.close());

  const choice = { frequency: 'monthly', weekday: 5, hour: 17, pausedUntil: '2027-01-15' };

  it('keeps preferences, with versions', async () => {
    const before = await ana.get('/digests/preferences');
    expect(before.body).toMatchObject({
      frequency: 'weekly',
      weekday: 1,
      hour: 8,
      zone: 'Europe/Bucharest',
      version: 0,
    });
    expect(before.headers['etag']).toBe('"0"');
    expect((await ana.put('/digests/preferences', choice)).status).toBe(428);
    const changed = await ana.put('/digests/preferences', choice, { 'if-match': '"0"' });
    expect(changed).toMatchObject({ status: 200, body: { ...choice, version: 1 } });
    expect((await ana.put('/digests/preferences', choice, { 'if-match': '"0"' })).status).toBe(412);
    expect((await ana.put('/digests/preferences', choice, { 'if-match': '"1"' })).status).toBe(200);
  });

  it.each([
    ['/hour', { hour: 24 }],
    ['/weekday', { weekday: 0 }],
    ['/frequency', { frequency: 'hourly' }],
    ['/pausedUntil', { pausedUntil: '2027-02-30' }],
    ['', { extra: 1 }],
  ])('refuses a bad value and names it: %s', async (pointer, wrong) => {
    const { status, body } = await ana.put('/digests/preferences', { ...choice, ...wrong }, { 'if-match': '"2"' });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer: expect.stringContaining(pointer) }]);
  });

  it('previews the next digest', async () => {
    expect((await ana.get('/digests/preview')).body).toMatchObject({ letter: null });
    expect((await ana.get('/digests/preview/html')).body.code).toBe('digest.nothing_new');
    const rows = new ArrangedRows(api.db.manager, new Date());
    const [mine, other] = [await rows.organisation(), await rows.organisation({ name: 'Vecinii (demo)' })];
    await api.db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'member')`, [
      ana.id,
      mine,
    ]);
    await rows.cluster([mine, other]);
    await rows.challenge(other);
    const { body } = await ana.get('/digests/preview');
    expect(body.letter.subject).toBe('1 noutate: Fir reciclat fără scame');
    expect(body.letter.text).toContain('Vecinii (demo)');
    expect((await ana.get('/digests/preview/html')).text).toContain('Vecinii (demo)');
    const [{ count }] = await api.db.query('SELECT count(*)::int FROM mail');
    expect(count).toBe(0);
  });

  it('ends by one click from a mail program, which has no cookie and sends a form', async () => {
    const { body } = await ana.get('/digests/preview');
    const path = new URL(/https?:[^\s]+\/unsubscribe\/[\w-]+/.exec(body.letter.text)![0]).pathname;
    const read = await api.nobody.get(path);
    expect(read).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(read.text).toContain('<html lang="ro">');
    expect((await ana.get('/digests/preferences')).body.frequency).toBe('monthly');

    const oneClick = 'List-Unsubscribe=One-Click';
    for (const [contentType, form] of [
      ['application/x-www-form-urlencoded', oneClick],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--',
      ],
    ] as const) {
      const answer = await api.nobody.post(path, form, { 'content-type': contentType });
      expect([answer.status, answer.headers['location']]).toEqual([200, undefined]);
      expect((await ana.get('/digests/preferences')).body).toMatchObject({ frequency: 'off', nextAt: null });
    }
    expect(
      (await api.nobody.post(`${path.slice(0, -3)}AAA`, oneClick, { 'content-type': 'text/plain' })).status,
    ).not.toBe(200);
  });
});
