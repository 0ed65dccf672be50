import { Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccountsModule } from '#features/accounts';
import { AccessGuard } from './access/access.guard.js';
import { Readiness } from '../health/readiness.read-model.js';
import { ActorReadModel } from './access/actor.read-model.js';
import { RelationReadModel } from './access/relation.read-model.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency/idempotency.repository.js';
import { ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation.pipe.js';

/** What every route goes through, in this order: guard, idempotency, etag, serialiser, validation. */
@Module({
  imports: [AccountsModule],
  providers: [
    ActorReadModel,
    RelationReadModel,
    IdempotencyRepository,
    Readiness,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Readiness],
})
export class HttpModule {}
