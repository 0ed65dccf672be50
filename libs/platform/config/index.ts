export { loadConfig, type Config } from './load-config.js';
export { renderEnvExample } from './env-example.js';
export { ConfigModule, CONFIG } from './config.module.js';
