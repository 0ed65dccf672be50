import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Transactions, type Tx } from '#platform/database';
import { OPERATION } from '../access/operation.js';
import { IdempotencyKeyReused, InvalidInput, RequestInFlight } from '../http.errors.js';
import { AnsweredElsewhere } from './answered-elsewhere.js';
import { IdempotencyRepository, type IdempotentUse, type Kept } from './idempotency.repository.js';
import { fillPath, repetitionOf, type Repetition } from './repeated.js';

const KEY = /^[\x21-\x7e]{8,200}$/;
const PREFIX = '/api/v1';

interface Call {
  readonly request: FastifyRequest;
  readonly next: CallHandler;
  readonly repetition: Repetition;
}

interface Outcome {
  readonly body?: unknown;
  /** Where to read what to answer. */
  readonly path?: string;
}

/**
 * Carries out a POST with an Idempotency-Key once: its effects are committed together with what its repetition needs,
 * so that a repeated request is answered, and one that failed may be tried again with the same key.
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
    const repetition = repetitionOf(context.getHandler()) ?? 'anew';
    if (request.method !== 'POST' || repetition === 'anew' || typeof key !== 'string' || !actorId) return next.handle();
    if (!KEY.test(key)) {
      throw new InvalidInput([{ pointer: '/Idempotency-Key', rule: 'must be 8 to 200 visible ASCII characters' }]);
    }
    const operation = this.reflector.get<string>(OPERATION, context.getHandler());
    const use = { actorId, operation, key };
    return from(this.answer(use, { request, next, repetition }));
  }

  private async answer(use: IdempotentUse, call: Call): Promise<unknown> {
    const { body, path } = await this.transactions.runAmbient((tx) => this.once(use, call, tx));
    if (path !== undefined) throw new AnsweredElsewhere(`${PREFIX}${path}`);
    return body;
  }

  private async once(use: IdempotentUse, { request, next, repetition }: Call, tx: Tx): Promise<Outcome> {
    if (!(await this.uses.lock(use, tx))) throw new RequestInFlight();
    const requestHash = hashOf(request);
    const remembered = await this.uses.find(use, tx);
    if (remembered && remembered.requestHash !== requestHash) throw new IdempotencyKeyReused();
    if (remembered) return remembered.kept;
    const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    await this.uses.remember(use, { requestHash, kept: keep(repetition, request, body) }, tx);
    return { body };
  }
}

function keep(repetition: Repetition, { params }: FastifyRequest, body: unknown): Kept {
  if (repetition === 'same' || repetition === 'anew') return { body: body ?? null };
  return { path: fillPath(repetition, { ...(params as object), ...(body as object) }) };
}

function hashOf(request: FastifyRequest): string {
  return createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
}
