export { endProcess, POLITELY, type Ending } from './end-process.js';
export { isRunning, markProcess, type ProcessMark } from './process-mark.js';
