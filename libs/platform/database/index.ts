export { DatabaseModule } from './database.module.js';
export { dataSourceOptions } from './data-source-options.js';
export { managerOf, Transactions, type Tx } from './transactions.js';
