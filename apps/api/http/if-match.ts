import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidInput, MissingIfMatch } from './http.errors.js';

/** The version of the row that was edited, from `If-Match: "7"`. Missing: 428. The service answers 412 when it is stale. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new MissingIfMatch();
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new InvalidInput([{ pointer: '/If-Match', rule: 'must be an ETag that we sent' }]);
  return Number(version);
});
