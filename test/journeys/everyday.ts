import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { isoWeekOf } from '#domain/time';
import { projectFolder } from '#platform/instance';
import { problemsAtEveryWidth, story, visit, type Visitor } from './browser.js';
import { textOfLetter } from './mail.js';
import { signInAs } from './people.js';
import type { Demo, Product } from './product.js';

const PHONE = 390;
const IMPORTED = 'Microalgae for nutrient removal from dairy effluents';
const NEWCOMER = { name: 'Irina Newcomer', email: 'irina@newcomer.example' };
const [FIRST_PASSWORD, SECOND_PASSWORD] = ['seven warm herons', 'eight cold herons'];
const MEMBERS = [
  'Denumire;CUI;Tip;Județ;Localitate;Persoană de contact;E-mail',
  'Livada Someșului SRL;;IMM;Cluj;Dej;Maria Pop;maria@livada.example',
  'Pomicola Turda SRL;;IMM;Cluj;Turda;Ion Rus;ion@pomicola.example',
  'Fructe Bune SRL;;IMM;Transilvania;Dej;;fara-adresa',
].join('\n');

/** Whether everybody can use the page as it stands, on a phone and on a desk. */
async function isUsable(page: Page): Promise<void> {
  expect({ page: page.url(), problems: await problemsAtEveryWidth(page, [PHONE, 1280]) }).toEqual({
    page: page.url(),
    problems: [],
  });
}

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

