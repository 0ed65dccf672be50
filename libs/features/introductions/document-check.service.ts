import { Injectable } from '@nestjs/common';
import { identityLeaks } from '#domain/challenges';
import { cleanDocumentName, documentTypes, nameFitsType } from '#domain/introductions';
import { ChallengeOwnerReadModel } from '#features/challenges';
import { inspectApart, type Metadata } from '#platform/documents';
import { DocumentNameInvalid, DocumentTypeUnknown, DocumentWouldTell } from './documents.errors.js';

const LONGEST_NAME = 150;
const MOST_AT_ONCE = 2;

/** A file that was sent, not yet kept. */
export interface SentDocument {
  readonly path: string;
  readonly name: string;
  /** Take out what its properties tell, before it is looked at. */
  readonly isStripped: boolean;
  /** Whom the file must not tell; null where its giver is known, or will be when it is read. */
  readonly hiddenOrganisationId: string | null;
}

/** Looks into files before they are kept. */
@Injectable()
export class DocumentCheck {
  private readonly waiting: (() => void)[] = [];
  private underWay = 0;

  constructor(private readonly owners: ChallengeOwnerReadModel) {}

  /** Name and type as they are kept. @throws DocumentTypeUnknown, DocumentNameInvalid, DocumentWouldTell */
  async check({ path, name, isStripped, hiddenOrganisationId }: SentDocument): Promise<{
    readonly name: string;
    readonly mediaType: string;
  }> {
    const question = isStripped ? 'strip' : hiddenOrganisationId ? 'metadata' : 'type';
    const file = { path, known: Object.keys(documentTypes) };
    const { mediaType, metadata } = await this.inTurn(() => inspectApart(file, question));
    if (mediaType === null) throw new DocumentTypeUnknown();
    const clean = cleanDocumentName(name);
    if (clean.length > LONGEST_NAME || !nameFitsType(clean, mediaType)) {
      throw new DocumentNameInvalid(documentTypes[mediaType] ?? []);
    }
    if (hiddenOrganisationId) await this.checkIdentity(hiddenOrganisationId, clean, metadata);
    return { name: clean, mediaType };
  }

  private async checkIdentity(
    organisationId: string,
    name: string,
    metadata: readonly Metadata[] | null,
  ): Promise<void> {
    if (metadata === null) throw new DocumentWouldTell([{ field: 'file', found: '' }]);
    const hidden = await this.owners.findHidden(organisationId);
    // Parts of a name are joined by other signs than those of a sentence: pump_zorzonel.v2
    const words = { field: 'name', text: name.replace(/\.\w+$/, '').replace(/[_\-.+]+/g, ' ') };
    const texts = metadata.filter(({ field }) => field === 'text').map(({ value }) => ({ field: 'text', text: value }));
    const inWords = identityLeaks([{ field: 'name', text: name }, words, ...texts], hidden);
    const always = metadata
      .filter(({ field }) => field !== 'text')
      .map(({ field, value }) => ({ field, found: value }));
    const findings = new Map(
      [...inWords, ...always].map(({ field, found }) => [`${field} ${found}`, { field, found }]),
    );
    if (findings.size > 0) throw new DocumentWouldTell([...findings.values()].slice(0, 20));
  }

  /** Files are looked into a few at a time: each may take half a gigabyte. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay >= MOST_AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    else this.underWay++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.underWay--;
    }
  }
}
