import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

/** Why nothing could be fetched; safe to show: it holds nothing of the address or the answer. */
export type FetchTrouble = 'address' | 'private' | 'unreachable' | 'slow' | 'refused' | 'too-large' | 'redirects';

export class FetchFailed extends Error {
  constructor(readonly trouble: FetchTrouble) {
    super(`Nothing could be fetched: ${trouble}.`);
  }
}

export interface FetchLimits {
  readonly timeoutMs: number;
  readonly bytes: number;
  readonly redirects: number;
  /** Whether a connection to an IP address is let through; for tests, which have only this machine. */
  readonly isAllowed?: (address: string) => boolean;
  /** Asks for the addresses of a name; for tests, which have no names of their own. */
  readonly resolve?: Resolve;
}

type Resolve = (
  name: string,
  options: LookupOptions,
  callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;
const resolveName: Resolve = (name, options, callback) => lookup(name, { ...options, all: true }, callback);

type Allowed = (address: string) => boolean;

/**
 * Reads a text that a stranger named, over http or https (`webcal:` counts as https). Every address that the name stands
 * for must be of the open internet, and the connection goes to the very addresses that were checked, so that the name
 * cannot change its meaning in between; each redirect is checked the same way. No cookies, no compression.
 * @throws FetchFailed
 */
export async function fetchPublic(address: string, limits: FetchLimits): Promise<string> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let url = readAddress(address);
  for (let left = limits.redirects; ; left--) {
    const answer = await open(url, limits, signal);
    const target = redirectOf(answer);
    if (target === null) return read(answer, limits.bytes, signal);
    answer.destroy();
    if (left === 0) throw new FetchFailed('redirects');
    url = readAddress(target, url);
  }
}

/** Where the answer sends us; null where it holds the text. @throws FetchFailed */
function redirectOf(answer: IncomingMessage): string | null {
  const { statusCode = 0, headers } = answer;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) return headers.location;
  if (statusCode === 200 && (headers['content-encoding'] ?? 'identity') === 'identity') return null;
  answer.destroy();
  throw new FetchFailed('refused');
}

/** @throws FetchFailed */
export function readAddress(text: string, base?: URL): URL {
  const written = text.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(written, base)) throw new FetchFailed('address');
  const url = new URL(written, base);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') throw new FetchFailed('address');
  return url;
}

/** Resolves a name to addresses that are all allowed, or to none. */
function lookupAllowed(isAllowed: Allowed, resolve: Resolve): LookupFunction {
  return (name, options, callback) => {
    resolve(name, options, (error, found) => {
      if (error) return callback(error, '');
      if (!found.every(({ address }) => isAllowed(address))) return callback(new FetchFailed('private'), '');
      const [first] = found;
      if (!first) return callback(new FetchFailed('unreachable'), '');
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

function open(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const isAllowed = limits.isAllowed ?? isPublicAddress;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.reject(new FetchFailed('private'));
  const options: RequestOptions = {
    signal,
    lookup: lookupAllowed(isAllowed, limits.resolve ?? resolveName),
    agent: false,
    headers: { accept: 'text/calendar, text/plain;q=0.5', 'accept-encoding': 'identity', 'user-agent': 'Quatrefoil' },
  };
  return new Promise((settle, fail) => {
    const request = url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
    request.on('response', settle);
    request.on('error', (error) => fail(toFailure(error, signal)));
    request.end();
  });
}

async function read(answer: IncomingMessage, most: number, signal: AbortSignal): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) throw new FetchFailed('too-large');
      parts.push(part);
    }
  } catch (error) {
    answer.destroy();
    throw toFailure(error, signal);
  }
  return Buffer.concat(parts).toString('utf8');
}

function toFailure(error: unknown, signal: AbortSignal): FetchFailed {
  if (error instanceof FetchFailed) return error;
  return new FetchFailed(signal.aborted ? 'slow' : 'unreachable');
}
