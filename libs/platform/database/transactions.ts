import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

declare const transaction: unique symbol;

/** A running transaction: opaque to use cases, which only hand it on, as the last argument. */
export interface Tx {
  readonly [transaction]: true;
}

@Injectable()
export class Transactions {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Runs `work` in one transaction: all of it is committed, or, when it throws, none. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    // The brand exists only for the compiler; at run time a Tx is TypeORM's manager.
    return this.db.transaction((manager) => work(manager as unknown as Tx));
  }
}

/** For repositories: the manager of the transaction that was handed in, else the pool's. */
export function managerOf(db: EntityManager, tx?: Tx): EntityManager {
  return tx === undefined ? db : (tx as unknown as EntityManager);
}
