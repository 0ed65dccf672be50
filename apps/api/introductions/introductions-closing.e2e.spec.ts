import { CaseClosingService } from '#features/introductions';
import { type TestUser } from '../testing/test-api.js';
import { hasCanary, IntroductionStage } from '../testing/introduction-stage.js';

describe('an introduction whose challenge, capability or people go', () => {
  let stage: IntroductionStage;
  let firm: TestUser;
  let lab: TestUser;
  let broker: TestUser;

  beforeAll(async () => {
    stage = await IntroductionStage.open();
    ({ firm, lab, broker } = stage);
    await stage.api.db.query('UPDATE person SET weekly_capacity = 50');
  });
  afterAll(() => stage.close());

  /** What the worker does with the jobs that the API left for it. */
  async function closeCases(now = new Date()): Promise<void> {
    const closing = stage.api.app.get(CaseClosingService);
    const [jobs] = await stage.api.db.query<[{ name: string; payload: Record<string, string> }[], number]>(
      `DELETE FROM outbox WHERE name IN ('end-challenge-cases', 'end-capability-cases', 'release-person')
       RETURNING name, payload`,
    );
    for (const { name, payload } of jobs) {
      const { challengeId = '', capabilityId = '', organisationId = '', personId = '' } = payload;
      if (name === 'end-challenge-cases') await closing.endOfChallenge(challengeId, now);
      if (name === 'end-capability-cases') await closing.endOfCapability(capabilityId, now);
      if (name === 'release-person') await closing.release({ organisationId, personId }, now);
    }
  }

  async function proposed(): Promise<{ id: string; challenge: string; capability: string; match: string }> {
    const rows = await stage.arrange();
    const { body } = await broker.post(`/matches/${rows.match}/introduction`, { message: '' });
    return { id: (body as { id: string }).id, ...rows };
  }

  async function agreed(): Promise<Awaited<ReturnType<typeof proposed>>> {
    const rows = await proposed();
    for (const side of [firm, lab]) await side.post(`/introductions/${rows.id}/accept`);
    return rows;
  }

  const endingsOf = async (user: TestUser, id: string) =>
    (await stage.mailsTo(user)).filter(({ kind, all }) => kind === 'introduction-ended' && all.includes(id));

  it('ends with a withdrawn challenge: both sides are told, and the other one nothing of stage 2', async () => {
    const { id, challenge } = await proposed();
    expect((await firm.post(`/challenges/${challenge}/withdraw`, { reason: 'need-gone' })).status).toBe(204);
    await closeCases();
    await stage.api.app.get(CaseClosingService).endOfChallenge(challenge, new Date());
    for (const reader of [firm, lab, broker]) {
      const seen = await reader.get(`/introductions/${id}`);
      expect(seen.body).toMatchObject({
        state: 'withdrawn',
        exit: { side: 'challenge', reason: 'challenge-withdrawn', note: '' },
      });
      expect(await endingsOf(reader, id)).toHaveLength(1);
    }
    const toLab = await endingsOf(lab, id);
    expect(toLab[0]!.all).toContain('Provocarea a fost retrasă.');
    expect(hasCanary(JSON.stringify(toLab) + (await lab.get(`/introductions/${id}`)).text)).toBe(false);
    expect((await stage.kindsOf(id)).filter((kind) => kind === 'closed')).toHaveLength(1);
  });

  it('frees the held times, and takes a confirmed one out of the calendars', async () => {
    const { id, challenge } = await agreed();
    const { body } = await firm.get(`/introductions/${id}`);
    const [meeting] = body.meetings;
    await firm.post(`/meetings/${meeting.id}/confirm`, { slotId: meeting.slots[0].id });
    const held = await agreed();
    await firm.post(`/challenges/${challenge}/withdraw`, {});
    await lab.post(`/capabilities/${held.capability}/archive`);
    await closeCases();
    const bookings = await stage.api.db.query(
      `SELECT 1 FROM booking b JOIN meeting_slot s ON s.id = b.slot_id JOIN meeting m ON m.id = s.meeting_id
       WHERE m.introduction_id = ANY ($1)`,
      [[id, held.id]],
    );
    expect(bookings).toEqual([]);
    for (const user of [firm, lab]) {
      const last = (await stage.mailsTo(user)).filter(({ all }) => all.includes(id));
      const cancelled = last.find(({ kind }) => kind === 'meeting-cancelled');
      expect(cancelled?.calendar?.content).toContain('METHOD:CANCEL');
    }
    expect((await lab.get(`/introductions/${held.id}`)).body.exit.reason).toBe('capability-withdrawn');
  });

  it('goes on with a challenge that is fulfilled once both agreed, and ends before', async () => {
    const [before, after] = [await proposed(), await agreed()];
    for (const { challenge } of [before, after]) await firm.post(`/challenges/${challenge}/fulfil`);
    await closeCases();
    expect((await lab.get(`/introductions/${before.id}`)).body).toMatchObject({
      state: 'withdrawn',
      exit: { reason: 'challenge-ended' },
    });
    expect((await lab.get(`/introductions/${after.id}`)).body).toMatchObject({
      state: 'agreed',
      challengeEnd: 'fulfilled',
    });
    const { body: inbox } = await broker.get('/introductions?tab=to-answer');
    expect(inbox.items.map(({ id }: { id: string }) => id)).toEqual([after.id]);
  });

  it('ends at the next sweep where the job of its own was lost', async () => {
    const rows = [await proposed(), await proposed(), await proposed()];
    const [withdrawn, archived, left] = rows;
    const { db } = stage.api;
    await db.query(`UPDATE challenge SET state = 'withdrawn' WHERE id = $1`, [withdrawn!.challenge]);
    await db.query(`UPDATE capability SET state = 'archived' WHERE id = $1`, [archived!.capability]);
    const gone = await stage.joinLab('Gone Guest');
    await db.query(`UPDATE introduction_person SET person_id = $2 WHERE introduction_id = $1 AND side = 'capability'`, [
      left!.id,
      gone.id,
    ]);
    await db.query('DELETE FROM affiliation WHERE person_id = $1', [gone.id]);
    const open = await proposed();
    const closing = stage.api.app.get(CaseClosingService);
    await closing.sweep(new Date());
    await closing.sweep(new Date());
    const reasons: string[] = [];
    for (const { id } of rows) reasons.push((await firm.get(`/introductions/${id}`)).body.exit.reason);
    expect(reasons).toEqual(['challenge-withdrawn', 'capability-withdrawn', 'nobody-left']);
    expect((await firm.get(`/introductions/${open.id}`)).body.state).toBe('proposed');
    expect(await endingsOf(firm, left!.id)).toHaveLength(1);
  });

  it('cannot be taken on, nor get a meeting, when a side is live no more', async () => {
    const interest = await stage.arrange();
    const { body } = await lab.post(`/capabilities/${interest.capability}/interest`, {
      message: 'Let us talk.',
      challengeId: interest.challenge,
    });
    const begun = (body as { id: string }).id;
    const { id, capability } = await agreed();
    const [meeting] = (await firm.get(`/introductions/${id}`)).body.meetings;
    await firm.post(`/meetings/${meeting.id}/cancel`);
    await stage.api.db.query(`UPDATE capability SET state = 'archived' WHERE id = ANY ($1)`, [
      [capability, interest.capability],
    ]);
    const answers = [
      await broker.post(`/introductions/${begun}/take-on`),
      await broker.post(`/introductions/${id}/meetings`),
    ];
    for (const { status, body: problem } of answers) {
      expect([status, problem.code]).toEqual([409, 'introduction.sides_not_live']);
    }
    expect(await stage.kindsOf(begun)).toEqual(['interest-shown']);
  });

  it('ends when the last person of a side leaves, who hears and sees nothing of it any more', async () => {
    const [open, talking] = [await proposed(), await agreed()];
    const guest = await stage.joinLab('Dan Guest');
    await stage.api.db.query(
      `INSERT INTO introduction_person (introduction_id, person_id, side) VALUES ($1, $2, 'capability')`,
      [talking.id, guest.id],
    );
    await stage.api.db.query('INSERT INTO capability_contact (capability_id, person_id) VALUES ($1, $2)', [
      open.capability,
      lab.id,
    ]);
    const { labId } = stage;
    expect((await lab.delete(`/organisations/${labId}/people/${lab.id}`)).status).toBe(204);
    await closeCases();
    expect((await firm.get(`/introductions/${open.id}`)).body).toMatchObject({
      state: 'withdrawn',
      exit: { side: 'capability', reason: 'nobody-left' },
    });
    expect(await endingsOf(lab, open.id)).toEqual([]);
    expect((await lab.get('/introductions?tab=done')).body.items).toEqual([]);
    const contacts = await stage.api.db.query('SELECT 1 FROM capability_contact WHERE person_id = $1', [lab.id]);
    expect(contacts).toEqual([]);
    const still = (await firm.get(`/introductions/${talking.id}`)).body;
    expect(still).toMatchObject({ state: 'agreed', meetings: [{ state: 'cancelled' }] });
    expect(still.people.map(({ name }: { name: string }) => name)).not.toContain('Maria Lab');
    const planned = await broker.post(`/introductions/${talking.id}/meetings`);
    expect(planned.status).toBe(201);
    expect(planned.body.meetings.at(-1).people.map(({ name }: { name: string }) => name)).toContain('Dan Guest');
  });
});
