import { createReadStream } from 'node:fs';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import aws4 from 'aws4';
import { FileMissing, StoreUnavailable } from './files.errors.js';
import { FileStore, type ArrivedFile } from './file-store.js';

const IDLE_MS = 30_000;
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Where files go, of an address such as https://KEY:SECRET@s3.example/bucket/folder?region=eu-central-1 */
export class S3Store extends FileStore {
  private readonly url: URL;

  constructor(address: string) {
    super();
    this.url = new URL(address);
  }

  async put(key: string, file: ArrivedFile): Promise<void> {
    const answer = await this.ask('PUT', key, file);
    if (answer.statusCode !== 200) throw await unexpected(answer);
    answer.resume();
  }

  async open(key: string): Promise<Readable> {
    const answer = await this.ask('GET', key);
    if (answer.statusCode === 200) return answer;
    throw answer.statusCode === 404 ? new FileMissing({ cause: await unexpected(answer) }) : await unexpected(answer);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.ask('DELETE', key);
    if (answer.statusCode !== 204 && answer.statusCode !== 200 && answer.statusCode !== 404)
      throw await unexpected(answer);
    answer.resume();
  }

  /** The content is part of what is signed, so that the store refuses a file that changed on its way. */
  private async ask(method: string, key: string, file?: ArrivedFile): Promise<IncomingMessage> {
    const { url } = this;
    const folder = url.pathname.replace(/\/$/, '');
    const headers = {
      'x-amz-content-sha256': file?.sha256 ?? NOTHING,
      ...(file && { 'content-length': String(file.size), 'content-type': 'application/octet-stream' }),
    };
    const target = { host: url.host, method, path: `${folder}/${encodeURIComponent(key)}`, headers };
    const region = url.searchParams.get('region') ?? 'us-east-1';
    const credentials = {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    };
    const signed = aws4.sign({ ...target, service: 's3', region }, credentials);
    try {
      return await this.send(method, { path: target.path, headers: signed.headers ?? {} }, file);
    } catch (error) {
      throw new StoreUnavailable(error);
    }
  }

  private async send(
    method: string,
    { path, headers }: { readonly path: string; readonly headers: Readonly<Record<string, unknown>> },
    file?: ArrivedFile,
  ): Promise<IncomingMessage> {
    const { protocol, hostname, port } = this.url;
    const request = (protocol === 'https:' ? secureRequest : plainRequest)({
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      path,
      method,
      headers: headers as Record<string, string>,
      timeout: IDLE_MS,
    });
    request.once('timeout', () => request.destroy(new Error('The store of files does not answer.')));
    const answered = new Promise<IncomingMessage>((settle, fail) => {
      request.once('response', settle);
      request.once('error', fail);
    });
    if (file) await Promise.race([pipeline(createReadStream(file.path), request), answered]);
    else request.end();
    return answered;
  }
}

async function unexpected(answer: IncomingMessage): Promise<StoreUnavailable> {
  const said = (await text(answer)).slice(0, 500);
  return new StoreUnavailable(new Error(`The store of files answered ${String(answer.statusCode)}: ${said}`));
}
