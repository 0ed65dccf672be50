import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { NestFactory } from '@nestjs/core';
import { Candidates, MatchPreviews, SimilarChallenges } from '#features/matches';
import type { Config } from '#platform/config';
import { jsonLogger } from '#platform/logging';
import { PreviewModule } from './preview.module.js';
import type { PreviewAnswer, PreviewQuestion, Questions } from './preview-thread.js';

/** Runs in a thread of its own, so that ranking never holds up a request. */
const config = workerData as Config;
const app = await NestFactory.createApplicationContext(PreviewModule.with(config), {
  logger: jsonLogger('api-preview', config.log.level),
});
const previews = app.get(MatchPreviews);
const candidates = app.get(Candidates);
const similar = app.get(SimilarChallenges);

parentPort?.on('message', (question: PreviewQuestion | 'stop') => {
  if (question === 'stop') void app.close().then(() => process.exit(0));
  else void reply(question);
});

function answer(question: PreviewQuestion): Promise<Questions[keyof Questions]['answer']> {
  const now = new Date();
  switch (question.ask) {
    case 'preview':
      return previews.preview(question.about.challenge, now, question.about.limit);
    case 'similar':
      return similar.find(question.about.need, now);
    case 'twins':
      return similar.twinsOf(question.about.challengeIds, now);
    case 'survey':
      return candidates.survey(question.about.challengeId, now);
    case 'examine':
      return candidates.examine(question.about.challengeId, question.about.capabilityId, now);
  }
}

async function reply(question: PreviewQuestion): Promise<void> {
  const { id } = question;
  const found: PreviewAnswer = await answer(question).then(
    (given) => ({ id, answer: given }),
    (error: unknown) => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(found);
}
