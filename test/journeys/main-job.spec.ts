import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, problemsAtEveryWidth, story, type Visitor } from './browser.js';
import { signInAs } from './people.js';
import { startProduct, type Product } from './product.js';

const TITLE = 'Detectarea cojilor de ou în ouăle pasteurizate lichide';
const TEASER =
  'Fragmente mici de coajă ajung în oul lichid pasteurizat. Căutăm un sistem de viziune artificială sau spectroscopie care să le găsească pe conductă, înainte de ambalare.';
/** By when matches have to be there after publishing; the page asks once a second. */
const MATCHES_WITHIN_MS = 4_000;

async function next(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Continuă' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`#${field}`).fill(option);
  await page.getByRole('option', { name: option }).first().click();
  await page.keyboard.press('Escape');
}

describeInBrowser('the main job, from a challenge to a meeting', () => {
  let product: Product;
  let browser: Browser;
  let ana: Visitor;
  let ioana: Visitor;
  let challenge = '';
  const step = story();
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    ana = await signInAs(browser, product.address, 'ana');
    ioana = await signInAs(browser, product.address, 'ioana');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 30_000);

  step('a firm writes a challenge and sees who could help while typing', async () => {
    const { page } = ana;
    await page.getByRole('link', { name: 'Scrie o provocare' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ce îți trebuie?' }).waitFor();
    await page.getByRole('button', { name: 'Continuă' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Completează: Titlu' }).waitFor();
    await page.getByLabel('Titlu').fill(TITLE);
    await page.getByLabel('Ce este necesar').fill(TEASER);
    await page.getByText(/potriviri? probabil/).waitFor();
    expect(await problemsAtEveryWidth(page)).toEqual([]);
    await next(page, 'Cum vei ști că este rezolvată?');
    await page.getByRole('textbox', { name: 'Criteriul 1' }).fill('Găsește cel puțin 99% din cojile mai mari de 1 mm');
    await page.getByRole('textbox', { name: 'Criteriul 2' }).fill('Cel mult 1% alarme false la 2.000 de litri pe oră');
    await next(page, 'Ce domeniu și ce regiune?');
    await choose(page, 'sectors', 'Agricultură și industrie alimentară');
    await choose(page, 'topics', 'Vedere artificială');
    await page.getByLabel('Regiune').selectOption('RO11');
    await next(page, 'În ce stadiu și ce fel de cooperare?');
  });

  step('what was typed survives a reload, and the rest is checked before it is sent', async () => {
    const { page } = ana;
    await page.reload();
    await page.getByLabel('Maturitate astăzi (TRL)').selectOption('3');
    await page.getByLabel('Maturitate dorită (TRL)').selectOption('6');
    await page.getByLabel('Cooperare în cercetare-dezvoltare').check();
    await page.getByLabel('română').check();
    await next(page, 'Buget, termen, drepturi');
    await page.getByLabel('20.000–50.000 EUR').check();
    await page.getByLabel('Răspunsuri până la').fill('2027-06-30');
    await page.getByLabel('Drepturi asupra rezultatului').selectOption('co-owned');
    await next(page, 'Cine ce vede?');
    await page.getByLabel('Anonim').check();
    await next(page, 'Verifică răspunsurile');
    await page.getByText(TITLE).waitFor();
    expect(await problemsAtEveryWidth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Trimite la verificare' }).click();
    await page.getByText('Trimisă. Primești un e-mail').waitFor();
    challenge = new URL(page.url()).pathname;
    expect(challenge).toMatch(/^\/challenges\/[0-9a-f-]{36}$/);
  });

  step('a cluster manager publishes it, and the ranked matches are there with their reasons', async () => {
    const { page } = ioana;
    await page.goto('/');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { level: 1, name: `Verificare: ${TITLE}` }).waitFor();
    expect(await problemsAtEveryWidth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publică' }).click();
    const publishedAt = Date.now();
    const first = page.getByRole('article').first();
    await first.waitFor();
    expect(Date.now() - publishedAt).toBeLessThan(MATCHES_WITHIN_MS);
    expect(await first.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    expect(await problemsAtEveryWidth(page)).toEqual([]);
  });

  step('she shortlists the best one', async () => {
    const { page } = ioana;
    const first = page.getByRole('article').first();
    await first.getByRole('button', { name: 'Reține' }).click();
    await first.getByText('Reținută').waitFor();
  });
});
