import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { policy, type OperationName } from '#domain/access';
import { repetitionOf } from '../idempotency/repeated.js';
import { OPERATION } from './operation.js';

/** One route of the API with the operation that guards it. */
export interface GuardedRoute {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationName;
}

/**
 * Lists the routes of controllers. Throws when one has no operation, or one that the policy does not list, and when a
 * POST does not say how it answers to a repetition.
 */
export function guardedRoutes(controllers: readonly Type[]): GuardedRoute[] {
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .map((name) => [name, (controller.prototype as Record<string, unknown>)[name]] as const)
      .filter(([, handler]) => typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler))
      .map(([name, handler]) => routeOf(controller, name, handler as object)),
  );
}

function routeOf(controller: Type, name: string, handler: object): GuardedRoute {
  const operation = Reflect.getMetadata(OPERATION, handler) as OperationName | undefined;
  if (!operation || !(operation in policy)) {
    throw new Error(`${controller.name}.${name} has no operation of the access policy: nobody could be let in.`);
  }
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  if (method === 'POST' && repetitionOf(handler) === undefined) {
    throw new Error(`${controller.name}.${name} does not say how it answers when it is repeated.`);
  }
  return { method, path: `${pathOf(controller)}${pathOf(handler)}`, operation };
}

function pathOf(target: object): string {
  const path = String(Reflect.getMetadata(PATH_METADATA, target) as unknown).replace(/^\/|\/$/g, '');
  return path === '' ? '' : `/${path}`;
}
