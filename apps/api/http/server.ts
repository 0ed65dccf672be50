import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';
import { brokenShapeRule } from './body-shape.js';
import { CrossSiteRequest, InvalidInput } from './http.errors.js';
import { takeFiles } from './files.js';
import { logRequests } from './request-log.js';
import { sendProblem } from './problem.filter.js';

const JSON_LIMIT_BYTES = 256 * 1024;
const FORM_LIMIT_BYTES = 4 * 1024;
const CSV_LIMIT_BYTES = 10 * 1024 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;
/** A file of 20 MB on a line of 1 Mbit/s. */
const FILE_TIMEOUT_MS = 200_000;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The HTTP server with its limits; a request that breaks one never reaches a controller. */
export function fastifyAdapter({ http }: Config): FastifyAdapter {
  return new FastifyAdapter({
    genReqId: () => randomUUID(),
    bodyLimit: JSON_LIMIT_BYTES,
    requestTimeout: FILE_TIMEOUT_MS,
    connectionTimeout: 2 * REQUEST_TIMEOUT_MS,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    trustProxy: (_address: string, hop: number) => hop < http.trustedProxies,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 5_000 },
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(reply, error);
    },
    forceCloseConnections: 'idle',
  });
}

/** Headers, body parsers and the checks at the door. Call before `listen`. */
export async function guardTheDoor(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(helmet, helmetOptions(config));
  app.useBodyParser('text/csv', { bodyLimit: CSV_LIMIT_BYTES }, (_request, body, done) => {
    done(null, body);
  });
  // What mail programs may send with a one-click unsubscription (RFC 8058); its content does not matter.
  app.useBodyParser('multipart/form-data', { bodyLimit: FORM_LIMIT_BYTES }, (_request, body, done) => {
    done(null, body);
  });
  const server = app.getHttpAdapter().getInstance();
  takeFiles(server);
  logRequests(server);
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done(isCrossSite(request) ? new CrossSiteRequest() : undefined);
  });
  server.addHook('preValidation', (request, _reply, done) => {
    const isRaw = Buffer.isBuffer(request.body) || request.body instanceof Readable;
    const rule = isRaw ? null : brokenShapeRule(request.body);
    done(rule === null ? undefined : new InvalidInput([{ pointer: '', rule }]));
  });
}

/** OWASP: Sec-Fetch-Site, and Origin where a browser does not send it. Programs send neither and carry no cookie. */
function isCrossSite({ method, headers }: FastifyRequest): boolean {
  if (SAFE_METHODS.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}

function helmetOptions({ http }: Config): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'frame-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: http.publicUrl.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: true }
      : false,
  };
}
