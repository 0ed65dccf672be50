import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine (`CHROMIUM_PATH` names another); undefined: browser journeys are skipped. */
export const chromiumPath = [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((place) => place && existsSync(place));

/** The steps of one story, as tests: once one has failed, those that build on it fail at once instead of waiting. */
export function story(): (name: string, step: () => Promise<void>, timeoutMs?: number) => void {
  let failed: string | null = null;
  return (name, step, timeoutMs = 60_000) => {
    test(
      name,
      async () => {
        if (failed !== null) throw new Error(`Not tried: "${failed}" failed before.`);
        failed = name;
        await step();
        failed = null;
      },
      timeoutMs,
    );
  };
}

/** `describe` where a browser is found; elsewhere the tests are named as skipped. */
export const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? '', args: FLAGS });
}

export interface View {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly locale?: 'ro-RO' | 'en-GB';
}

/** Somebody at a browser of his own: cookies and drafts are not shared. What the page reports as wrong is collected. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

export async function visit(browser: Browser, address: string, view: View = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: view.width ?? 1280, height: 860 },
    colorScheme: view.scheme ?? 'light',
    locale: view.locale ?? 'ro-RO',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  return { page, context, complaints };
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Ends when colours and places have reached their goal: a page is judged at rest, not halfway between two themes. */
const SETTLED = `Promise.allSettled(document.getAnimations()
  .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
  .map((animation) => animation.finished)).then(() => undefined)`;

/** What axe finds wrong on the page as it stands: WCAG 2.2 A and AA, and its best practices. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(SETTLED);
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 2)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
}

const WIDTHS = [360, 768, 1280] as const;

/** The accessibility problems of the page as it stands, at these widths, light and dark; also what does not fit. */
export async function problemsAtEveryWidth(page: Page, widths: readonly number[] = WIDTHS): Promise<readonly string[]> {
  const problems: string[] = [];
  const view = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      const found = [...(await accessibilityProblems(page))];
      const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (needed > width) found.push(`needs ${needed} pixels`);
      problems.push(...found.map((problem) => `${colorScheme} ${width}: ${problem}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (view) await page.setViewportSize(view);
  return problems;
}
