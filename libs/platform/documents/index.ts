export { type Inspection, type Question } from './inspect.js';
export { inspectApart } from './inspect-apart.js';
export { type Metadata, type MetadataField } from './metadata.js';
