import { parentPort, workerData } from 'node:worker_threads';
import { readBusy, type BusySearch } from './read-busy.js';

const { text, search } = workerData as { readonly text: string; readonly search: BusySearch };
parentPort?.postMessage(readBusy(text, search));
