import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { rankDocuments, type HeldDocument, type Query } from './meilisearch-ranking.js';

const TASK_MS = 5;
const NOT_FOUND = { message: 'Index not found.', code: 'index_not_found', type: 'invalid_request', link: '' };

const federated = z.looseObject({
  federation: z.looseObject({ limit: z.number() }),
  queries: z.array(z.custom<Query>((value) => typeof value === 'object')),
});
const swaps = z.tuple([z.looseObject({ indexes: z.tuple([z.string(), z.string()]), rename: z.boolean().optional() })]);
const fetching = z.looseObject({ offset: z.coerce.number(), limit: z.coerce.number() });

interface Task {
  readonly uid: number;
  readonly indexUid: string | null;
  status: 'enqueued' | 'succeeded' | 'failed';
  error: object | null;
  readonly work: () => void;
}

/**
 * Speaks the part of Meilisearch's HTTP interface that the product uses, as https://www.meilisearch.com/docs/reference/api
 * describes it: what is written is a task that is done later or fails, what waits is lost when the server is killed, a busy
 * server answers 503. How it ranks is its own, simple way.
 */
export class MeilisearchServer {
  isBusy = false;
  /** The reason for which the next task fails. */
  failNext: string | null = null;
  private indexes = new Map<string, Map<string, HeldDocument>>();
  private readonly tasks: Task[] = [];
  private timer: NodeJS.Timeout | undefined;
  private server = createServer((request, response) => void this.respond(request, response));
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    this.server = createServer((request, response) => void this.respond(request, response));
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    this.timer = setInterval(() => this.workOne(), TASK_MS);
    return this;
  }

  /** Ends at once; what was not done by then is lost, what was done stays for the next start. */
  async kill(): Promise<void> {
    clearInterval(this.timer);
    for (const task of this.tasks) if (task.status === 'enqueued') this.fail(task, 'killed');
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Forgets every document, as a server whose disk was replaced. */
  lose(): void {
    this.indexes = new Map();
  }

  private workOne(): void {
    const task = this.tasks.find(({ status }) => status === 'enqueued');
    if (!task) return;
    const reason = this.failNext;
    this.failNext = null;
    if (reason !== null) return this.fail(task, reason);
    task.work();
    task.status = 'succeeded';
  }

  private fail(task: Task, code: string): void {
    task.status = 'failed';
    task.error = { message: code, code, type: 'internal', link: '' };
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const [status, answer] = this.isBusy
      ? [503, { message: 'Too many requests.', code: 'too_many_search_requests', type: 'system', link: '' }]
      : this.answer(`${request.method} ${pathname}`, text === '' ? Object.fromEntries(searchParams) : JSON.parse(text));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private answer(call: string, body: unknown): [number, unknown] {
    const [, action = '', uid = '', rest = ''] = /^(\w+) \/indexes\/([^/]+)(?:\/(.*))?$/.exec(call) ?? [];
    if (uid !== '') return this.answerIndex(`${action} ${rest}`, uid, body);
    const task = /^GET \/tasks\/(\d+)$/.exec(call);
    if (task) return [200, this.tasks[Number(task[1])]];
    if (call === 'POST /multi-search') return this.search(federated.parse(body));
    if (call === 'POST /swap-indexes') return this.swap(swaps.parse(body)[0]);
    return [404, { ...NOT_FOUND, code: 'not_found' }];
  }

  private answerIndex(call: string, uid: string, body: unknown): [number, unknown] {
    const writes: Record<string, () => void> = {
      'PATCH settings': () => this.open(uid),
      'POST documents': () => (body as HeldDocument[]).forEach((one) => this.open(uid).set(one.id, one)),
      'POST documents/delete-batch': () => (body as string[]).forEach((id) => this.open(uid).delete(id)),
      'DELETE ': () => this.indexes.delete(uid),
    };
    const work = writes[call];
    if (work) return this.enqueue(work, uid);
    const held = this.indexes.get(uid);
    if (!held) return [404, NOT_FOUND];
    if (call === 'GET ') return [200, { uid, primaryKey: 'id' }];
    const { offset, limit } = fetching.parse(body);
    const all = [...held.values()];
    return [200, { results: all.slice(offset, offset + limit), offset, limit, total: all.length }];
  }

  private enqueue(work: () => void, indexUid: string | null = null): [number, unknown] {
    const task: Task = { uid: this.tasks.length, indexUid, status: 'enqueued', error: null, work };
    this.tasks.push(task);
    return [202, { taskUid: task.uid, indexUid, status: 'enqueued', type: 'task', enqueuedAt: randomUUID() }];
  }

  private open(uid: string): Map<string, HeldDocument> {
    const index = this.indexes.get(uid) ?? new Map<string, HeldDocument>();
    this.indexes.set(uid, index);
    return index;
  }

  private swap({ indexes: [one, other], rename }: z.infer<typeof swaps>[0]): [number, unknown] {
    return this.enqueue(() => {
      const [first, second] = [this.open(one), this.open(other)];
      this.indexes.set(other, first);
      if (rename) this.indexes.delete(one);
      else this.indexes.set(one, second);
    });
  }

  private search({ federation, queries }: z.infer<typeof federated>): [number, unknown] {
    const held = this.indexes.get(queries[0]?.indexUid ?? '');
    if (!held) return [404, NOT_FOUND];
    return [200, { hits: rankDocuments([...held.values()], queries).slice(0, federation.limit) }];
  }
}
