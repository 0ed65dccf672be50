import { seedCapability } from '#testing';
import { openTestApi, type TestApi } from '../testing/test-api.js';

describe('the hours of a person', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  it('are read and replaced by that person alone, with the version that was read', async () => {
    const ana = await api.signUp();
    const read = await ana.get('/people/me/availability');
    expect(read.body).toMatchObject({ version: 0, zone: 'Europe/Bucharest', weeklyCapacity: 3 });
    const content = { ...read.body, windows: [{ weekday: 2, from: '09:00', until: '24:00' }], version: undefined };
    expect((await ana.put('/people/me/availability', content)).status).toBe(428);
    const saved = await ana.put('/people/me/availability', content, { 'if-match': String(read.headers['etag']) });
    expect([saved.status, saved.headers['etag'], saved.body.windows]).toEqual([200, '"1"', content.windows]);
    expect((await ana.put('/people/me/availability', content, { 'if-match': '"0"' })).status).toBe(412);
    const overlap = { ...content, windows: [...content.windows, { weekday: 2, from: '10:00', until: '11:00' }] };
    const refused = await ana.put('/people/me/availability', overlap, { 'if-match': '"1"' });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/windows']);
    const backwards = { on: '2027-01-09', from: '12:00', until: '10:00', isOpen: true };
    const wrong = await ana.put(
      '/people/me/availability',
      { ...content, exceptions: [backwards] },
      { 'if-match': '"1"' },
    );
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/exceptions/0']);
    const kept = { ...content, exceptions: [{ ...backwards, until: '14:00' }], mostADay: 1, remindHourBefore: false };
    const again = await ana.put('/people/me/availability', kept, { 'if-match': '"1"' });
    expect(again.body).toMatchObject({ exceptions: kept.exceptions, mostADay: 1, remindHourBefore: false });
    expect((await api.nobody.get('/people/me/availability')).status).toBe(401);
  });

  it('are followed by the ranking of what that person answers for', async () => {
    const ana = await api.signUp();
    const { id: capabilityId } = await seedCapability(api.db);
    for (const id of [capabilityId, (await seedCapability(api.db, { state: 'draft' })).id]) {
      await api.db.query('INSERT INTO capability_contact (capability_id, person_id) VALUES ($1, $2)', [id, ana.id]);
    }
    const { body } = await ana.get('/people/me/availability');
    const away = [{ fromOn: '2026-12-01', untilOn: '2026-12-31', note: '' }];
    const content = { ...body, version: undefined, weeklyCapacity: 0, away };
    await ana.put('/people/me/availability', content, { 'if-match': '"7"' });
    const jobs = () => api.db.query(`SELECT payload FROM outbox WHERE name = 'match-capability'`);
    expect(await jobs()).toEqual([]);
    await ana.put('/people/me/availability', content, { 'if-match': '"0"' });
    expect(await jobs()).toEqual([{ payload: { capabilityId } }]);
  });

  it('open a private calendar feed, whose secret address is shown once, replaced and revoked', async () => {
    const ana = await api.signUp({ name: 'Ana', language: 'ro' });
    expect((await ana.get('/people/me/calendar-feed')).body).toEqual({ isOn: false, madeAt: null, readAt: null });
    const make = async () =>
      new URL((await ana.post('/people/me/calendar-feed')).body.url as string).pathname.replace('/api/v1', '');
    const first = await make();
    const feed = await api.nobody.get(first);
    expect([feed.status, feed.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
    expect(feed.text).toMatch(/^BEGIN:VCALENDAR[\s\S]*METHOD:PUBLISH[\s\S]*END:VCALENDAR/);
    const status = await ana.get('/people/me/calendar-feed');
    expect([status.body.isOn, status.body.readAt]).toEqual([true, expect.any(String)]);
    const token = /feeds\/(.+)\.ics/.exec(first)![1]!;
    expect(JSON.stringify([status.body, await api.db.query('SELECT * FROM calendar_feed')])).not.toContain(token);
    const second = await make();
    expect([(await api.nobody.get(first)).status, (await api.nobody.get(second)).status]).toEqual([404, 200]);
    expect((await ana.request('DELETE', '/people/me/calendar-feed')).status).toBe(204);
    expect((await api.nobody.get(second)).status).toBe(404);
  });

  it('take busy times from a calendar elsewhere, whose address is never shown again', async () => {
    const ana = await api.signUp();
    const wrong = await ana.put('/people/me/busy-calendar', { url: 'my calendar' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/url']);
    expect((await ana.get('/people/me/busy-calendar')).body.isOn).toBe(false);
    const set = await ana.put('/people/me/busy-calendar', { url: 'webcal://calendar.example/private-token/basic.ics' });
    expect(set.body).toEqual({ isOn: true, host: 'calendar.example', trouble: null, readAt: null });
    expect((await ana.request('DELETE', '/people/me/busy-calendar')).status).toBe(204);
    expect((await ana.get('/people/me/busy-calendar')).body.isOn).toBe(false);
  });
});
