import { ndaDocument } from '#domain/introductions';
import { FollowUpsService } from '#features/introductions';
import { canary, hasCanary, IntroductionStage } from '../testing/introduction-stage.js';
import type { TestUser } from '../testing/test-api.js';

describe('the case file', () => {
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

  async function agreed(): Promise<string> {
    const id = await stage.propose();
    for (const side of [firm, lab]) await side.post(`/introductions/${id}/accept`);
    return id;
  }

  describe('its confidential annex', () => {
    const secret = 'The dye is indigo carmine.';
    const annexFor = async (user: TestUser, challenge: string): Promise<unknown> =>
      (await user.get(`/challenges/${challenge}`)).body.annex?.confidentialText ?? null;

    it('opens to the other side when both accepted the same text, and to nobody else', async () => {
      const id = await stage.propose();
      const path = `/introductions/${id}/nda`;
      const challenge = (await lab.get(`/introductions/${id}`)).body.challenge.id as string;
      await stage.api.db.query(
        'INSERT INTO challenge_annex (version_id, confidential_text) SELECT live_version_id, $2 FROM challenge WHERE id = $1',
        [challenge, secret],
      );
      const { version, hash } = (await lab.get(path)).body;
      const read = { version, hash, language: 'ro' };
      expect((await lab.post(path, read)).body.code).toBe('introduction.nda_too_early');
      for (const side of [firm, lab]) await side.post(`/introductions/${id}/accept`);
      expect((await lab.post(path, { ...read, hash: '0'.repeat(64) })).body.code).toBe('introduction.nda_changed');
      expect((await broker.post(path, read)).status).toBe(403);
      expect((await lab.post(path, read)).body).toMatchObject({ isOpen: false });
      expect(await annexFor(lab, challenge)).toBeNull();
      const { body } = await firm.post(path, { ...read, language: 'en' });
      expect(body).toMatchObject({
        isOpen: true,
        acceptances: [
          { side: 'capability', version, hash, language: 'ro', name: 'Maria Lab', isCurrent: true },
          { side: 'challenge', version, hash, language: 'en', isCurrent: true },
        ],
      });
      expect(await annexFor(lab, challenge)).toBe(secret);
      expect([await annexFor(broker, challenge), await annexFor(stage.stranger, challenge)]).toEqual([null, null]);
      expect((await stage.kindsOf(id)).slice(-3)).toEqual(['nda-accepted', 'nda-accepted', 'annex-opened']);

      await stage.api.db.query('UPDATE nda_acceptance SET version = 0 WHERE introduction_id = $1', [id]);
      expect((await lab.get(path)).body).toMatchObject({ isOpen: false, acceptances: [{ isCurrent: false }, {}] });
      expect(await annexFor(lab, challenge)).toBeNull();
      for (const side of [firm, lab]) await side.post(path, read);
      expect(await annexFor(lab, challenge)).toBe(secret);
      await firm.post(`/introductions/${id}/withdraw`, { reason: 'need-gone' });
      expect(await annexFor(lab, challenge)).toBeNull();
    });

    it('is asked for by a text that says the same in both languages', async () => {
      const id = await agreed();
      const { body } = await lab.get(`/introductions/${id}/nda`);
      for (const { ro, en } of body.paragraphs as { ro: string; en: string }[]) {
        expect(ndaDocument()).toContain(ro);
        expect(ndaDocument()).toContain(en);
      }
    });
  });

  describe('its questions', () => {
    it('are asked and answered before the sides know each other, and an anonymous owner is warned of his own words', async () => {
      const id = await stage.propose();
      const path = `/introductions/${id}/questions`;
      const asked = await lab.post(path, { text: 'How many metres a day?' });
      expect(asked.body.questions).toMatchObject([
        { side: 'capability', question: 'How many metres a day?', answer: null },
      ]);
      const question = asked.body.questions[0].id as string;
      expect((await lab.post(`${path}/${question}/answer`, { text: 'Nine.' })).body.code).toBe(
        'introduction.not_your_step',
      );
      const telling = `Ask us: office@${canary}.example`;
      const warned = await firm.post(`${path}/${question}/answer`, { text: telling });
      expect([warned.status, warned.body.errors[0]]).toMatchObject([400, { pointer: '/text' }]);
      expect(warned.body.errors[0].rule).toContain(canary);
      expect((await lab.get(`/introductions/${id}`)).body.questions[0].answer).toBeNull();
      expect((await firm.post(`${path}/${question}/answer`, { text: '900 metres.' })).status).toBe(200);
      expect((await firm.post(`${path}/${question}/answer`, { text: 'Or 901.' })).body.code).toBe(
        'introduction.question_answered',
      );
      const seen = await lab.get(`/introductions/${id}`);
      expect(seen.body.questions[0].answer).toBe('900 metres.');
      expect(hasCanary(seen.text)).toBe(false);
      const mails = (await stage.mailsTo(lab)).filter(({ all }) => all.includes(id));
      expect(mails.map(({ kind }) => kind)).toEqual(['introduction-proposed', 'introduction-question']);
      expect(mails.some(({ all }) => hasCanary(all) || all.includes('900 metres'))).toBe(false);
      expect((await broker.post(path, { text: 'Me too?' })).status).toBe(403);
      expect((await lab.post(path, { text: '' })).body.errors).toMatchObject([{ pointer: '/text' }]);
    });

    it('begin with three answers of who shows interest', async () => {
      const { challenge, capability } = await stage.arrange();
      const path = `/challenges/${challenge}/interest`;
      const words = {
        capabilityId: capability,
        message: 'A trial.',
        unclear: 'The price?',
        about: `We are ${canary}.`,
      };
      expect((await firm.post(path, { ...words, message: '' })).body.errors).toMatchObject([{ pointer: '/message' }]);
      const warned = await firm.post(path, words);
      expect([warned.body.code, warned.body.errors[0].pointer]).toEqual(['introduction.words_would_tell', '/about']);
      const begun = await firm.post(path, { ...words, about: 'We dye since 1990.' });
      const seen = (await lab.get(`/introductions/${begun.body.id as string}`)).body;
      expect(seen).toMatchObject({ message: 'A trial.', unclear: 'The price?', about: 'We dye since 1990.' });
    });
  });

  describe('its outcome', () => {
    const terms = {
      type: 'rd-cooperation',
      stage: 'prototype',
      ipTerms: 'co-owned',
      fundingRoute: 'voucher',
      evidence: 'Contract 12 of 3 May',
    };

    async function met(): Promise<string> {
      const id = await agreed();
      await broker.post(`/introductions/${id}/steps`, { action: 'meet' });
      return id;
    }

    it('is an agreement once both sides confirmed the same words, and by nobody’s word alone', async () => {
      const id = await met();
      const path = `/introductions/${id}/partnership`;
      expect((await broker.post(`/introductions/${id}/steps`, { action: 'sign' })).status).toBe(400);
      const wrong = await firm.request('PUT', path, { body: { ...terms, stage: 'dream', version: 0 } });
      expect(wrong.body.errors).toMatchObject([{ pointer: '/stage' }]);
      const write = (user: TestUser, version: number, evidence = terms.evidence) =>
        user.request('PUT', path, { body: { ...terms, evidence, version } });
      expect((await write(broker, 0)).body.partnership).toEqual({ ...terms, version: 1, confirmedBy: [] });
      expect((await broker.post(`${path}/confirm`, { version: 1 })).status).toBe(403);
      await firm.post(`${path}/confirm`, { version: 1 });
      expect((await write(lab, 1, 'Contract 13')).body.partnership).toMatchObject({ version: 2, confirmedBy: [] });
      expect((await lab.post(`${path}/confirm`, { version: 1 })).status).toBe(412);
      await lab.post(`${path}/confirm`, { version: 2 });
      expect((await lab.get(`/introductions/${id}`)).body.state).toBe('met');
      const signed = await firm.post(`${path}/confirm`, { version: 2 });
      expect(signed.body).toMatchObject({
        state: 'agreement-signed',
        partnership: { evidence: 'Contract 13', confirmedBy: ['capability', 'challenge'] },
      });
      expect((await write(lab, 2)).body.code).toBe('introduction.state_changed');
      const step = (user: TestUser, body: object) => user.post(`/introductions/${id}/steps`, body);
      expect((await step(lab, { action: 'deliver' })).status).toBe(400);
      expect((await step(lab, { action: 'complete', evidence: 'Too early' })).status).toBe(409);
      await step(lab, { action: 'deliver', evidence: 'Order 7' });
      const done = await step(broker, { action: 'complete', evidence: 'Report of June' });
      expect(done.body).toMatchObject({
        state: 'completed',
        evidence: [
          { state: 'in-delivery', text: 'Order 7' },
          { state: 'completed', text: 'Report of June' },
        ],
      });
    });

    it('is asked for by mail after 30, 90 and 180 days; the link answers without signing in, and reading it changes nothing', async () => {
      const id = await met();
      const followUps = stage.api.app.get(FollowUpsService);
      const day = (count: number): Date => new Date(Date.now() + count * 86_400_000);
      for (const count of [29, 30.5, 31, 90.5, 181]) await followUps.sweep(day(count));
      const mails = (await stage.mailsTo(lab)).filter(
        ({ kind, all }) => kind === 'introduction-follow-up' && all.includes('Dyeing'),
      );
      const tokens = [...mails.at(-1)!.all.matchAll(/follow-up\/([\w-]+)\?answer=talking/g)].map(([, token]) => token!);
      const path = `/follow-ups/${tokens[0]!}`;
      expect((await stage.api.nobody.get(path)).body).toMatchObject({
        introductionId: id,
        day: 180,
        answer: null,
        state: 'met',
      });
      const { body: before } = await lab.get(`/introductions/${id}`);
      expect(before).toMatchObject({ state: 'met', tab: 'to-answer', asks: ['follow-up'], followUps: { length: 6 } });
      const { followUpPath } = before as { followUpPath: string };
      expect((await lab.get(followUpPath.replace('/follow-up/', '/follow-ups/'))).body).toMatchObject({ day: 180 });
      expect((await broker.get(`/introductions/${id}`)).body).toMatchObject({ followUpPath: null });
      expect((await stage.api.nobody.post(path, { answer: 'talking' })).status).toBe(204);
      const seen = (await firm.get(`/introductions/${id}`)).body;
      expect(seen.state).toBe('following-up');
      expect(seen.followUps).toContainEqual({ day: 180, side: 'capability', answer: 'talking' });
      const forged = `/follow-ups/${tokens[0]!.slice(0, -4)}AAAA`;
      expect((await stage.api.nobody.post(forged, { answer: 'ended' })).body.code).toBe(
        'introduction.follow_up_link_invalid',
      );
      await expect(followUps.show(tokens[0]!, day(181 + 31))).rejects.toThrow(/expired/);
    });
  });
});
