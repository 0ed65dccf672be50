import { MailLedger, MailRepository, type Letter, type Mail } from '#platform/mail';
import { Transactions } from '#platform/database';
import { openTestApi, type TestApi, type TestUser } from '../testing/test-api.js';

const triedAt = '2026-11-23T06:00:00.000Z';

describe('the ledger of digests over HTTP', () => {
  let api: TestApi;
  let admin: TestUser;
  let ana: TestUser;

  beforeAll(async () => {
    api = await openTestApi();
    admin = await api.signUp({ isPlatformAdmin: true });
    ana = await api.signUp({ name: 'Ana Pop', language: 'ro' });
    for (const week of [44, 45, 46, 47]) await addDigest(ana, `2026-W${week}`);
  });

  afterAll(() => api.close());

  async function addDigest({ id, email }: TestUser, period: string): Promise<void> {
    const content = { subject: '1 noutate', html: '<p>x</p>', text: 'x', calendar: null, headers: {} };
    const mail: Letter = {
      personId: id,
      kind: 'digest',
      period,
      policy: 'digest',
      recipient: email,
      language: 'ro',
      ...content,
    };
    const ledger = api.app.get(MailLedger, { strict: false });
    await api.app.get(Transactions, { strict: false }).run((tx) => ledger.add(mail, tx));
  }

  const put = (period: string, state: string, reason: string | null = null): Promise<unknown> =>
    api.db.query('UPDATE mail SET state = $2, reason = $3, claimed_at = $4, attempts = 1 WHERE period = $1', [
      period,
      state,
      reason,
      triedAt,
    ]);
  const find = (period: string): Promise<Mail | null> =>
    api.app.get(MailRepository, { strict: false }).find({ personId: ana.id, kind: 'digest', period });
  const jobs = async (period: string): Promise<number> =>
    (await api.db.query<object[]>(`SELECT FROM outbox WHERE payload->>'period' = $1`, [period])).length;

  it('lists who got what and why not, newest first, by state and by person', async () => {
    await put('2026-W44', 'sent');
    await put('2026-W45', 'suppressed', 'nothing-new');
    await put('2026-W46', 'in-doubt', 'the line broke');
    const first = (await admin.get('/digests/ledger?person=ana&limit=3')).body;
    expect(first.items.map((item: { period: string; state: string }) => [item.period, item.state])).toEqual([
      ['2026-W47', 'pending'],
      ['2026-W46', 'in-doubt'],
      ['2026-W45', 'suppressed'],
    ]);
    expect(first.items[1]).toMatchObject({ name: 'Ana Pop', recipient: ana.email, reason: 'the line broke', triedAt });
    const rest = await admin.get(`/digests/ledger?limit=3&cursor=${first.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ period: '2026-W44' }], nextCursor: null });
    expect((await admin.get('/digests/ledger?state=in-doubt')).body.items).toHaveLength(1);
    expect((await admin.get('/digests/ledger?person=nobody%25')).body.items).toEqual([]);
    const { periods } = (await admin.get('/digests/ledger/periods')).body;
    expect(periods[1]).toEqual({ period: '2026-W46', sent: 0, waiting: 0, inDoubt: 1, failed: 0, suppressed: 0 });
  });

  it('lets an admin end a doubt once, and writes down who did', async () => {
    const path = `/digests/ledger/${ana.id}/2026-W46/arrived`;
    expect((await ana.post(path, { triedAt })).status).toBe(403);
    expect((await admin.post(path, { triedAt: '2026-11-23T05:00:00Z' })).body.code).toBe('digest.moved_on');
    expect((await admin.post(path, { triedAt })).status).toBe(204);
    expect(await find('2026-W46')).toMatchObject({ state: 'sent', sentAt: new Date(triedAt), reason: null });
    expect((await admin.post(path, { triedAt })).body.code).toBe('digest.moved_on');
    expect((await admin.post(path.replace('W46', 'W30'), { triedAt })).body.code).toBe('digest.not_in_ledger');
    expect(
      await api.db.query(`SELECT actor_id, subject_id, detail FROM audit_event WHERE action = 'digest.marked-arrived'`),
    ).toEqual([{ actor_id: admin.id, subject_id: ana.id, detail: { period: '2026-W46' } }]);
  });

  it.each([
    ['in-doubt', 204],
    ['failed', 204],
    ['sent', 204],
    ['suppressed', 409],
    ['sending', 409],
  ])('sends again what was tried, once: %s', async (state, status) => {
    await put('2026-W47', state, 'x');
    await api.db.query(`UPDATE mail SET recipient = 'old@example.test' WHERE period = '2026-W47'`);
    const [path, before] = [`/digests/ledger/${ana.id}/2026-W47/send-again`, await jobs('2026-W47')];
    const statuses = await Promise.all([1, 2].map(async () => (await admin.post(path, { triedAt })).status));
    expect(statuses.sort()).toEqual([status, 409]);
    expect((await jobs('2026-W47')) - before).toBe(status === 204 ? 1 : 0);
    if (status === 204)
      expect(await find('2026-W47')).toMatchObject({
        state: 'pending',
        attempts: 0,
        recipient: ana.email,
        reason: null,
      });
  });

  it('sends nothing to somebody who has switched digests off', async () => {
    await put('2026-W47', 'in-doubt');
    const choice = { frequency: 'off', weekday: 1, hour: 8, pausedUntil: null };
    expect((await ana.put('/digests/preferences', choice, { 'if-match': '"0"' })).status).toBe(200);
    const answer = await admin.post(`/digests/ledger/${ana.id}/2026-W47/send-again`, { triedAt });
    expect(answer.body.code).toBe('digest.not_wanted');
    expect(await find('2026-W47')).toMatchObject({ state: 'in-doubt' });
  });
});
