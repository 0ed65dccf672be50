import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { decide, generalRoles, ruleOf, type Actor, type OperationName, type Role, type Rule } from '#domain/access';
import { NotAllowed, NotHere, SignInFirst } from '../http.errors.js';
import { ActorReadModel } from './actor.read-model.js';
import { OPERATION } from './operation.js';
import { RelationReadModel } from './relation.read-model.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Looks up who asks and what he is to the thing in question, and lets the policy decide. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorReadModel,
    private readonly relations: RelationReadModel,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operation = this.reflector.get<OperationName | undefined>(OPERATION, context.getHandler());
    if (!operation) throw new Error(`${context.getHandler().name} has no operation.`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = ruleOf(operation);
    const actor = await this.actors.find(request.headers.cookie);
    const relations = await this.relationsTo(rule, request, actor);
    const decision = decide(rule, actor, relations);
    if (decision === 'sign-in') throw new SignInFirst();
    if (decision === 'hide') throw new NotHere();
    if (decision === 'refuse') throw new NotAllowed();
    request.access = { actor, roles: [...generalRoles(actor), ...(relations ?? [])] };
    return true;
  }

  private relationsTo({ subject }: Rule, request: FastifyRequest, actor: Actor): Promise<readonly Role[] | null> {
    if (subject === null) return Promise.resolve(null);
    const params = request.params as Readonly<Record<string, string | undefined>>;
    const id = params[`${subject}Id`];
    if (id === undefined) throw new Error(`The route of a "${subject}" operation lacks the parameter ${subject}Id.`);
    return UUID.test(id) ? this.relations.find(subject, id, actor) : Promise.resolve(null);
  }
}
