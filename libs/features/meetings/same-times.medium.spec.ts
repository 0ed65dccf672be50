import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { formatRange, localRange } from '#domain/time';
import { MeetingsStage } from './testing/meetings-stage.js';

const MINUTE_MS = 60_000;
const AFTER = Temporal.Instant.from('2026-11-30T00:00:00Z');

/** Meetings of half an hour over the next change of the clocks of a zone. */
function overNextChange(zone: string, from = AFTER): { readonly zone: string; readonly startMs: number } | null {
  const change = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  return change && { zone, startMs: change.epochMilliseconds - 15 * MINUTE_MS };
}

/** Bucharest in spring and autumn, zones with odd offsets, and every tenth of all. */
function cases(): readonly { readonly zone: string; readonly startMs: number }[] {
  const spring = overNextChange('Europe/Bucharest')!;
  const summer = Temporal.Instant.fromEpochMilliseconds(spring.startMs + 3_600_000);
  const autumn = overNextChange('Europe/Bucharest', summer)!;
  const odd = ['Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca', 'UTC'];
  const some = Intl.supportedValuesOf('timeZone').filter((_, i) => i % 10 === 0);
  const still = (zone: string) => ({ zone, startMs: AFTER.epochMilliseconds });
  return [spring, autumn, ...[...odd, ...some].map((zone) => overNextChange(zone) ?? still(zone))];
}

/** What a clock on the wall shows, computed by another library than ours. */
function onTheWall(atMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
}

describe('a meeting on a day when clocks change', () => {
  let stage: MeetingsStage;
  beforeAll(async () => void (stage = await MeetingsStage.open()));
  afterAll(() => stage.close());

  it('stands at the same time on the page, in the mail, in its calendar file and in the feed', async () => {
    const [ana, dan] = [await stage.addPerson('Ana', 'ro'), await stage.addPerson('Dan')];
    const id = await stage.openMeeting([ana, dan]);
    const [slot] = (await stage.meetings.get(id)).slots;
    await stage.meetings.confirm(id, slot!.id, ana, stage.now);
    const token = await stage.feeds.make(ana, stage.now);
    for (const { zone, startMs } of cases()) {
      const endMs = startMs + 30 * MINUTE_MS;
      await stage.connection.query('UPDATE person SET zone = $1', [zone]);
      await stage.connection.query('UPDATE meeting_slot SET starts_at = $2, ends_at = $3 WHERE id = $1', [
        slot!.id,
        new Date(startMs),
        new Date(endMs),
      ]);
      stage.letters = [];
      await stage.transactions.run((tx) => stage.mails.tell(id, { what: 'placed' }, stage.now, tx));
      const files = [
        ...stage.letters.map(({ calendar }) => calendar!.content),
        await stage.feeds.read(token, stage.now),
      ];
      for (const file of files) expect({ zone, ...timesOf(file) }).toEqual({ zone, startMs, endMs });
      for (const { text, html, language } of stage.letters) {
        const onPage = formatRange(localRange(startMs, endMs, zone), language);
        expect(onPage).toContain(onTheWall(startMs, zone));
        expect(onPage).toContain(onTheWall(endMs, zone));
        expect(text.replaceAll(/\s+/g, ' ')).toContain(onPage);
        expect(html).toContain(onPage);
      }
      expect(stage.letters).toHaveLength(2);
    }
  });
});

function timesOf(file: string): { readonly startMs: number; readonly endMs: number } {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!;
  const at = (name: string): number => (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();
  return { startMs: at('dtstart'), endMs: at('dtend') };
}