export function everydayWork(demo: Demo): void {
  const visitors: Visitor[] = [];
  const step = story();
  const enter = async (visitor: Promise<Visitor>): Promise<Page> => {
    const entered = await visitor;
    visitors.push(entered);
    return entered.page;
  };
  let radu: Page;
  let ioana: Page;
  let newcomer: Page;
  beforeAll(async () => {
    [radu, ioana] = await Promise.all([
      enter(signInAs(demo.browser, demo.product.address, 'radu', { locale: 'en-GB', width: PHONE })),
      enter(signInAs(demo.browser, demo.product.address, 'ioana')),
    ]);
  }, 120_000);

  step('anybody finds the same with and without diacritics, and with a typo, and narrows it', async () => {
    const page = await enter(visit(demo.browser, demo.product.address, { width: PHONE }));
    const found: string[][] = [];
    for (const words of ['energie regenerabila', 'energie regenerabilă', 'energie regenerabbila']) {
      await page.goto(`/search?q=${encodeURIComponent(words)}`);
      await page.getByRole('article').first().waitFor();
      found.push(await page.getByRole('article').getByRole('heading').allTextContents());
    }
    expect(found[0]?.length).toBeGreaterThan(2);
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
    await page.getByRole('button', { name: 'Restrângeți rezultatele' }).click();
    await page.getByRole('checkbox', { name: /^Capabilitate/ }).click();
    await page.getByRole('button', { name: 'Eliminați toate filtrele' }).waitFor();
    expect(page.url()).toContain('kind=capability');
    await isUsable(page);
    await page.getByRole('button', { name: /^Eliminați filtrul Ce: Capabilitate/ }).press('Enter');
    await page.waitForURL((url) => !url.search.includes('kind='));
    await page.getByLabel('Ordine').selectOption('title');
    await page.waitForURL(/sort=title/);
    await page.getByRole('link', { name: 'Căutați exact „energie regenerabbila”' }).click();
    await page.getByRole('link', { name: 'Ați vrut să scrieți „energie regenerabila”?' }).waitFor();
  });

  step('what nobody offers leads to topics near it, or to a challenge of that name', async () => {
    await ioana.goto('/search?q=zzzz%20regenerabbxx&exact=true');
    await ioana.getByRole('heading', { name: 'Nu s-a găsit nimic' }).waitFor();
    await ioana.getByRole('list', { name: 'Subiecte apropiate' }).getByRole('link').first().waitFor();
    await isUsable(ioana);
    const post = ioana.getByRole('link', { name: 'Publicați ca provocare' });
    expect(await post.getAttribute('href')).toBe('/challenges/new?title=zzzz+regenerabbxx');
    await ioana.goto('/search');
    const recent = ioana.getByRole('region', { name: 'Căutate recent în acest browser' });
    await recent.getByRole('link', { name: 'zzzz regenerabbxx' }).waitFor();
    await recent.getByRole('button', { name: 'Ștergeți lista' }).press('Enter');
    await recent.waitFor({ state: 'detached' });
  });

  step('a researcher claims what was imported, and adds what proves it', async () => {
    await radu.goto('/my/capabilities');
    const imported = radu.getByRole('article').filter({ hasText: IMPORTED });
    await imported.getByRole('button', { name: 'Claim it' }).click();
    await radu.getByRole('dialog').getByRole('button', { name: 'Claim it' }).click();
    await imported.getByRole('link', { name: 'Go on writing' }).click();
    await heading(radu, 'What can you do, own or offer?');
    for (const title of ['Which field and region?', 'How mature, and what cooperation?']) {
      await radu.getByRole('button', { name: 'Continue' }).click();
      await heading(radu, title);
    }
    await radu.getByRole('button', { name: 'Continue' }).click();
    await heading(radu, 'With what, and what shows it?');
    await radu.getByLabel('Paste DOIs or BibTeX').fill('10.1016/j.biortech.2020.123456\nnot a doi');
    await radu.getByRole('button', { name: 'Add to the list' }).click();
    await radu.getByText('Line 2: this is no DOI').waitFor();
    await radu.getByLabel('Paste DOIs or BibTeX').fill('10.1016/j.biortech.2020.123456');
    await radu.getByRole('button', { name: 'Add to the list' }).click();
    await radu.getByLabel('Title of evidence 2').fill('Chlorella on diluted whey permeate');
    await isUsable(radu);
    await radu.getByRole('button', { name: 'Continue' }).click();
    await heading(radu, 'Who answers?');
    await radu.getByRole('button', { name: 'Continue' }).click();
    await heading(radu, 'Check your answers');
    await radu.getByRole('button', { name: 'Submit for review' }).click();
    await radu.getByText('Submitted. You get a mail').waitFor();
    await radu.getByRole('link', { name: 'Chlorella on diluted whey permeate' }).waitFor();
    await isUsable(radu);
  });

  step('he says when he is free, how much he takes on, and when he is away', async () => {
    await radu.goto('/calendar');
    await radu.getByRole('group', { name: 'Friday' }).getByRole('button', { name: 'Remove' }).click();
    await radu.getByLabel('New introductions a week, at most').fill('2');
    await radu.getByRole('button', { name: 'Add days away' }).click();
    await radu.getByRole('textbox', { name: 'First day' }).fill('31/08/2027');
    await radu.getByRole('textbox', { name: 'Last day' }).fill('2027-08-01');
    await radu.getByRole('button', { name: 'Save the hours' }).click();
    await radu.getByRole('alert').getByText('period 1: enter both days').waitFor();
    await radu.getByRole('textbox', { name: 'Last day' }).fill('2027-09-12');
    await radu.getByRole('button', { name: 'Save the hours' }).click();
    await radu.getByText('Saved.').waitFor();
    await radu.reload();
    await radu.getByRole('button', { name: 'Save the hours' }).waitFor();
    expect(await radu.getByRole('textbox', { name: 'Last day' }).inputValue()).toBe('12/09/2027');
    expect(await radu.getByLabel('New introductions a week, at most').inputValue()).toBe('2');
    await isUsable(radu);
  });

  step('he sees what fits him, and gets his digest when he wants it, in his language', async () => {
    await radu.goto('/my/capabilities');
    await radu.getByRole('link', { name: 'Challenges that fit' }).first().click();
    await heading(radu, 'Challenges that fit');
    await radu.getByRole('article').first().waitFor();
    await isUsable(radu);
    await radu.goto('/digests');
    await radu.getByLabel('Hour').selectOption('7');
    await radu.getByRole('button', { name: 'Save' }).click();
    await radu.getByText('Saved.').waitFor();
    await radu.getByText(/Next digest: .*07:00/).waitFor();
    await radu.getByRole('button', { name: 'Show what it would say' }).click();
    await radu.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    await isUsable(radu);
  });

  step('a cluster manager brings a list of members, and leaves out the rows that are wrong', async () => {
    await ioana.goto('/clusters?name=AgroTransilvania');
    await ioana.getByRole('link', { name: 'AgroTransilvania' }).click();
    await ioana.getByRole('link', { name: 'Importați o listă de membri' }).click();
    await heading(ioana, 'Importați o listă de membri');
    await ioana.getByRole('button', { name: 'Citiți fișierul' }).click();
    await ioana.getByRole('alert').getByRole('link', { name: 'Alegeți un fișier' }).waitFor();
    await ioana
      .locator('input[type=file]')
      .setInputFiles({ name: 'membri.csv', mimeType: 'text/csv', buffer: Buffer.from(MEMBERS) });
    await ioana.getByRole('button', { name: 'Citiți fișierul' }).click();
    await ioana.getByText('2 rânduri pot fi importate · 1 rând are erori').waitFor();
    await ioana.getByRole('row', { name: '4 Județ Transilvania nu este un județ' }).waitFor();
    await isUsable(ioana);
    await ioana.getByRole('button', { name: 'Importați', exact: true }).click();
    await ioana
      .getByRole('alert')
      .getByRole('link', { name: /^Corectați rândurile/ })
      .click();
    await ioana.getByLabel('Se lasă deoparte rândurile cu erori').check();
    await ioana.getByRole('button', { name: 'Importați', exact: true }).click();
    await heading(ioana, 'Lista a fost importată');
    await ioana.getByRole('link', { name: 'Înapoi la cluster' }).click();
    await ioana.getByRole('row', { name: /Livada Someșului SRL/ }).waitFor();
  });

  step('she invites everybody at once, and an invited person finds the organisation in the mail', async () => {
    await ioana.getByRole('button', { name: 'Invitați toate contactele' }).click();
    await ioana.getByRole('dialog').getByRole('button', { name: 'Da, continuați' }).click();
    await ioana.getByText('2 invitații trimise.').waitFor();
    await isUsable(ioana);
    const text = await textOfLetter(ioana, 'maria@livada.example', /Livada Someșului SRL/);
    const maria = await enter(visit(demo.browser, demo.product.address, { width: PHONE }));
    await maria.goto(linkIn(text));
    await heading(maria, 'Invitație în Livada Someșului SRL');
    await isUsable(maria);
  });

  step('the digest of the week comes once, and reads well in the mailbox', async () => {
    const week = isoWeekOf(new Date().toISOString().slice(0, 10));
    const run = (): Promise<string> => quatrefoil(demo.product, 'digest', 'run', '--week', week);
    expect(await run()).toMatch(/: [1-9]\d* sent/);
    expect(await run()).toMatch(/: 0 sent/);
    await ioana.goto('/mailbox');
    await ioana
      .getByRole('link', { name: /noutăți|noutate/ })
      .first()
      .click();
    await ioana.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    await isUsable(ioana);
  });

  step('somebody opens an account by the link in the mail', async () => {
    newcomer = await enter(visit(demo.browser, demo.product.address, { locale: 'en-GB', width: PHONE }));
    await newcomer.goto('/sign-up');
    await newcomer.getByLabel('Your name').fill(NEWCOMER.name);
    await newcomer.getByLabel('E-mail address').fill(NEWCOMER.email);
    await newcomer.getByLabel('New password', { exact: true }).fill(FIRST_PASSWORD);
    await newcomer.getByRole('button', { name: 'Create the account' }).click();
    await heading(newcomer, 'Read your mail');
    await isUsable(newcomer);
    await newcomer.goto(linkIn(await textOfLetter(newcomer, NEWCOMER.email, /Confirm/)));
    await heading(newcomer, 'Confirm your e-mail address');
    await newcomer.getByLabel('Password', { exact: true }).fill('not this one');
    await newcomer.getByRole('button', { name: 'Confirm and sign in' }).click();
    await newcomer.getByRole('alert').waitFor();
    await isUsable(newcomer);
    await newcomer.getByLabel('Password', { exact: true }).fill(FIRST_PASSWORD);
    await newcomer.getByRole('button', { name: 'Confirm and sign in' }).click();
    await heading(newcomer, 'Hello, Irina');
    await newcomer.getByRole('heading', { name: 'First step: your organisation' }).waitFor();
    await isUsable(newcomer);
  });

  step('and chooses a new password by mail; the old one is worth nothing then', async () => {
    await newcomer.context().clearCookies();
    await newcomer.goto('/forgot-password');
    await newcomer.getByLabel('E-mail address').fill(NEWCOMER.email);
    await newcomer.getByRole('button', { name: 'Send the link' }).click();
    await newcomer.getByText(/is on its way/).waitFor();
    await newcomer.goto(linkIn(await textOfLetter(newcomer, NEWCOMER.email, /new password/)));
    await newcomer.getByLabel('New password', { exact: true }).fill(SECOND_PASSWORD);
    await isUsable(newcomer);
    await newcomer.getByRole('button', { name: 'Save the password' }).click();
    await newcomer.getByText('The new password is saved.').waitFor();
    await newcomer.getByLabel('E-mail address').fill(NEWCOMER.email);
    const signIn = newcomer.getByRole('main').getByRole('button', { name: 'Sign in', exact: true });
    await newcomer.getByLabel('Password', { exact: true }).fill(FIRST_PASSWORD);
    await signIn.click();
    await newcomer.getByRole('alert').waitFor();
    expect(await newcomer.getByLabel('E-mail address').inputValue()).toBe(NEWCOMER.email);
    await newcomer.getByLabel('Password', { exact: true }).fill(SECOND_PASSWORD);
    await signIn.click();
    await heading(newcomer, 'Hello, Irina');
  });

  step('nobody met a page that broke its own policy', async () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
    await Promise.resolve();
  });
}

/** The link of a mail that leads into the product, without its host, which is another one for the browser here. */
function linkIn(text: string): string {
  const link = /https?:\/\/\S+#token=\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`No link in:\n${text}`);
  const { pathname, search, hash } = new URL(link);
  return pathname + search + hash;
}

async function quatrefoil(product: Product, ...args: string[]): Promise<string> {
  const main = path.join(projectFolder(), 'dist', 'apps', 'cli', 'main.js');
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], QUATREFOIL_DATA: product.folder };
  return (await promisify(execFile)(process.execPath, [main, ...args], { env })).stdout;
}
