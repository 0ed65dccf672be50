import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';

/** What S3 does of what we use: PUT, GET and DELETE of an object, each signed (AWS Signature Version 4) and checked. */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  /** Answers everything with this while it is set. */
  fault: number | null = null;
  private readonly server: Server;

  constructor(private readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }) {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body }) => response.writeHead(status).end(body));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body?: Buffer | string }> {
    const body = await buffer(request);
    if (this.fault !== null) return { status: this.fault, body: '<Error><Code>SlowDown</Code></Error>' };
    if (createHash('sha256').update(body).digest('hex') !== request.headers['x-amz-content-sha256'])
      return { status: 400, body: '<Error><Code>XAmzContentSHA256Mismatch</Code></Error>' };
    if (!(await this.isSigned(request)))
      return { status: 403, body: '<Error><Code>SignatureDoesNotMatch</Code></Error>' };
    const key = request.url ?? '';
    if (request.method === 'PUT') this.objects.set(key, body);
    else if (request.method === 'DELETE') return { status: this.objects.delete(key) ? 204 : 404 };
    const found = this.objects.get(key);
    return found ? { status: 200, body: request.method === 'GET' ? found : '' } : { status: 404, body: '<Error/>' };
  }

  /** Signs the request anew with another library than the client's, and compares. */
  private async isSigned({ method = '', url = '', headers }: IncomingMessage): Promise<boolean> {
    const given = headers.authorization ?? '';
    const [, names = ''] = /SignedHeaders=([^,]+)/.exec(given) ?? [];
    const [, region = ''] = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(given) ?? [];
    const signer = new SignatureV4({
      credentials: this.credentials,
      region,
      service: 's3',
      sha256: Sha256,
      uriEscapePath: false,
      applyChecksum: false,
    });
    const signed = names.split(';').map((name) => [name, String(headers[name])] as const);
    const { headers: wanted } = await signer.sign(
      { method, protocol: 'http:', hostname: '127.0.0.1', path: url, query: {}, headers: Object.fromEntries(signed) },
      { signingDate: dateOf(String(headers['x-amz-date'])), signableHeaders: new Set(names.split(';')) },
    );
    return signatureOf(wanted['authorization'] ?? '') === signatureOf(given);
  }
}

function signatureOf(authorization: string): string {
  return /Signature=([0-9a-f]{64})/.exec(authorization)?.[1] ?? '';
}

function dateOf(stamp: string): Date {
  return new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
