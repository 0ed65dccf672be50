import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  documentStages,
  isIdentityOpen,
  isStageOpen,
  mayReadDocument,
  mostDocumentBytes,
  mostDocuments,
  mostDocumentsBytes,
  otherSide,
  outcomeOf,
  type CaseOpening,
  type DocumentStage,
  type Side,
} from '#domain/introductions';
import { isTerminal, introductionMachine } from '#domain/states';
import { AuditLog } from '#platform/audit';
import { Transactions, type Tx } from '#platform/database';
import { Arrivals, FileStore, LooseFiles, measure, type ArrivedFile } from '#platform/files';
import { CaseDocumentRepository, type CaseDocument } from './case-document.repository.js';
import { CaseFile } from './case-file.service.js';
import { CasesService, type Case, type CaseReader } from './cases.service.js';
import { DocumentCheck } from './document-check.service.js';
import { DocumentNotFound, TooManyDocuments } from './documents.errors.js';
import type { IntroductionEvent } from './introduction-event.entity.js';
import { IntroductionMails } from './introduction-mails.service.js';
import { IntroductionMoved, NotYourStep } from './introductions.errors.js';
import { NdaService } from './nda.service.js';

/** How a file is given. */
export interface GivenDocument {
  readonly personId: string;
  readonly stage: DocumentStage;
  readonly name: string;
  readonly isStripped: boolean;
}

interface CheckedDocument {
  readonly given: GivenDocument;
  readonly name: string;
  readonly mediaType: string;
  readonly file: ArrivedFile;
}

