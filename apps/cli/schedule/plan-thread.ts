import { parentPort, workerData } from 'node:worker_threads';
import { planEvent } from '#domain/events';
import { openSatSolver } from '#platform/optimiser';
import type { PlanNews, PlanTask } from './plan-in-thread.js';

const { event, timeLimitMs, stop } = workerData as PlanTask;
const endMs = performance.now() + timeLimitMs;
const flag = new Int8Array(stop);
const isOver = (): boolean => performance.now() > endMs || Atomics.load(flag, 0) !== 0;
const tell = (news: PlanNews): void => parentPort?.postMessage(news);

const solvers = { proof: await openSatSolver(isOver), search: await openSatSolver(isOver, 'solutions') };
tell({ plan: planEvent(event, solvers, (progress) => tell({ progress })) });
