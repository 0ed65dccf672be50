import { CaseClosingService } from '#features/introductions';
import { type TestUser } from '../testing/test-api.js';
import { hasCanary, IntroductionStage } from '../testing/introduction-stage.js';

describe('somebody who wants to know more than an introduction tells', () => {
  let stage: IntroductionStage;
  let firm: TestUser;
  let lab: TestUser;
  let broker: TestUser;

  beforeAll(async () => {
    stage = await IntroductionStage.open();
    ({ firm, lab, broker } = stage);
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.api.db.query('UPDATE person SET weekly_capacity = 50'));

  it('cannot tell by a refusal whose anonymous challenge it is: that person’s time and capacity decide nothing', async () => {
    const interest = async (identity: string): Promise<unknown> => {
      const { challenge, capability } = await stage.arrange();
      await stage.api.db.query('UPDATE challenge_version SET identity = $2 WHERE challenge_id = $1', [
        challenge,
        identity,
      ]);
      const { status, body } = await lab.post(`/capabilities/${capability}/interest`, {
        message: 'Let us talk.',
        challengeId: challenge,
      });
      return [status, body.code];
    };
    await stage.api.db.query('UPDATE person SET weekly_capacity = 0 WHERE id = $1', [firm.id]);
    expect(await interest('anonymous')).toEqual([201, undefined]);
    expect(await interest('named')).toEqual([409, 'introduction.capacity']);
  });

  it('cannot flood others: at most ten of one’s own interests wait for an answer', async () => {
    const guest = await stage.joinLab('Busy Guest');
    const pairs: { capability: string; challenge: string }[] = [];
    for (let i = 0; i < 12; i += 1) pairs.push(await stage.arrange());
    const answers = await Promise.all(
      pairs.map(({ capability, challenge }) =>
        guest.post(`/capabilities/${capability}/interest`, { message: 'Let us talk.', challengeId: challenge }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect([answers.filter(({ status }) => status === 201).length, refused.length]).toEqual([10, 2]);
    expect(refused[0]?.body.code).toBe('introduction.too_many_interests');
  });

  it('reads of an ended case what was known when it ended, and nothing that was written since', async () => {
    const { match, challenge } = await stage.arrange();
    const { body } = await broker.post(`/matches/${match}/introduction`, {});
    const path = `/introductions/${(body as { id: string }).id}`;
    await stage.api.db.query(`UPDATE challenge_version SET reviewed_at = now() WHERE challenge_id = $1`, [challenge]);
    await lab.post(`${path}/decline`, { reason: 'timing' });
    await stage.api.db.query(
      `WITH next AS (
         INSERT INTO challenge_version (id, challenge_id, number, status, language, title, teaser, audience, reviewed_at)
         VALUES (gen_random_uuid(), $1, 2, 'approved', 'en', 'For brokers', 'Only.', 'brokers', now() + interval '1 second')
         RETURNING id),
       old AS (UPDATE challenge_version SET status = 'superseded' WHERE challenge_id = $1)
       UPDATE challenge SET live_version_id = (SELECT id FROM next) WHERE id = $1`,
      [challenge],
    );
    const seen = await lab.get(path);
    expect(seen.body.challenge).toMatchObject({ title: 'Dyeing without water', identity: 'anonymous', owner: null });
    expect((await lab.get('/introductions?tab=done')).text).not.toContain('For brokers');
    expect((await lab.get(`/challenges/${challenge}`)).status).toBe(404);
  });

  it('does not see from outside that the owner is writing a new version', async () => {
    const { challenge, capability } = await stage.arrange();
    const tags = (): Promise<unknown[]> =>
      Promise.all(
        [`/challenges/${challenge}`, `/capabilities/${capability}`].map(async (path) => {
          const { body, headers } = await stage.stranger.get(path);
          return [headers['etag'], body.version] as unknown[];
        }),
      );
    const before = await tags();
    const edits = [
      await firm.get(`/challenges/${challenge}/draft`),
      await lab.get(`/capabilities/${capability}/draft`),
    ].map(({ headers }) => ({ 'if-match': String(headers['etag']) }));
    const saved = [
      await firm.request('PATCH', `/challenges/${challenge}/draft`, { body: { title: 'New' }, headers: edits[0]! }),
      await lab.request('PATCH', `/capabilities/${capability}/draft`, { body: { title: 'New' }, headers: edits[1]! }),
    ];
    expect(saved.map(({ status }) => status)).toEqual([200, 200]);
    expect(await tags()).toEqual(before);
  });

  it('gets no mail as the broker that he no longer is', async () => {
    const { match } = await stage.arrange();
    const { body } = await broker.post(`/matches/${match}/introduction`, {});
    const { id } = body as { id: string };
    await stage.api.db.query('UPDATE cluster SET manager_organisation_id = NULL');
    await lab.post(`/introductions/${id}/decline`, { reason: 'timing' });
    expect((await broker.get('/introductions?tab=done')).text).not.toContain(id);
    expect((await stage.mailsTo(broker)).filter(({ all }) => all.includes(id))).toEqual([]);
    await stage.appointBroker();
  });

  it('cannot win a race: one agreement, one confirmed time, and none of either after a withdrawal', async () => {
    const id = await stage.propose();
    const path = `/introductions/${id}`;
    await Promise.all([firm, lab, firm, lab].map((user) => user.post(`${path}/accept`)));
    const { body } = await firm.get(path);
    expect([body.state, body.meetings.length]).toEqual(['agreed', 1]);
    const [{ id: meeting, slots }] = body.meetings;
    const choices = await Promise.all(
      [firm, lab, firm].map((user, i) => user.post(`/meetings/${meeting}/confirm`, { slotId: slots[i].id })),
    );
    expect(choices.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);

    for (let round = 0; round < 4; round += 1) {
      const { match, challenge } = await stage.arrange();
      const begun = (await broker.post(`/matches/${match}/introduction`, {})).body as { id: string };
      await firm.post(`/introductions/${begun.id}/accept`);
      const [accepted, withdrawn] = await Promise.all([
        lab.post(`/introductions/${begun.id}/accept`),
        firm.post(`/challenges/${challenge}/withdraw`, {}),
      ]);
      expect([withdrawn.status, [200, 409].includes(accepted.status)]).toEqual([204, true]);
      await stage.api.app.get(CaseClosingService).endOfChallenge(challenge, new Date());
      const after = await lab.get(`/introductions/${begun.id}`);
      expect(after.body.state).toBe('withdrawn');
      expect(after.body.meetings.every(({ state }: { state: string }) => state === 'cancelled')).toBe(true);
      if (accepted.status === 409) expect(hasCanary(after.text)).toBe(false);
    }
  });
});