/** The documents of a case: a row for each, its file outside of the database. */
@Injectable()
export class CaseDocumentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesService,
    private readonly caseFile: CaseFile,
    private readonly documents: CaseDocumentRepository,
    private readonly ndas: NdaService,
    private readonly checks: DocumentCheck,
    private readonly arrivals: Arrivals,
    private readonly store: FileStore,
    private readonly loose: LooseFiles,
    private readonly mails: IntroductionMails,
    private readonly audit: AuditLog,
  ) {}

  /** What somebody may read now, oldest first. */
  async list(introductionId: string, reader: CaseReader, now: Date): Promise<readonly CaseDocument[]> {
    const found = await this.cases.get(introductionId, reader, now);
    const opening = await this.openingOf(found);
    return (await this.documents.list(introductionId)).filter((one) => mayReadDocument(one, rolesOf(found), opening));
  }

  /** The timeline without what tells of documents that the reader may not see. */
  async visibleEvents(found: Case, events: readonly IntroductionEvent[]): Promise<readonly IntroductionEvent[]> {
    const opening = await this.openingOf(found);
    return events.filter(({ kind, side, detail }) => {
      const stage = documentStages.find((known) => known === detail['stage']);
      if ((kind !== 'document-given' && kind !== 'document-removed') || !side || !stage) return true;
      return mayReadDocument({ side, stage }, rolesOf(found), opening);
    });
  }

  async openingOf({ introduction, consents }: Pick<Case, 'introduction' | 'consents'>, tx?: Tx): Promise<CaseOpening> {
    const isAgreed = outcomeOf(consents) === 'agreed';
    const isNdaAccepted = isAgreed && (await this.ndas.stateOf(introduction.id, tx)).isOpen;
    return { state: introduction.state, isAgreed, isNdaAccepted };
  }

  /**
   * Keeps a file: first the file, then its row. Given once more, the same file is there once.
   * @throws DocumentTypeUnknown, DocumentNameInvalid, DocumentWouldTell, TooManyDocuments
   */
  async give(introductionId: string, given: GivenDocument, sent: Readable, now: Date): Promise<void> {
    const found = await this.cases.get(introductionId, { personId: given.personId, seesAll: false }, now);
    const hiddenOrganisationId = hiddenGiverOf(found, given.stage);
    await this.arrivals.receive(sent, { mostBytes: mostDocumentBytes, now }, async ({ path }) => {
      const { name, isStripped } = given;
      const checked = await this.checks.check({ path, name, isStripped, hiddenOrganisationId });
      await this.keep(introductionId, { given, ...checked, file: await measure(path) }, now);
    });
  }

  /** The file of a document that somebody may read, who is noted. */
  async open(
    introductionId: string,
    documentId: string,
    reader: CaseReader,
    now: Date,
  ): Promise<{ readonly document: CaseDocument; readonly content: Readable }> {
    const document = (await this.list(introductionId, reader, now)).find(({ id }) => id === documentId);
    if (!document) throw new DocumentNotFound();
    const content = await this.store.open(document.fileKey);
    await this.transactions
      .run((tx) => this.note('document-read', document, reader.personId, tx))
      .catch((error: unknown) => {
        content.destroy();
        throw error;
      });
    return { document, content };
  }

  /** Takes a document of one's own side away; its file is deleted soon after. */
  async remove(introductionId: string, documentId: string, personId: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.caseFile.lock(introductionId, tx);
      const { sides } = await this.caseFile.roleOf(introductionId, { personId, isBroker: false }, tx);
      const document = (await this.documents.list(introductionId, tx)).find(({ id }) => id === documentId);
      if (!document || !sides.includes(document.side)) throw new DocumentNotFound();
      await this.documents.remove(documentId, tx);
      const { side, stage } = document;
      const event = { introductionId, createdAt: now, actorId: personId, side, detail: { stage } };
      await this.caseFile.note({ ...event, kind: 'document-removed' }, tx);
      await this.note('document-removed', document, personId, tx);
    });
  }

  private async keep(introductionId: string, checked: CheckedDocument, now: Date): Promise<void> {
    const key = randomUUID();
    await this.loose.announce(key, now);
    await this.store.put(key, checked.file);
    await this.transactions.run((tx) => this.write(introductionId, key, checked, { now, tx }));
  }

  private async write(
    introductionId: string,
    fileKey: string,
    { given: { personId, stage }, name, mediaType, file }: CheckedDocument,
    { now, tx }: { readonly now: Date; readonly tx: Tx },
  ): Promise<void> {
    const introduction = await this.caseFile.lock(introductionId, tx);
    if (isTerminal(introductionMachine, introduction.state)) throw new IntroductionMoved();
    const [side] = (await this.caseFile.roleOf(introductionId, { personId, isBroker: false }, tx)).sides;
    if (!side) throw new NotYourStep();
    const { size, sha256 } = file;
    const kept = await this.documents.list(introductionId, tx);
    if (kept.some((one) => one.side === side && one.stage === stage && one.name === name && one.sha256 === sha256))
      return;
    const total = kept.reduce((sum, one) => sum + one.size, size);
    if (kept.length >= mostDocuments || total > mostDocumentsBytes)
      throw new TooManyDocuments(mostDocuments, mostDocumentsBytes);
    const document = {
      id: randomUUID(),
      introductionId,
      side,
      stage,
      name,
      mediaType,
      size,
      sha256,
      fileKey,
      givenAt: now,
    };
    if (!(await this.loose.bind(fileKey, tx))) throw new IntroductionMoved();
    await this.documents.add(document, personId, tx);
    const event = { introductionId, createdAt: now, actorId: personId, side, detail: { stage } };
    await this.caseFile.note({ ...event, kind: 'document-given' }, tx);
    await this.note('document-given', document, personId, tx);
    await this.tell(document, now, tx);
  }

  /** Writes to the other side where it may read the document already; once a day. */
  private async tell({ introductionId, side, stage }: CaseDocument, now: Date, tx: Tx): Promise<void> {
    const introduction = await this.caseFile.lock(introductionId, tx);
    const consents = await this.caseFile.consents(introductionId, tx);
    if (!isStageOpen(stage, await this.openingOf({ introduction, consents }, tx))) return;
    const occasion = `documents:${now.toISOString().slice(0, 10)}`;
    await this.mails.add(introduction, { what: 'document', sides: [otherSide(side)], occasion }, now, tx);
  }

  private note(what: string, { id, introductionId, stage }: CaseDocument, actorId: string, tx: Tx): Promise<void> {
    const action = `introduction.${what}`;
    return this.audit.record(
      { actorId, action, subjectKind: 'case_document', subjectId: id, detail: { introductionId, stage } },
      tx,
    );
  }
}

/** The organisation that the other side must not recognise in what it may read at once; null where there is none. */
function hiddenGiverOf(
  { mySides: [side], introduction, teaser, consents, owner }: Case,
  stage: DocumentStage,
): string | null {
  if (!side) throw new NotYourStep();
  if (isTerminal(introductionMachine, introduction.state)) throw new IntroductionMoved();
  if (side === 'capability' || stage !== 'teaser' || isIdentityOpen(teaser.identity, consents)) return null;
  if (!owner) throw new NotYourStep();
  return owner.organisationId;
}

function rolesOf({ mySides, isBroker }: Case): { readonly sides: readonly Side[]; readonly isBroker: boolean } {
  return { sides: mySides, isBroker };
}
