import { WeeklyAllocationsService } from '#features/allocations';
import { ArrangedRows } from '#testing';
import { openTestApi, type TestApi } from '../testing/test-api.js';

const now = new Date('2026-11-23T08:30:00Z');

describe('the report of a weekly allocation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  it('is asked for by an admin, who reads the whole of it, and by a broker, who reads his part', async () => {
    const admin = await api.signUp({ isPlatformAdmin: true });
    const broker = await api.signUp();
    expect((await admin.get('/allocations')).body).toEqual({ weeks: [], scope: 'all', allocation: null });
    expect(await admin.post('/allocations')).toMatchObject({ status: 204 });
    expect(await api.db.query('SELECT name FROM outbox')).toContainEqual({ name: 'allocate-week' });

    const rows = new ArrangedRows(api.db.manager, now);
    const [mine, theirs, managing] = [await rows.organisation(), await rows.organisation(), await rows.organisation()];
    await rows.cluster([mine], { manager_organisation_id: managing });
    await api.db.query(`INSERT INTO affiliation VALUES ($1, $2, 'administrator')`, [broker.id, managing]);
    await rows.challenge(mine, { title: 'Fără potriviri' });
    await rows.match(await rows.challenge(theirs), await rows.capability(mine));
    await api.app.get(WeeklyAllocationsService).ensureCurrent(now);

    const whole = await admin.get('/allocations?week=2026-W48');
    expect(whole.body).toMatchObject({ weeks: ['2026-W48'], scope: 'all' });
    expect(whole.body.allocation).toMatchObject({ challenges: 2, capabilities: 1, chosen: { covered: 1 } });
    const part = await broker.get('/allocations');
    expect(part.body).toMatchObject({ scope: 'own', allocation: { challenges: 1, capabilities: 1 } });
    expect(part.body.allocation.leftOut).toMatchObject([{ title: 'Fără potriviri', obstacle: 'no-match' }]);
    expect(await broker.get('/allocations?week=2026-W49')).toMatchObject({
      status: 404,
      body: { code: 'allocation.not_found' },
    });
    expect(await broker.get('/allocations?week=soon')).toMatchObject({ status: 400 });
    expect(await broker.post('/allocations')).toMatchObject({ status: 403 });
  });
});
