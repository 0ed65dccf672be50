export { HealthModule, ProcessHealth } from './health.module.js';
export { databaseProblems } from './database-problems.js';
export { HealthServer, type HealthServerOptions } from './health-server.js';
