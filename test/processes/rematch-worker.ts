import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { rematchAll } from '#features/matches';
import { finishRematch, RematchingModule, RematchRuns, rematchSlice } from '#features/rematches';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { JobsModule, JobWorkers, JOB_ENGINE, JOB_LOG, type Engine, type JobLog } from '#platform/jobs';
import { OutboxModule } from '#platform/outbox';
import { FinishRematchHandler } from '../../apps/worker/matching/finish-rematch.handler.js';
import { RematchAllHandler } from '../../apps/worker/matching/rematch-all.handler.js';
import { RematchSliceHandler } from '../../apps/worker/matching/rematch-slice.handler.js';

/** A worker that does rematches only, and notices within a second that another one died. */
@Module({
  imports: [
    ConfigModule.with(loadConfig(process.env)),
    DatabaseModule,
    JobsModule,
    OutboxModule.withRelay(),
    RematchingModule,
  ],
})
class RematchWorkerModule {}

const app = await NestFactory.createApplicationContext(RematchWorkerModule, { logger: ['error'] });
const runs = app.get(RematchRuns, { strict: false });
const workers = new JobWorkers(app.get<Engine>(JOB_ENGINE), app.get<JobLog>(JOB_LOG), {
  consumes: ['matching'],
  declared: [rematchAll, rematchSlice, finishRematch],
  handlers: [new RematchAllHandler(runs), new RematchSliceHandler(runs), new FinishRematchHandler(runs)],
  tuning: { lockDuration: 1_000, stalledInterval: 400, runRetryDelay: 100 },
});
workers.start();
process.stdout.write('started\n');
