import { JobQueues, openEngine, type JobLog } from '#platform/jobs';
import { Relay } from '#platform/outbox';

/** A relay in a process of its own, for tests that kill it once it says that it runs: `node relay-process.js DATABASE_URL [REDIS_URL]`. */
const [databaseUrl = '', redisUrl = null] = process.argv.slice(2);
const silent: JobLog = { info: () => {}, warn: () => {}, error: () => {} };

new Relay(databaseUrl, new JobQueues(openEngine({ databaseUrl, redisUrl }, silent), silent), silent).start();
process.stdout.write('running\n');
