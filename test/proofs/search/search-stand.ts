import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { NOBODY } from '#domain/access';
import { SearchService } from '#features/search';
import { Transactions } from '#platform/database';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/embedded-postgres';
import { Outbox } from '#platform/outbox';
import { MeilisearchRanker, PostgresSearchEngine, SearchDocuments } from '#platform/search-engine';
import { FoundThingsReadModel } from '../../../libs/features/search/found-things.read-model.js';
import { migrateDatabase } from '../../../migrations/migrate-database.js';
import { startProcess, type StartedProcess } from '../../processes/start-process.js';
import { SEED } from './seed-statement.js';

const DIST = path.join(import.meta.dirname, '../../..');
const STILL_EVERY_MS = 250;

export interface Found {
  readonly ids: readonly string[];
  readonly isFallback: boolean;
}

/** PostgreSQL, the relay and an indexer as processes, and what searches and changes things in this one. */
export class SearchStand {
  private indexer: StartedProcess | null = null;

  private constructor(
    private readonly home: string,
    private readonly server: EmbeddedPostgres,
    private readonly relay: ChildProcess,
    private readonly databaseUrl: string,
    private readonly meiliUrl: string | null,
    readonly db: DataSource,
  ) {}

  static async start(documents: number, meiliUrl: string | null): Promise<SearchStand> {
    const home = mkdtempSync(path.join(tmpdir(), 'quatrefoil-prove-'));
    const server = await startEmbeddedPostgres({ home });
    const url = server.urlOf('postgres');
    await migrateDatabase(url);
    const db = await new DataSource({ type: 'postgres', url, poolSize: 4 }).initialize();
    await db.query(SEED, [documents]);
    await db.query('ANALYZE');
    const relay = fork(path.join(DIST, 'libs/testing/relay-process.js'), [url], { stdio: 'ignore' });
    return new SearchStand(home, server, relay, url, meiliUrl, db);
  }

  async stop(): Promise<void> {
    await this.stopIndexer('SIGKILL');
    this.relay.kill('SIGKILL');
    await this.db.destroy();
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  async startIndexer(): Promise<void> {
    this.indexer ??= await startProcess('indexer', { ...this.environment(), LOG_LEVEL: 'error' });
  }

  async stopIndexer(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await this.indexer?.end(signal);
    this.indexer = null;
  }

  /** `quatrefoil reindex`; gives its seconds. */
  async reindex(): Promise<number> {
    const startedMs = performance.now();
    const env = { PATH: process.env['PATH'], ...this.environment() };
    const child = spawn(process.execPath, [path.join(DIST, 'apps/cli/main.js'), 'reindex'], { env, stdio: 'ignore' });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`quatrefoil reindex ended with ${code}`);
    return (performance.now() - startedMs) / 1_000;
  }

  /** A search as the API makes it, by a visitor. */
  searcher(): (text: string) => Promise<Found> {
    const engine = new PostgresSearchEngine(this.db.manager, this.ranker());
    const service = new SearchService(engine, new FoundThingsReadModel(this.db.manager));
    return async (text) => {
      const { items, isFallback } = await service.search({ text, filters: {}, offset: 0, limit: 20 }, NOBODY);
      return { ids: items.map(({ id }) => id), isFallback };
    };
  }

  /** Changes things by a statement that gives their ids, and tells the indexer in the same transaction. */
  async change(statement: string, parameters: readonly unknown[]): Promise<string[]> {
    const documents = new SearchDocuments(this.db.manager, new Outbox(this.db.manager));
    const rows = await this.db.query<[{ id: string }[]] | { id: string }[]>(statement, [...parameters]);
    const ids = rows.flat().flatMap((row) => (typeof row === 'object' ? [row.id] : []));
    await new Transactions(this.db.manager).run((tx) => documents.touch('capability', ids, tx));
    return ids;
  }

  /** How many things the engine has of another version than PostgreSQL says, lacks, or has too many. */
  async drift(): Promise<number> {
    const engine = this.ranker() ?? new PostgresSearchEngine(this.db.manager);
    const held = new Map<string, number>();
    for await (const page of engine.versions()) page.forEach(({ id, version }) => held.set(id, version));
    const wanted = await this.db.query<{ id: string; version: string }[]>(
      `SELECT d.id, d.version FROM search_document d LEFT JOIN capability c ON c.id = d.id
       WHERE d.kind <> 'capability' OR c.state = 'published'`,
    );
    const wrong = wanted.filter(({ id, version }) => held.get(id) !== Number(version)).length;
    const known = new Set(wanted.map(({ id }) => id));
    return wrong + [...held.keys()].filter((id) => !known.has(id)).length;
  }

  /** Waits until there is no drift; gives the seconds. */
  async untilStill(withinS = 600): Promise<number> {
    const startedMs = performance.now();
    const progress = this.meiliUrl === null ? 'indexed_version' : 'mirrored_version';
    for (;;) {
      const [row] = await this.db.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM search_document WHERE ${progress} < version`,
      );
      const tookS = (performance.now() - startedMs) / 1_000;
      if (row?.n === 0 && (await this.drift().catch(() => 1)) === 0) return tookS;
      if (tookS > withinS)
        throw new Error(`After ${withinS} s, ${row?.n} changes wait and ${await this.drift()} differ`);
      await pause(STILL_EVERY_MS);
    }
  }

  private ranker(): MeilisearchRanker | null {
    return this.meiliUrl === null ? null : new MeilisearchRanker({ url: this.meiliUrl, key: null });
  }

  private environment(): { DATABASE_URL: string } & Record<string, string> {
    return { DATABASE_URL: this.databaseUrl, ...(this.meiliUrl !== null && { MEILI_URL: this.meiliUrl }) };
  }
}
