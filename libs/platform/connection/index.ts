export { openPool } from './open-pool.js';
export { withClient } from './with-client.js';
