import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BusyAddressInvalid, BusyAddressTooOften } from './meetings.errors.js';
import { MeetingsStage } from './testing/meetings-stage.js';

const file = (start: string, end: string, title = 'Consultație la Zorzonel'): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', `SUMMARY:${title}`, `DTSTART:${start}`, `DTEND:${end}`]
    .concat('END:VEVENT', 'END:VCALENDAR', '')
    .join('\r\n');

describe('a calendar that a person keeps elsewhere', () => {
  let stage: MeetingsStage;
  let server: Server;
  let address: string;
  let served = '';
  const here = (ip: string) => ip === '127.0.0.1';
  beforeAll(async () => {
    stage = await MeetingsStage.open();
    server = createServer((_, reply) => reply.end(served)).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/private-token.ics`;
  });
  afterAll(async () => {
    server.close();
    await stage.close();
  });
  const times = (personId: string) =>
    stage.connection.query<unknown[]>('SELECT starts_at, ends_at FROM busy_time WHERE person_id = $1', [personId]);

  it('keeps its hours away from what is offered; neither titles nor the address are kept', async () => {
    const ana = await stage.addPerson('Ana');
    served = file('20261124T000000Z', '20261126T220000Z');
    await stage.busy.subscribe(ana, ` ${address} `, stage.now);
    await stage.busy.read(ana, stage.now, here);
    expect(await stage.busy.find(ana)).toMatchObject({ host: '127.0.0.1', trouble: null, readAt: stage.now });
    const { slots } = await stage.meetings.get(await stage.openMeeting([ana]));
    expect(slots.map(({ startMs }) => new Date(startMs).toISOString().slice(0, 10))).toEqual([
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
    ]);
    const stored = JSON.stringify([
      await stage.connection.query('SELECT * FROM busy_calendar'),
      await stage.connection.query('SELECT * FROM busy_time'),
      await stage.connection.query('SELECT payload FROM outbox'),
    ]);
    expect(stored).not.toMatch(/Zorzonel|private-token/);
  });

  it('says in a word why it cannot be read, and keeps what was read before until it is named anew', async () => {
    const ana = await stage.addPerson('Ana');
    served = file('20261124T080000Z', '20261124T090000Z');
    await stage.busy.subscribe(ana, address, stage.now);
    await stage.busy.read(ana, stage.now, here);
    served = '<html>Sign in</html>';
    await stage.busy.read(ana, stage.now, here);
    expect([(await stage.busy.find(ana))!.trouble, (await times(ana)).length]).toEqual(['not-a-calendar', 1]);
    await stage.busy.read(ana, stage.now);
    expect((await stage.busy.find(ana))!.trouble).toBe('private');
    await stage.busy.subscribe(ana, address, stage.now);
    expect([(await stage.busy.find(ana))!.trouble, (await times(ana)).length]).toEqual([null, 0]);
    await stage.busy.unsubscribe(ana);
    expect(await stage.busy.find(ana)).toBeNull();
    for (const wrong of ['my calendar', 'ftp://example.org/a.ics', 'file:///etc/passwd'])
      await expect(stage.busy.subscribe(ana, wrong, stage.now)).rejects.toThrow(BusyAddressInvalid);
  });

  it('is named ten times an hour and no more, with nothing changed by the refused one', async () => {
    const ana = await stage.addPerson('Ana');
    const name = (path: string, minutes: number) =>
      stage.busy.subscribe(ana, `https://${path}.example/a.ics`, new Date(stage.now.getTime() + minutes * 60_000));
    for (let i = 0; i < 10; i++) await name(`calendar-${i}`, i);
    await expect(name('eleventh', 59)).rejects.toThrow(BusyAddressTooOften);
    expect((await stage.busy.find(ana))!.host).toBe('calendar-9.example');
    await name('twelfth', 61);
    expect((await stage.busy.find(ana))!.host).toBe('twelfth.example');
  });

  it('is asked for when it is due, by one sweep alone', async () => {
    const ana = await stage.addPerson('Ana');
    await stage.busy.subscribe(ana, address, stage.now);
    const asked = async () => {
      const rows = await stage.connection.query<unknown[]>(
        `SELECT 1 FROM outbox WHERE name = 'read-busy-calendar' AND payload->>'personId' = $1`,
        [ana],
      );
      return rows.length;
    };
    expect(await asked()).toBe(1);
    const later = new Date(stage.now.getTime() + 31 * 60_000);
    await Promise.all([stage.busy.askDue(stage.now), stage.busy.askDue(later), stage.busy.askDue(later)]);
    expect(await asked()).toBe(2);
  });
});
