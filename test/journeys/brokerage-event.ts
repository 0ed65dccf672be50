import type { Page } from 'playwright-core';
import { problemsAtEveryWidth, story, type Visitor } from './browser.js';
import { signInAs } from './people.js';
import type { Demo } from './product.js';

const TITLE = 'Meetings in Cluj';

async function isUsable(page: Page): Promise<void> {
  const problems = await problemsAtEveryWidth(page, [360, 1280]);
  expect({ page: page.url(), problems }).toEqual({ page: page.url(), problems: [] });
}

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** An event from its creation to the printed agenda. */
export function brokerageEvent(demo: Demo): void {
  const visitors: Visitor[] = [];
  const step = story();
  const enter = async (who: string): Promise<Page> => {
    const visitor = await signInAs(demo.browser, demo.product.address, who, { locale: 'en-GB' });
    visitors.push(visitor);
    return visitor.page;
  };
  let [ioana, ana, radu]: (Page | undefined)[] = [];
  let event = '';
  beforeAll(async () => {
    [ioana, ana, radu] = await Promise.all(['ioana', 'ana', 'radu'].map(enter));
  }, 120_000);
  afterAll(() => Promise.all(visitors.map(({ context }) => context.close())));

  step('a cluster manager writes an event, is told what is wrong, and publishes it', async () => {
    const page = ioana!;
    await page.goto('/events');
    await page.getByRole('button', { name: 'New event' }).click();
    await page.getByRole('menuitem').first().click();
    await heading(page, 'New event');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('Place: say where the event takes place').first().waitFor();
    await page.getByLabel('Title', { exact: true }).fill(TITLE);
    await page.getByLabel('Place', { exact: true }).fill('Main hall');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await heading(page, TITLE);
    event = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Publish the event' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish the event' }).click();
    await page.getByRole('link', { name: 'Plan the meetings' }).waitFor();
    await isUsable(page);
  });

  step('two people register, and one asks the other', async () => {
    for (const page of [ana!, radu!]) {
      await page.goto(`${event}/register`);
      await page.getByRole('main').getByRole('button', { name: 'Register', exact: true }).click();
      await heading(page, 'My meetings');
    }
    await isUsable(radu!);
    await radu!.reload();
    await radu!.getByRole('button', { name: 'Ask for a meeting: Ana Pop' }).click();
    await radu!.getByText('Among your wishes').waitFor();
    await ana!.reload();
    await ana!.getByRole('button', { name: 'Accept: Radu Moraru' }).click();
    await ana!.getByText('Agreed by both').waitFor();
  });

  step('one click plans the event, and everybody gets an agenda', async () => {
    const page = ioana!;
    await page.goto(`${event}/plan`);
    await page.getByRole('button', { name: 'Plan everything' }).click();
    await page.getByText('1 of 1 wishes have a place.').waitFor({ timeout: 45_000 });
    await isUsable(page);
    await page.getByRole('button', { name: 'Publish the plan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish the plan' }).click();
    await page.getByText('Everybody knows the plan as it stands here.').waitFor();
    await ana!.goto(event);
    await ana!.getByRole('cell', { name: /Radu Moraru/ }).waitFor();
    await isUsable(ana!);
  });

  step(
    'the agendas are printed, one page a person, without the frame of the page',
    async () => {
      const page = ioana!;
      await page.goto(`${event}/agendas`);
      await page.getByRole('heading', { level: 2, name: 'Ana Pop' }).waitFor();
      await isUsable(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
      const pages = (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g);
      expect(pages).toHaveLength(2);
      await page.emulateMedia({ media: 'screen' });
    },
    90_000,
  );
}
