import createClient from 'openapi-fetch';
import { currentLanguage } from '../i18n/texts.js';
import { ProblemError, toProblem, unreachable } from './problem.js';
import type { paths } from './schema.js';

/**
 * The API, typed from openapi.json. Use it inside `answer(…)`:
 * `const page = await answer(api.GET('/api/v1/challenges', { params: { query: { limit: 20 } } }))`.
 */
export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
});

/** Told of every 401, so that the page can ask to sign in again (what was typed stays in its draft). */
export const onSignedOut = { listener: (): void => undefined };

interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}
export interface Versioned<T> {
  readonly data: T;
  /** Send it back with `ifMatch(etag)` when editing. */
  readonly etag: string;
}

async function settle<T>(call: Promise<Reply<T>>): Promise<Reply<T>> {
  const reply = await call.catch(() => {
    throw new ProblemError(unreachable);
  });
  if (reply.response.ok) return reply;
  const isSession = reply.response.url.endsWith('/api/v1/session');
  if (reply.response.status === 401 && !isSession) onSignedOut.listener();
  throw new ProblemError(toProblem(reply.response, reply.error));
}

/** The body of a successful answer; throws `ProblemError` otherwise. */
export async function answer<T>(call: Promise<Reply<T>>): Promise<T> {
  return (await settle(call)).data as T;
}

/** Like `answer`, with the ETag beside the body. */
export async function versionedAnswer<T>(call: Promise<Reply<T>>): Promise<Versioned<T>> {
  const { data, response } = await settle(call);
  return { data: data as T, etag: response.headers.get('etag') ?? '' };
}

/** Headers for an edit: refused with 412 when somebody else was faster. */
export function ifMatch(etag: string): { 'If-Match': string } {
  return { 'If-Match': etag };
}

/** A random key (works without a secure context too, where `crypto.randomUUID` is missing). */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Headers for a creating POST: sent twice with one key it creates once. */
export function idempotency(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
