import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Transactions, type Tx } from '#platform/database';
import { OPERATION } from '../access/operation.js';
import { IdempotencyKeyReused, InvalidInput, RequestInFlight } from '../http.errors.js';
import { IdempotencyRepository, type IdempotentUse } from './idempotency.repository.js';

/** Their answers hold secrets (confidential text, tokens), so none is kept; their effects bear a repetition. */
const SECRET = /^(invitations\.copy-link|(challenges|capabilities)\.(?!start$).*)$/;
const KEY = /^[\x21-\x7e]{8,200}$/;

/**
 * Carries out a POST with an Idempotency-Key once: its effects and its answer are committed together,
 * so that a repeated request gets the same answer, and one that failed may be tried again with the same key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    private readonly uses: IdempotencyRepository,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const actorId = request.access?.actor.personId;
    if (request.method !== 'POST' || typeof key !== 'string' || !actorId) return next.handle();
    const operation = this.reflector.get<string>(OPERATION, context.getHandler());
    if (SECRET.test(operation)) return next.handle();
    if (!KEY.test(key)) {
      throw new InvalidInput([{ pointer: '/Idempotency-Key', rule: 'must be 8 to 200 visible ASCII characters' }]);
    }
    const use = { actorId, operation, key };
    const requestHash = hashOf(request);
    return from(this.transactions.runAmbient((tx) => this.once(use, requestHash, { tx, next })));
  }

  private async once(
    use: IdempotentUse,
    requestHash: string,
    { tx, next }: { tx: Tx; next: CallHandler },
  ): Promise<unknown> {
    if (!(await this.uses.lock(use, tx))) throw new RequestInFlight();
    const remembered = await this.uses.find(use, tx);
    if (remembered && remembered.requestHash !== requestHash) throw new IdempotencyKeyReused();
    if (remembered) return remembered.body;
    const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    await this.uses.remember(use, { requestHash, body }, tx);
    return body;
  }
}

function hashOf(request: FastifyRequest): string {
  return createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
}
