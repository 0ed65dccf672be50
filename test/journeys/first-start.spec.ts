import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, problemsAtEveryWidth, visit } from './browser.js';
import { startProduct, type Product } from './product.js';

const ADMIN = { name: 'Elena Întâia', email: 'elena@instance.example', password: 'nine quiet otters' };

describeInBrowser('an instance without content', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(['--empty']), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 30_000);

  test('makes its first administrator by the link it prints, once, and says what to do next', async () => {
    const { page, complaints } = await visit(browser, product.address, { width: 390 });
    const link = /\/setup#token=\S+/.exec(product.printed())?.[0] ?? '';
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Pregătirea acestei instanțe' }).waitFor();
    await page.getByLabel('Numele dumneavoastră').fill(ADMIN.name);
    await page.getByLabel('Adresă de e-mail').fill(ADMIN.email);
    await page.getByLabel('Parolă nouă', { exact: true }).fill('scurtă');
    await page.getByRole('button', { name: 'Creați contul' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /cel puțin 8 caractere/ })
      .waitFor();
    expect(await problemsAtEveryWidth(page, [390, 1280])).toEqual([]);
    await page.getByLabel('Parolă nouă', { exact: true }).fill(ADMIN.password);
    await page.getByRole('button', { name: 'Creați contul' }).click();
    await page.getByText('Contul de administrator este gata.').waitFor();
    await page.getByLabel('Adresă de e-mail').fill(ADMIN.email);
    await page.getByLabel('Parolă', { exact: true }).fill(ADMIN.password);
    await page.getByRole('main').getByRole('button', { name: 'Intrați în cont' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bună ziua, Elena' }).waitFor();
    for (const [path, next] of [
      ['/', 'Nimic de făcut acum'],
      ['/broker', 'Nimic de verificat'],
      ['/challenges', 'Încă nu există provocări'],
      ['/organisations', 'Nicio organizație de acest fel'],
    ] as const) {
      await page.goto(path);
      await page.getByText(next).waitFor();
      expect({ path, problems: await problemsAtEveryWidth(page, [390]) }).toEqual({ path, problems: [] });
    }
    await page.goto('/nowhere');
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Pregătirea este încheiată' }).waitFor();
    expect(complaints).toEqual([]);
  }, 90_000);
});
