import { z } from 'zod';
import { documentStages, mostDocumentBytes, mostDocuments, mostDocumentsBytes, sides } from '#domain/introductions';
import type { CaseDocument } from '#features/introductions';
import { text } from '../http/text.js';

/** `metadata`: `strip` takes out what properties of the file tell, before it is kept. */
export const givenDocumentQuery = z.strictObject({
  stage: z.enum(documentStages),
  name: text(1, 200),
  metadata: z.enum(['keep', 'strip']).default('keep'),
});
export type GivenDocumentQuery = z.infer<typeof givenDocumentQuery>;

const documentView = z
  .strictObject({
    id: z.uuid(),
    side: z.enum(sides),
    /** From when the other side may read it. */
    stage: z.enum(documentStages),
    name: z.string(),
    mediaType: z.string(),
    /** Bytes. */
    size: z.int(),
    /** Hexadecimal. */
    sha256: z.string(),
    givenAt: z.iso.datetime(),
  })
  .meta({ id: 'CaseDocument' });

export const documentsView = z
  .strictObject({
    items: z.array(documentView),
    /** Of the case, in documents and bytes. */
    limits: z.strictObject({ documents: z.int(), totalBytes: z.int(), fileBytes: z.int() }),
  })
  .meta({ id: 'CaseDocuments' });
export type DocumentsView = z.infer<typeof documentsView>;

export function toDocumentsView(documents: readonly CaseDocument[]): DocumentsView {
  return {
    items: documents.map(({ id, side, stage, name, mediaType, size, sha256, givenAt }) => {
      return { id, side, stage, name, mediaType, size, sha256, givenAt: givenAt.toISOString() };
    }),
    limits: { documents: mostDocuments, totalBytes: mostDocumentsBytes, fileBytes: mostDocumentBytes },
  };
}
