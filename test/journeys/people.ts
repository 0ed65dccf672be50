import type { Browser } from 'playwright-core';
import { visit, type View, type Visitor } from './browser.js';

/** The password of every login of the demonstration. */
const DEMO_PASSWORD = 'quatrefoil-demo';

const signInWords = {
  ro: { email: 'Adresă de e-mail', password: 'Parolă', signIn: 'Intrați în cont', hello: /^Bună ziua/ },
  en: { email: 'E-mail address', password: 'Password', signIn: 'Sign in', hello: /^Hello/ },
} as const;

/** A person of the demonstration who has signed in through the page. `who` is the part before the @. */
export async function signInAs(browser: Browser, address: string, who: string, view: View = {}): Promise<Visitor> {
  const visitor = await visit(browser, address, view);
  const { page, context } = visitor;
  // Each has a language of his own; the language of the browser tells the story here.
  const language = view.locale === 'en-GB' ? 'en' : 'ro';
  await context.addInitScript(`if (self === top) localStorage.setItem('quatrefoil.language', '${language}')`);
  const words = signInWords[language];
  await page.goto('/sign-in');
  await page.getByLabel(words.email).fill(`${who}@demo.quatrefoil.example`);
  await page.getByLabel(words.password, { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('main').getByRole('button', { name: words.signIn, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.hello }).waitFor();
  return visitor;
}
