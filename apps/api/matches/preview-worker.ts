import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { NestFactory } from '@nestjs/core';
import { MatchPreviews } from '#features/matches';
import type { Config } from '#platform/config';
import { jsonLogger } from '#platform/logging';
import { PreviewModule } from './preview.module.js';
import type { PreviewAnswer, PreviewQuestion } from './preview-thread.js';

/** Runs in a thread of its own, so that ranking never holds up a request. */
const config = workerData as Config;
const app = await NestFactory.createApplicationContext(PreviewModule.with(config), {
  logger: jsonLogger('api-preview', config.log.level),
});
const previews = app.get(MatchPreviews);

parentPort?.on('message', (question: PreviewQuestion | 'stop') => {
  if (question === 'stop') void app.close().then(() => process.exit(0));
  else void answer(question);
});

async function answer({ id, challenge, limit }: PreviewQuestion): Promise<void> {
  const reply: PreviewAnswer = await previews.preview(challenge, new Date(), limit).then(
    (suggestions) => ({ id, suggestions }),
    (error: unknown) => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(reply);
}
