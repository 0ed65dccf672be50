import { accessibilityProblems, problemsAtEveryWidth, visit } from './browser.js';
import type { Demo } from './product.js';

export function pagesForAnyone(demo: Demo): void {
  test.each(['ro-RO', 'en-GB'] as const)(
    'have no accessibility problems at any width, light and dark, and keep to the policy (%s)',
    async (locale) => {
      const { page, context, complaints } = await visit(demo.browser, demo.product.address, { locale });
      for (const path of ['/', '/sign-in', '/sign-up', '/forgot-password', '/accessibility', '/nowhere']) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2));
        expect({ path, problems: await problemsAtEveryWidth(page) }).toEqual({ path, problems: [] });
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  test('a form that is not right says so first, at the field, and in the title', async () => {
    const { page, context } = await visit(demo.browser, demo.product.address);
    await page.goto('/sign-up');
    await page.getByRole('button', { name: 'Creați contul' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Eroare: Creați un cont/);
    await summary.getByRole('link', { name: 'Scrieți adresa de e-mail' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('email');
    expect(await accessibilityProblems(page)).toEqual([]);
    await context.close();
  });

  test('everything can be reached by keyboard, beginning with the way past the navigation', async () => {
    const { page, context } = await visit(demo.browser, demo.product.address);
    await page.goto('/sign-in', { waitUntil: 'load' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Salt la conținut');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('email');
    await context.close();
  });

  test('an address with a word where an id belongs is not found, whoever asks', async () => {
    const { page, context } = await visit(demo.browser, demo.product.address, { locale: 'en-GB' });
    for (const path of [
      '/nowhere',
      '/challenges/mine',
      '/capabilities/mine',
      '/challenges/1/edit',
      '/clusters/x/import',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    }
    await context.close();
  });

  test('the language that was chosen stays', async () => {
    const { page, context } = await visit(demo.browser, demo.product.address);
    await page.goto('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /may already be solved/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /may already be solved/ }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await context.close();
  });
}
