import { randomUUID } from 'node:crypto';
import { readyChallenge } from '../testing/challenge-content.js';
import { openTestApi, type TestApi } from '../testing/test-api.js';

describe('a contact of a challenge who left the organisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  it('is shown no more, and does not keep the others from writing on', async () => {
    const [owner, leaver] = [await api.signUp(), await api.signUp({ name: 'Dan Plecat' })];
    const organisationId = randomUUID();
    await api.db.query(`INSERT INTO organisation (id, name, kind) VALUES ($1, 'Firm', 'sme')`, [organisationId]);
    await api.db.query(
      `INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $3, 'administrator'), ($2, $3, 'member')`,
      [owner.id, leaver.id, organisationId],
    );
    const contactIds = [leaver.id, owner.id];
    const begun = await owner.post('/challenges', { organisationId, ...readyChallenge({ contactIds }) });
    const path = `/challenges/${begun.body.challengeId}`;
    expect(begun.body.content.contactIds).toEqual(contactIds);
    await leaver.delete(`/organisations/${organisationId}/people/${leaver.id}`);
    const draft = await owner.get(`${path}/draft`);
    expect(draft.body.content.contactIds).toEqual([owner.id]);
    expect((await owner.get(path)).text).not.toContain('Dan Plecat');
    const saved = await owner.request('PATCH', `${path}/draft`, {
      body: { title: 'Sorting pears with internal browning' },
      headers: { 'if-match': String(draft.headers['etag']) },
    });
    expect([saved.status, saved.body.content.contactIds]).toEqual([200, [owner.id]]);
  });
});
