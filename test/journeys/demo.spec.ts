import type { Browser } from 'playwright-core';
import { brokerageEvent } from './brokerage-event.js';
import { describeInBrowser, openBrowser } from './browser.js';
import { caseFile } from './case-file.js';
import { everydayWork } from './everyday.js';
import { mainJob } from './main-job.js';
import { pagesForAnyone } from './open-pages.js';
import { startProduct, type Demo, type Product } from './product.js';

/** `npm test -- demo -t 'main job'` tells one story alone. */
describeInBrowser('the demonstration', () => {
  let product: Product;
  let browser: Browser;
  const demo: Demo = {
    get product() {
      return product;
    },
    get browser() {
      return browser;
    },
  };
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 30_000);

  describe('pages for anyone', () => pagesForAnyone(demo));
  describe('the main job, from a challenge to a meeting', () => mainJob(demo));
  describe('a brokerage event, from its creation to the printed agenda', () => brokerageEvent(demo));
  describe('a case that is declined, and the next', () => caseFile(demo));
  describe('everyday work', () => everydayWork(demo));
});
