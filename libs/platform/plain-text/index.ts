export { oneLine, manyLines } from './clean-text.js';
