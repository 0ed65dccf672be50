import { fileURLToPath } from 'node:url';

const runtime = fileURLToPath(new URL('scripts/shared-modules.cjs', import.meta.url));
const testSequencer = fileURLToPath(new URL('scripts/longest-first.cjs', import.meta.url));
const shared = { rootDir: 'dist', testEnvironment: 'node', transform: {}, runtime };
const services = {
  globalSetup: '<rootDir>/libs/testing/start-test-services.js',
  globalTeardown: '<rootDir>/libs/testing/stop-test-services.js',
};
/** These hold the product to a time: `npm test` runs them when nothing else runs. */
const measured = ['test/chaos/recovery.spec.js', 'test/processes/shutdown.spec.js'];
const beside = '<rootDir>/{apps,libs,migrations}/**/*';

/** Tests run as compiled; `npm test` builds first. TEST_POSTGRES and TEST_REDIS_URL name engines to use instead of our own. */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [`${beside}.spec.js`],
      testPathIgnorePatterns: ['\\.(medium|e2e)\\.spec\\.js$'],
    },
    { ...shared, ...services, displayName: 'medium', testMatch: [`${beside}.medium.spec.js`] },
    { ...shared, ...services, displayName: 'e2e', testMatch: [`${beside}.e2e.spec.js`] },
    {
      ...shared,
      ...services,
      displayName: 'journey',
      testMatch: ['<rootDir>/test/**/*.spec.js'],
      testPathIgnorePatterns: measured,
    },
    { ...shared, ...services, displayName: 'alone', testMatch: measured.map((file) => `<rootDir>/${file}`) },
  ],
  testSequencer,
  testTimeout: 60_000,
};
