import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, OperationName, Role } from '#domain/access';

export const OPERATION = 'quatrefoil:operation';

/** Names the rule of the access policy that guards a route. A route without one stops the start. */
export const Operation = (name: OperationName): MethodDecorator => SetMetadata(OPERATION, name);

/** What the guard found out: who asks, and what he is to the subject of the operation. */
export interface Access {
  readonly actor: Actor;
  readonly roles: readonly Role[];
}

declare module 'fastify' {
  interface FastifyRequest {
    access?: Access;
  }
}

/** Hands the guard's findings to a controller method. */
export const CurrentAccess = createParamDecorator((_: unknown, context: ExecutionContext): Access => {
  const { access } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!access) throw new Error('The access guard did not run.');
  return access;
});

/** The id of the person who asks; only for operations that need a sign-in. */
export const CurrentPersonId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const personId = context.switchToHttp().getRequest<FastifyRequest>().access?.actor.personId;
  if (!personId) throw new Error('The operation is open to people who are not signed in.');
  return personId;
});
