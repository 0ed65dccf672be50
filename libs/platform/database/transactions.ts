import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

declare const transaction: unique symbol;

/** A running transaction: opaque to use cases, which only hand it on, as the last argument. */
export interface Tx {
  readonly [transaction]: true;
}

/** Set only by `runAmbient`: the transaction that everything called from there joins. */
const ambient = new AsyncLocalStorage<EntityManager>();

@Injectable()
export class Transactions {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Runs `work` in one transaction: all of it is committed, or, when it throws, none. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = ambient.getStore();
    return outer ? work(toTx(outer)) : this.db.transaction((manager) => work(toTx(manager)));
  }

  /** Like `run`, but whatever `work` calls joins in, also reads and transactions that know nothing of it. */
  runAmbient<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction((manager) => ambient.run(manager, () => work(toTx(manager))));
  }
}

/** For repositories: the manager of the transaction that was handed in, else the ambient one, else the pool's. */
export function managerOf(db: EntityManager, tx?: Tx): EntityManager {
  return tx === undefined ? (ambient.getStore() ?? db) : (tx as unknown as EntityManager);
}

/** The brand exists only for the compiler; at run time a Tx is TypeORM's manager. */
function toTx(manager: EntityManager): Tx {
  return manager as unknown as Tx;
}
