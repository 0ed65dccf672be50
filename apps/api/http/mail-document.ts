import type { FastifyReply } from 'fastify';

/** No script, no form, nothing fetched; shown in a frame of our own pages only, its links in new tabs. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** The HTML of a mail as a document of its own, so that the policy of the page that frames it leaves its styles alone. */
export function mailDocument(html: string, reply: FastifyReply): string {
  void reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', POLICY);
  return html.replace(/<head>/i, '<head><base target="_blank">');
}
