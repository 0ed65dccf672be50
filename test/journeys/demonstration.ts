import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './browser.js';
import { startProduct, type Demo, type Product } from './product.js';

/** Stories told in one running product with the demonstration, each in a `describe` of its own. */
export function describeDemonstration(name: string, stories: (demo: Demo) => void): void {
  describeInBrowser(name, () => {
    let product: Product;
    let browser: Browser;
    beforeAll(async () => {
      [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await product?.stop();
    }, 30_000);

    stories({
      get product() {
        return product;
      },
      get browser() {
        return browser;
      },
    });
  });
}
