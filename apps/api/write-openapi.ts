import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { loadConfig } from '#platform/config';
import { createApi } from './create-api.js';
import { describeApi } from './open-api.js';

/** `npm run openapi`: writes openapi.json without a database. */
const config = loadConfig({
  DATABASE_URL: 'postgres://localhost/none',
  AUTH_SECRET: 'only-for-writing-the-description',
});
const app = await createApi(config, { logger: false, preview: true });
await writeFile('openapi.json', `${JSON.stringify(describeApi(app), null, 2)}\n`);
