export { jsonLogger } from './json-logger.js';
export { withLogContext } from './log-context.js';
