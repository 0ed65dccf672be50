import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { withLogContext } from '#platform/logging';

const log = new Logger('Request');

/**
 * One line a request, with the id that also stands in the answer and in all that the request logs.
 * It names the route, not the address: addresses can carry what must not be in a log.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    withLogContext({ requestId: request.id }, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, id, routeOptions } = request;
    const route = routeOptions.url ?? '(no route)';
    log.log({ requestId: id, method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
    done();
  });
}
