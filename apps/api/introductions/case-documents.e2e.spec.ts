import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { ndaDocument } from '#domain/introductions';
import { CONFIG, type Config } from '#platform/config';
import { LooseFiles } from '#platform/files';
import { buildPdfFile, buildPhoto, buildWordFile } from '#testing';
import { canary, hasCanary, IntroductionStage } from '../testing/introduction-stage.js';
import type { Answer, TestUser } from '../testing/test-api.js';

describe('the documents of a case', () => {
  let stage: IntroductionStage;
  let firm: TestUser;
  let lab: TestUser;
  let broker: TestUser;
  beforeAll(async () => {
    stage = await IntroductionStage.open();
    ({ firm, lab, broker } = stage);
  });
  afterAll(() => stage.close());

  type Given = { name?: string; stage?: string; metadata?: string; body?: Buffer };
  function give(
    user: TestUser,
    id: string,
    { body = buildWordFile({ author: '', company: '' }), ...wanted }: Given = {},
  ): Promise<Answer> {
    const query = new URLSearchParams({ name: 'plan.docx', stage: 'teaser', ...wanted });
    const headers = { 'content-type': 'application/octet-stream' };
    return user.request('POST', `/introductions/${id}/documents?${query.toString()}`, { body, headers });
  }
  async function namesFor(user: TestUser, id: string): Promise<string[]> {
    const { body } = await user.get(`/introductions/${id}/documents`);
    return (body as { items: { name: string }[] }).items.map(({ name }) => name);
  }
  const filesKept = (): number => {
    const { folder } = stage.api.app.get<Config>(CONFIG).files;
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
  };

  it('open to the other side with their stage, to nobody else, and are sent to be saved', async () => {
    const id = await stage.propose();
    for (const at of ['teaser', 'identity', 'annex']) {
      expect((await give(firm, id, { name: `${at} ă"1.docx`, stage: at })).status).toBe(201);
    }
    const own = (await firm.get(`/introductions/${id}/documents`)).body.items as { id: string; stage: string }[];
    expect(own.map((one) => one.stage)).toEqual(['teaser', 'identity', 'annex']);
    const read = (user: TestUser, at: number): Promise<Answer> =>
      user.get(`/introductions/${id}/documents/${own[at]!.id}`);
    const readable = async (user: TestUser): Promise<number[]> => {
      const answers = await Promise.all([0, 1, 2].map((at) => read(user, at)));
      expect(await namesFor(user, id)).toHaveLength(answers.filter(({ status }) => status === 200).length);
      return answers.map(({ status }) => status);
    };
    expect(await readable(lab)).toEqual([200, 404, 404]);
    expect(await readable(broker)).toEqual([200, 200, 404]);
    expect((await read(stage.stranger, 0)).status).toBe(404);
    const { headers } = await read(lab, 0);
    expect(headers).toMatchObject({
      'content-disposition': `attachment; filename="teaser a1.docx"; filename*=UTF-8''teaser%20%C4%831.docx`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const seen = (await lab.get(`/introductions/${id}`)).body.events as { kind: string }[];
    expect(seen.filter(({ kind }) => kind === 'document-given')).toHaveLength(1);
    for (const user of [firm, lab]) await user.post(`/introductions/${id}/accept`);
    expect(await readable(lab)).toEqual([200, 200, 404]);
    const { version, hash } = (await lab.get(`/introductions/${id}/nda`)).body;
    expect(ndaDocument()).not.toBe('');
    for (const user of [firm, lab]) await user.post(`/introductions/${id}/nda`, { version, hash, language: 'ro' });
    expect(await readable(lab)).toEqual([200, 200, 200]);
    const read3 = await stage.api.db.query(
      `SELECT actor_id FROM audit_event WHERE action = 'introduction.document-read' AND subject_id = $1`,
      [own[2]!.id],
    );
    expect(read3).toEqual([{ actor_id: lab.id }]);
    await lab.post(`/introductions/${id}/withdraw`, { reason: 'other' });
    expect(await readable(lab)).toEqual([404, 404, 404]);
    expect((await give(firm, id)).body.code).toBe('introduction.state_changed');
  });

  it('tell their anonymous giver what in them names him, who takes it out or lets them open later', async () => {
    const id = await stage.propose();
    const body = buildWordFile({ author: `Ion ${canary}`, company: 'X', title: `Plan of ${canary}` });
    const refused = await give(firm, id, { body, name: `${canary}_plan.docx` });
    expect(refused.body).toMatchObject({
      status: 400,
      code: 'introduction.document_would_tell',
      errors: expect.arrayContaining([
        { pointer: '/name', rule: `holds “${canary}”` },
        { pointer: '/metadata/author', rule: `holds “Ion ${canary}”` },
        { pointer: '/metadata/company', rule: 'holds “X”' },
        { pointer: '/metadata/text', rule: `holds “${canary}”` },
      ]),
    });
    const photo = await give(firm, id, { body: buildPhoto('Anybody'), name: 'pump.jpg' });
    expect(photo.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/metadata/author', '/metadata/position']),
    );
    const pdf = await buildPdfFile({ author: `Ion ${canary}` });
    for (const [name, file] of [
      ['plan.docx', body],
      ['pump.jpg', buildPhoto(canary)],
      ['plan.pdf', pdf],
    ] as const) {
      expect((await give(firm, id, { body: file, name, metadata: 'strip' })).status).toBe(201);
    }
    const { items } = (await lab.get(`/introductions/${id}/documents`)).body as { items: { id: string }[] };
    for (const one of items) {
      expect(hasCanary((await lab.get(`/introductions/${id}/documents/${one.id}`)).text)).toBe(false);
    }
    expect((await give(firm, id, { body, name: `${canary}.docx`, stage: 'identity' })).status).toBe(201);
    expect((await give(lab, id, { body, name: 'of the lab.docx' })).status).toBe(201);
    expect(await namesFor(lab, id)).toEqual(['plan.docx', 'pump.jpg', 'plan.pdf', 'of the lab.docx']);
    const mails = (await stage.mailsTo(lab)).filter(({ kind }) => kind === 'introduction-document');
    expect(mails.filter(({ all }) => all.includes(id)).length).toBe(1);
    expect(mails.some(({ all }) => hasCanary(all))).toBe(false);
  });

  it('are what their content says, of 20 MB at most, there whole or not at all, and once', async () => {
    const id = await stage.propose();
    const before = filesKept();
    for (const [wanted, pointer] of [
      [{ body: Buffer.from('MZ program'), name: 'a.pdf' }, '/file'],
      [{ body: await buildPdfFile(), name: 'a.docx' }, '/name'],
      [{ body: Buffer.alloc(20 * 1024 * 1024 + 1) }, '/file'],
      [{ body: Buffer.alloc(0) }, '/file'],
      [{ stage: 'later' }, '/stage'],
    ] as const) {
      const { status, body } = await give(lab, id, wanted);
      expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    }
    expect((await lab.post(`/introductions/${id}/documents?name=a.pdf&stage=teaser`, {})).body.code).toBe(
      'input.file_expected',
    );
    await breakOff(stage, lab, id);
    expect([await namesFor(lab, id), filesKept()]).toEqual([[], before]);
    await Promise.all([give(lab, id), give(lab, id)]);
    expect(await namesFor(lab, id)).toEqual(['plan.docx']);
    const [{ id: documentId }] = (await lab.get(`/introductions/${id}/documents`)).body.items;
    expect((await firm.delete(`/introductions/${id}/documents/${documentId}`)).status).toBe(404);
    expect((await lab.delete(`/introductions/${id}/documents/${documentId}`)).status).toBe(204);
    expect((await lab.get(`/introductions/${id}/documents/${documentId}`)).status).toBe(404);
    const inTwoHours = new Date(Date.now() + 7_200_000);
    await stage.api.app.get(LooseFiles).sweep(inTwoHours);
    expect(filesKept()).toBe(before);
  });

  it('are no more than 40 in a case', async () => {
    const id = await stage.propose();
    await stage.api.db.query(
      `INSERT INTO case_document (id, introduction_id, side, stage, name, media_type, size, sha256, file_key, given_at)
       SELECT gen_random_uuid(), $1, 'capability', 'annex', n::text, 'x', 1, 'x', gen_random_uuid(), now()
       FROM generate_series(1, 40) n`,
      [id],
    );
    expect((await give(lab, id)).body.code).toBe('introduction.too_many_documents');
  });
});

/** Says that a file of 1,000 bytes comes, and goes away after ten. */
async function breakOff({ api }: IntroductionStage, { cookie }: TestUser, id: string): Promise<void> {
  const { port } = new URL(await api.app.getUrl());
  const socket = connect(Number(port), '127.0.0.1');
  const lines = [
    `POST /api/v1/introductions/${id}/documents?name=a.pdf&stage=teaser HTTP/1.1`,
    'host: 127.0.0.1',
    `cookie: ${cookie ?? ''}`,
    'content-type: application/octet-stream',
    'content-length: 1000',
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n%PDF-1.7\n\n`);
  await new Promise((go) => setTimeout(go, 200));
  const closed = new Promise((go) => socket.once('close', go));
  socket.destroy();
  await closed;
}
