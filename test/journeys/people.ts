import type { Browser } from 'playwright-core';
import { visit, type View, type Visitor } from './browser.js';

/** The password of every login of the demonstration. */
const DEMO_PASSWORD = 'quatrefoil-demo';

/** A person of the demonstration who has signed in through the page. `who` is the part before the @. */
export async function signInAs(browser: Browser, address: string, who: string, view: View = {}): Promise<Visitor> {
  const visitor = await visit(browser, address, view);
  const { page, context } = visitor;
  // Some of these people read English; the stories are told in Romanian.
  await context.addInitScript("localStorage.setItem('quatrefoil.language', 'ro')");
  await page.goto('/sign-in');
  await page.getByLabel('Adresă de e-mail').fill(`${who}@demo.quatrefoil.example`);
  await page.getByLabel('Parolă', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Intrați în cont' }).click();
  await page.getByRole('heading', { level: 1, name: /^Bună ziua/ }).waitFor();
  return visitor;
}
