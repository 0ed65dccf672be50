import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { loadConfig } from '#platform/config';
import { jsonLogger } from '#platform/logging';
import { createApi } from './create-api.js';
import { Readiness } from './health/readiness.read-model.js';
import { PreviewThread } from './matches/preview-thread.js';

/** A proxy has this long to see that we are no longer ready, before the listener closes. */
const DRAIN_MS = 2_000;

const config = loadConfig(process.env);
const app = await createApi(config, { logger: jsonLogger('api', config.log.level) });
await app.listen(config.http.port, config.http.host);
app.get(PreviewThread).start();

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void stop());
}

async function stop(): Promise<void> {
  app.get(Readiness).stop();
  if (!config.demo) await wait(DRAIN_MS);
  try {
    await app.close();
    process.exit(0);
  } catch (error) {
    new Logger('Api').error({ err: error });
    process.exit(1);
  }
}
