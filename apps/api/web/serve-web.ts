import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readWebFiles, type WebFile } from './web-files.js';

const INDEX = '/index.html';
const NONCE_MARK = '__CSP_NONCE__';

/**
 * Serves the built web app: its files (hashed ones for a year), and index.html for every other page address.
 * Call it before listening. @returns false when the web app was not built: the API then serves no pages
 */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<boolean> {
  if (!existsSync(path.join(folder, INDEX))) return false;
  const files = await readWebFiles(folder);
  const page = files.get(INDEX)?.plain.toString('utf8') ?? '';
  const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined => {
    const address = request.url.split('?', 1)[0] ?? '/';
    const file = address === INDEX ? undefined : files.get(address);
    if (file) return sendFile(request, reply, file);
    if (isPageRequest(address, request.headers.accept)) return sendPage(reply, page);
    reply.callNotFound();
    return undefined;
  };
  server.get('/', answer);
  server.get('/*', answer);
  return true;
}

function isPageRequest(address: string, accept = 'text/html'): boolean {
  return !/^\/(api|assets)(\/|$)/.test(address) && /text\/html|\*\/\*/.test(accept);
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebFile): FastifyReply {
  const isHashed = request.url.startsWith('/assets/');
  void reply
    .header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    .header('vary', 'Accept-Encoding')
    .header('etag', file.etag)
    .type(file.type);
  if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (file.br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.br);
  if (file.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.plain);
}

/** Mantine writes `<style>` elements at run time; the nonce lets those pass and no others. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .header('content-security-policy', policyWith(nonce))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replace(NONCE_MARK, nonce));
}

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
