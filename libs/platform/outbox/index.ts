export { Outbox, type OutboxOptions } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
export { Relay } from './relay.js';
