import type { LookUpAnswer } from './mail-transport.js';

const TIMEOUT_MS = 5_000;

/**
 * Asks a mail server over HTTP whether it took a mail: 200 says yes, 404 no, anything else nothing.
 * @param address http(s) with `{id}` where the Message-ID belongs; a user and password in it become Basic authentication.
 */
export async function askRelay(address: string, messageId: string): Promise<LookUpAnswer> {
  const url = new URL(address.replaceAll('{id}', encodeURIComponent(messageId)));
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const headers = login === ':' ? {} : { Authorization: `Basic ${Buffer.from(login).toString('base64')}` };
  [url.username, url.password] = ['', ''];
  try {
    const answer = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    await answer.body?.cancel();
    if (answer.status === 200) return 'taken';
    return answer.status === 404 ? 'not-taken' : 'unknown';
  } catch {
    return 'unknown';
  }
}
