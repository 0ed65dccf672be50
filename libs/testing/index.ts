export { findChromium } from './find-chromium.js';
export { openEmptyDatabase, openTestDatabase, type TestDatabase } from './test-database.js';
export { testRedisUrl } from './test-services.js';
export { seedCapability, seedChallenge, seedOrganisation } from './seed-records.js';
