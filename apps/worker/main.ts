import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#platform/config';
import { jsonLogger } from '#platform/logging';
import { WorkerModule } from './worker.module.js';

/** Longer than running jobs get to finish, shorter than what container platforms wait before they kill. */
const EXIT_WITHIN_MS = 29_000;

const config = loadConfig(process.env);
const worker = await NestFactory.createApplicationContext(WorkerModule.with(config), {
  logger: jsonLogger('worker', config.log.level),
  abortOnError: false,
});

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref();
  await worker.close();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
