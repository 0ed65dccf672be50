import { parentPort, workerData } from 'node:worker_threads';
import { inspect, type Question } from './inspect.js';

const { path, known, question } = workerData as {
  readonly path: string;
  readonly known: readonly string[];
  readonly question: Question;
};
parentPort?.postMessage(await inspect(path, known, question));
