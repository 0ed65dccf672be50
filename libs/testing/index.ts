export { MeilisearchServer } from './meilisearch-server.js';
export { findChromium } from './find-chromium.js';
export { openEmptyDatabase, openTestDatabase, type TestDatabase } from './test-database.js';
export { testRedisUrl } from './test-services.js';
export { makeAnonymous, rewriteCapability, seedCapability, seedChallenge, seedOrganisation } from './seed-records.js';
export { ArrangedRows, type PersonWanted, type VersionedRow } from './arranged-rows.js';
export { buildPdfFile, buildPhoto, buildWordFile, zipOf } from './sample-documents.js';
