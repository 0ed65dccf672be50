import type { Page } from 'playwright-core';
import { problemsAtEveryWidth, story, type Visitor } from './browser.js';
import { until } from './mail.js';
import { signInAs } from './people.js';
import type { Demo } from './product.js';

const PHONE = 390;
const CHALLENGE = 'Sortarea automată a merelor cu defecte interne';
const CAPABILITY = 'Hyperspectral imaging for internal defects of fruit and vegetables';

async function isUsable(page: Page): Promise<void> {
  expect(await problemsAtEveryWidth(page, [360, 1280])).toEqual([]);
}

/** Presses Tab until what has the focus matches; a keyboard has no other way. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

export function caseFile(demo: Demo): void {
  let ioana: Visitor;
  let radu: Visitor;
  let declined = '';
  const step = story();
  beforeAll(async () => {
    [ioana, radu] = await Promise.all([
      signInAs(demo.browser, demo.product.address, 'ioana'),
      signInAs(demo.browser, demo.product.address, 'radu', { width: PHONE }),
    ]);
  }, 120_000);
  afterAll(() => Promise.all([ioana, radu].map(({ context }) => context.close())));

  step('a broker proposes the best match of a challenge from the board', async () => {
    const { page } = ioana;
    const row = page.getByRole('article').filter({ hasText: CHALLENGE });
    const link = row.getByRole('link', { name: `Propuneți ${CAPABILITY}` });
    // The product may still be ranking what the demonstration began with.
    await until(async () => {
      await page.goto('/broker?part=candidates');
      await page.getByRole('article').or(page.getByText('Nimic de propus')).first().waitFor();
      return (await link.count()) > 0 ? true : undefined;
    });
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Propuneți o prezentare' }).waitFor();
    await page.getByRole('button', { name: 'Propuneți', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: CHALLENGE }).waitFor();
    declined = page.url();
  });

  step('the researcher finds it in the inbox with its days left, and declines with a reason', async () => {
    const { page } = radu;
    await page.goto('/introductions');
    const row = page.getByRole('article').filter({ hasText: CHALLENGE });
    await row.getByText(/^Expiră în \d+ (de )?zile$/).waitFor();
    await isUsable(page);
    await row.getByRole('button', { name: 'Refuz' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Motiv').selectOption({ label: 'Fără capacitate în această perioadă' });
    await dialog.getByLabel('Un cuvânt pentru broker').fill('Din iunie, cu plăcere.');
    await dialog.getByRole('button', { name: 'Refuz' }).click();
    await row.waitFor({ state: 'detached' });
  });

  step('the broker reads why, and proposes the next candidate by one click', async () => {
    const { page } = ioana;
    await page.goto(declined);
    await page.getByText('Fără capacitate în această perioadă – Din iunie, cu plăcere.').waitFor();
    await page.getByRole('heading', { name: 'Următorul candidat' }).waitFor();
    await isUsable(page);
    await page.getByRole('button', { name: 'Propuneți următorul candidat' }).click();
    await page.waitForURL((url) => url.href !== declined);
    await page.getByRole('heading', { level: 1, name: CHALLENGE }).waitFor();
    await page.getByText('Propusă', { exact: true }).first().waitFor();
  });

  step('the broker finds the case on the board and reminds of it, with the keyboard alone', async () => {
    const { page } = ioana;
    await page.goto('/broker?part=cases');
    const column = page.getByRole('region', { name: 'Propusă' });
    await column.getByRole('link', { name: CHALLENGE }).waitFor();
    await isUsable(page);
    await page.locator('body').press('Tab');
    await tabTo(page, 'a[data-card]');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.dataset.card ?? ""');
    for (let presses = 0; presses < 10; presses++) {
      const card = column.locator(`a[data-card="${await focused()}"]`);
      if ((await card.count()) > 0 && (await card.textContent()) === CHALLENGE) break;
      await page.keyboard.press((await card.count()) > 0 ? 'ArrowDown' : 'ArrowRight');
    }
    const chosen = await focused();
    await page.keyboard.press(' ');
    await page.getByRole('status').getByText('1 caz selectat').waitFor();
    await page.getByRole('button', { name: 'Trimiteți reamintiri' }).press('Enter');
    await page.getByText('Trimise pentru 1 caz').waitFor();
    await page.locator(`a[data-card="${chosen}"]`).press(' ');
    await page.getByRole('button', { name: 'Trimiteți reamintiri' }).press('Enter');
    await page.getByText(/reamintit acum mai puțin de 3 zile; din nou de la/).waitFor();
    await isUsable(page);
    await page.locator(`a[data-card="${chosen}"]`).press('Enter');
    await page.getByRole('heading', { level: 1, name: CHALLENGE }).waitFor();
    await page.getByText('Reamintire trimisă').waitFor();
    expect([...ioana.complaints, ...radu.complaints]).toEqual([]);
  });
}
