import { ndaDocument } from '#domain/introductions';
import { IntroductionStage } from '../testing/introduction-stage.js';
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
});
