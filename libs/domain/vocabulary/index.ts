export * from './code-list.js';
export * from './organisations.data.js';
export * from './cooperation.data.js';
export * from './reasons.data.js';
export * from './states.data.js';
export * from './calendar.data.js';
export * from './technology-readiness.js';
export * from './counting.js';
