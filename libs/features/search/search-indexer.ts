import { Inject, Injectable } from '@nestjs/common';
import { languages } from '#domain/vocabulary';
import { phrasesOf, topics } from '#domain/taxonomy';
import { SearchEngine, SearchRanker, type SearchKind } from '#platform/search-engine';
import { SearchDocumentRepository, type PendingDocument, type Progress } from './search-document.repository.js';
import { SearchEntriesReadModel } from './search-entries.read-model.js';
import { knownWords } from './to-search-entry.js';

const BATCH = 100;
/** What Meilisearch is brought at once: a task of one document takes about as long as one of a thousand. */
const PAGE = 1_000;
const KINDS: readonly SearchKind[] = ['challenge', 'capability', 'organisation', 'cluster'];
/** What the engine should hold of each kind. */
const FINDABLE: Readonly<Record<SearchKind, string>> = {
  challenge: `SELECT id FROM challenge WHERE state = 'published' AND live_version_id IS NOT NULL`,
  capability: `SELECT id FROM capability WHERE state = 'published' AND live_version_id IS NOT NULL`,
  organisation: 'SELECT id FROM organisation',
  cluster: 'SELECT id FROM cluster',
};

interface Target {
  readonly progress: Progress;
  readonly batch: number;
  readonly engine: Pick<SearchEngine, 'upsert' | 'remove' | 'versions'>;
}

type OnBatch = (count: number) => void;

function ignore(): void {}

function toMirror(engine: SearchRanker): Target {
  return { progress: 'mirrored_version', batch: PAGE, engine };
}

/** Brings findable things to the search engine. Everything here may run twice and at once: versions decide. */
@Injectable()
export class SearchIndexer {
  private hasLearned = false;

  constructor(
    private readonly documents: SearchDocumentRepository,
    private readonly entries: SearchEntriesReadModel,
    private readonly engine: SearchEngine,
    @Inject(SearchRanker) private readonly mirror: SearchRanker | null = null,
  ) {}

  get hasBeside(): boolean {
    return this.mirror !== null;
  }

  /** Indexes what is pending until nothing is; `onBatch` is told how many each time. Gives their number. */
  async drain(onBatch: OnBatch = ignore): Promise<number> {
    await this.learnTaxonomy();
    return this.drainTo(this.own(), onBatch);
  }

  /** Brings what is pending to the engine beside PostgreSQL, if there is one; fills it first if it never was. */
  async drainBeside(): Promise<void> {
    if (!this.mirror) return;
    const beside = toMirror(this.mirror);
    if (!(await this.mirror.isFilled())) await this.rebuildBeside();
    await this.documents.alone('mirror', async () => void (await this.drainTo(beside)));
  }

  /** Fills a new engine while the one beside PostgreSQL goes on answering, then puts it in its place. */
  async rebuildBeside(onBatch: OnBatch = ignore): Promise<void> {
    const mirror = this.mirror;
    if (!mirror) return;
    await this.documents.addUnlisted();
    await this.documents.alone('rebuild', async () => {
      const fresh = await mirror.besideThis();
      for await (const page of this.documents.listAll(PAGE)) {
        await this.indexPage(fresh, page);
        onBatch(page.length);
      }
      await this.documents.alone('mirror', async () => {
        await mirror.takeOver();
        for await (const held of mirror.versions()) await this.documents.noteHeld('mirrored_version', held);
        await this.drainTo(toMirror(mirror));
      });
    });
  }

  private own(): Target {
    return { progress: 'indexed_version', batch: BATCH, engine: this.engine };
  }

  private async drainTo(target: Target, onBatch: OnBatch = ignore): Promise<number> {
    for (let total = 0; ;) {
      const pending = await this.documents.listPending(target.progress, target.batch);
      if (pending.length === 0) return total;
      await this.indexPage(target.engine, pending);
      await this.documents.markIndexed(target.progress, pending);
      total += pending.length;
      onBatch(pending.length);
    }
  }

  /** Finds what the engine lost, has of another version, or should not have, and mends it. */
  async reconcile(): Promise<void> {
    await this.documents.addUnlisted();
    await this.compare(this.own());
    await this.drain();
  }

  /** The same for the engine beside PostgreSQL. */
  async reconcileBeside(): Promise<void> {
    const mirror = this.mirror;
    if (!mirror) return;
    await this.drainBeside();
    await this.documents.alone('mirror', () => this.compare(toMirror(mirror)));
    await this.drainBeside();
  }

  private async compare({ progress, engine }: Target): Promise<void> {
    const held = new Set<string>();
    for await (const page of engine.versions()) {
      page.forEach(({ id }) => held.add(id));
      await engine.remove(await this.documents.compare(progress, page));
    }
    for (const kind of KINDS) await this.documents.expectHeld(progress, kind, FINDABLE[kind], held);
  }

  /** Makes everything pending in PostgreSQL; what is held is found meanwhile. Gives how much that is. */
  async restart(): Promise<number> {
    this.hasLearned = false;
    await this.documents.addUnlisted();
    await this.documents.forgetAll('indexed_version');
    return this.documents.countPending('indexed_version');
  }

  /** The words of the taxonomy are always known, whatever has been written. */
  private async learnTaxonomy(): Promise<void> {
    if (this.hasLearned) return;
    for (const language of languages) {
      const words = topics.flatMap((topic) => phrasesOf(topic, [language])).flatMap(knownWords);
      await this.engine.learn([...new Set(words)].sort(), language);
    }
    this.hasLearned = true;
  }

  private async indexPage(engine: Target['engine'], page: readonly PendingDocument[]): Promise<void> {
    for (const kind of KINDS) {
      const ofKind = page.filter((document) => document.kind === kind);
      if (ofKind.length > 0) await this.indexKind(engine, kind, ofKind);
    }
  }

  private async indexKind(
    engine: Target['engine'],
    kind: SearchKind,
    pending: readonly PendingDocument[],
  ): Promise<void> {
    const entries = await this.entries.list(kind, new Map(pending.map(({ id, version }) => [id, version])));
    const findable = new Set(entries.map(({ id }) => id));
    await engine.upsert(entries);
    await engine.remove(pending.filter(({ id }) => !findable.has(id)).map(({ id }) => id));
  }
}
