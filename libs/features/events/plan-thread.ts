import { parentPort, workerData } from 'node:worker_threads';
import { planWishes } from '#domain/events';
import type { PlanMessage, PlanTask } from './plan-in-thread.js';

const { event, timeLimitMs, stop } = workerData as PlanTask;
const endsAtMs = performance.now() + timeLimitMs;
const say = (message: PlanMessage): void => parentPort?.postMessage(message);

const plan = planWishes(event, {
  isOver: () => performance.now() > endsAtMs || Atomics.load(stop, 0) === 1,
  onProgress: (progress) => say({ kind: 'progress', progress }),
});
say({ kind: 'plan', plan });
