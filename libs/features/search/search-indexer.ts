import { Injectable } from '@nestjs/common';
import { languages } from '#domain/vocabulary';
import { phrasesOf, topics } from '#domain/taxonomy';
import { SearchEngine, type SearchKind } from '#platform/search-engine';
import { SearchDocumentRepository, type PendingDocument } from './search-document.repository.js';
import { SearchEntriesReadModel } from './search-entries.read-model.js';
import { knownWords } from './to-search-entry.js';

const BATCH = 100;
const KINDS: readonly SearchKind[] = ['challenge', 'capability', 'organisation', 'cluster'];
/** What the engine should hold of each kind. */
const FINDABLE: Readonly<Record<SearchKind, string>> = {
  challenge: `SELECT id FROM challenge WHERE state = 'published' AND live_version_id IS NOT NULL`,
  capability: `SELECT id FROM capability WHERE state = 'published' AND live_version_id IS NOT NULL`,
  organisation: 'SELECT id FROM organisation',
  cluster: 'SELECT id FROM cluster',
};

/** Brings findable things to the search engine. Everything here may run twice and at once: versions decide. */
@Injectable()
export class SearchIndexer {
  private hasLearned = false;

  constructor(
    private readonly documents: SearchDocumentRepository,
    private readonly entries: SearchEntriesReadModel,
    private readonly engine: SearchEngine,
  ) {}

  /** Indexes what is pending until nothing is; `onBatch` is told how many each time. Gives their number. */
  async drain(onBatch: (count: number) => void = () => undefined): Promise<number> {
    await this.learnTaxonomy();
    for (let total = 0; ;) {
      const pending = await this.documents.listPending(BATCH);
      if (pending.length === 0) return total;
      for (const kind of KINDS) {
        await this.indexKind(
          kind,
          pending.filter((document) => document.kind === kind),
        );
      }
      await this.documents.markIndexed(pending);
      total += pending.length;
      onBatch(pending.length);
    }
  }

  /** Finds what the engine lost, has of another version, or should not have, and mends it. */
  async reconcile(): Promise<void> {
    await this.documents.addUnlisted();
    const held = new Set<string>();
    for await (const page of this.engine.versions()) {
      page.forEach(({ id }) => held.add(id));
      await this.engine.remove(await this.documents.compare(page));
    }
    for (const kind of KINDS) await this.documents.expectHeld(kind, FINDABLE[kind], held);
    await this.drain();
  }

  /** Empties the engine and makes everything pending. Gives how much that is. */
  async restart(): Promise<number> {
    await this.engine.clear();
    this.hasLearned = false;
    await this.documents.addUnlisted();
    await this.documents.forgetAll();
    return this.documents.countPending();
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

  private async indexKind(kind: SearchKind, pending: readonly PendingDocument[]): Promise<void> {
    if (pending.length === 0) return;
    const entries = await this.entries.list(kind, new Map(pending.map(({ id, version }) => [id, version])));
    const findable = new Set(entries.map(({ id }) => id));
    await this.engine.upsert(entries);
    await this.engine.remove(pending.filter(({ id }) => !findable.has(id)).map(({ id }) => id));
  }
}
