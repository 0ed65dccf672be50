import { applyDecorators, RequestTimeoutException, UnsupportedMediaTypeException } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { FileExpected } from './http.errors.js';
import { sendProblem } from './problem.filter.js';

const TYPE = 'application/octet-stream';
/** Everything but a file arrives in this time. */
const BODY_TIMEOUT_MS = 15_000;
const TAKES_FILE = 'takesFile';

/** The body is a file of any kind, which the handler reads as it arrives (`fileOf`). */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ [TAKES_FILE]: true }),
    ApiConsumes(TYPE),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );
}

/** The file that is being sent. @throws FileExpected for a body of another kind */
export function fileOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  throw new FileExpected();
}

/** Hands files on unread, and ends what else takes too long to arrive: the limit of the server is one for files. */
export function takeFiles(server: FastifyInstance): void {
  server.addContentTypeParser(TYPE, (request, payload, done) => {
    if (takesFile(request)) done(null, payload);
    else done(new UnsupportedMediaTypeException());
  });
  server.addHook('onRequest', (request, reply, done) => {
    if (!takesFile(request) && !request.raw.complete) limitTime(request, reply);
    done();
  });
}

function takesFile({ routeOptions }: FastifyRequest): boolean {
  const config = routeOptions.config as unknown as Readonly<Record<string, unknown>> | undefined;
  return config?.[TAKES_FILE] === true;
}

function limitTime({ raw }: FastifyRequest, reply: FastifyReply): void {
  const timer = setTimeout(() => {
    if (raw.complete || reply.sent) return;
    void reply.header('connection', 'close');
    sendProblem(reply, new RequestTimeoutException());
    reply.raw.once('finish', () => raw.destroy());
  }, BODY_TIMEOUT_MS);
  for (const event of ['end', 'close'] as const) raw.once(event, () => clearTimeout(timer));
}

/** The headers' value that makes every browser save a file under its name (RFC 6266, RFC 8187), and never show it. */
export function savedAs(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
