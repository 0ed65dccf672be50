export { jsonLogger } from './json-logger.js';
