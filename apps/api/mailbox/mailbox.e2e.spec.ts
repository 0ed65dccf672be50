import { renderInvitation } from '#platform/calendar';
import { MailboxRepository } from '#platform/mail';
import { openTestApi, type TestApi } from '../testing/test-api.js';

const calendar = renderInvitation({
  method: 'REQUEST',
  meetingId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  host: 'quatrefoil.example',
  sequence: 0,
  stampedAt: new Date('2026-11-23T08:00:00Z'),
  startsAt: new Date('2026-11-24T08:00:00Z'),
  endsAt: new Date('2026-11-24T08:30:00Z'),
  title: 'Întâlnire',
  organiser: { name: 'Quatrefoil', address: 'no-reply@quatrefoil.example' },
  attendee: { name: 'Ana', address: 'ana@example.test' },
});

describe('the mailbox of a demo', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await openTestApi({ DEMO: 'true' });
    const mailbox = api.app.get(MailboxRepository, { strict: false });
    for (const [i, to] of ['ana@example.test', 'ion@example.test', 'ana@example.test'].entries()) {
      const message = {
        messageId: `m${i}@x`,
        to,
        subject: `Mail ${i}`,
        html: '<head></head><p>Bună</p>',
        text: 'Bună',
        headers: {},
      };
      await mailbox.keep({ ...message, calendar: i === 2 ? calendar : null }, new Date(Date.UTC(2026, 10, 23, 8, i)));
    }
  });

  afterAll(() => api.close());

  it('lists all mails or those of one address, newest first, page by page', async () => {
    const all = await api.nobody.get('/mailbox');
    expect(all.body.items.map(({ subject }: { subject: string }) => subject)).toEqual(['Mail 2', 'Mail 1', 'Mail 0']);
    const first = await api.nobody.get('/mailbox?recipient=ANA@example.test&limit=1');
    expect(first.body.items).toMatchObject([{ subject: 'Mail 2', hasCalendar: true }]);
    const next = await api.nobody.get(`/mailbox?recipient=ana@example.test&limit=1&cursor=${first.body.nextCursor}`);
    expect(next.body).toMatchObject({ items: [{ subject: 'Mail 0' }], nextCursor: null });
  });

  it('shows a mail and its invitation', async () => {
    const { id } = (await api.nobody.get('/mailbox?limit=1')).body.items[0];
    expect((await api.nobody.get(`/mailbox/${id}`)).body).toMatchObject({ subject: 'Mail 2', text: 'Bună' });
    const html = await api.nobody.get(`/mailbox/${id}/html`);
    expect(html.text).toBe('<head><base target="_blank"></head><p>Bună</p>');
    expect(html.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
    );
    const ics = await api.nobody.get(`/mailbox/${id}/calendar`);
    expect(ics.headers['content-type']).toBe('text/calendar; charset=utf-8; method=REQUEST');
    expect(ics.text).toBe(calendar.content);
  });

  it('is not there in a real instance', async () => {
    const real = await openTestApi();
    expect(await real.nobody.get('/mailbox')).toMatchObject({ status: 404, body: { code: 'mailbox.closed' } });
    await real.close();
  });
});
