import { createHmac, timingSafeEqual } from 'node:crypto';

/** The token of a signed session cookie (`token.signature`, HMAC-SHA-256 in base64), or null unless the signature is ours. */
export function readSignedToken(cookieHeader: string, name: string, secret: string): string | null {
  const value = valueOf(cookieHeader, name);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

function valueOf(cookieHeader: string, name: string): string | null {
  const prefix = `${name}=`;
  const pair = cookieHeader
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  if (pair === undefined) return null;
  try {
    return decodeURIComponent(pair.slice(prefix.length));
  } catch {
    return null;
  }
}
