import { documentTypes } from '#domain/introductions';
import { AppError, type FieldProblem } from '#platform/errors';

const kinds = [...new Set(Object.values(documentTypes).map(([ending]) => ending))].join(', ');

export class DocumentNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'introduction.document_not_found';
  constructor() {
    super('There is no such document in this case.');
  }
}

export class DocumentTypeUnknown extends AppError {
  readonly kind = 'invalid';
  readonly code = 'introduction.document_type';
  override readonly fields: readonly FieldProblem[] = [
    { pointer: '/file', rule: `must be, by its content, one of ${kinds}, without macros` },
  ];
  constructor() {
    super('Files of this kind are not taken.');
  }
}

export class DocumentNameInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'introduction.document_name';
  override readonly fields: readonly FieldProblem[];
  constructor(endings: readonly string[]) {
    super('The name does not fit the file.');
    const rule = `must be a name that ends in ${endings.map((ending) => `.${ending}`).join(' or ')}, as its content is`;
    this.fields = [{ pointer: '/name', rule }];
  }
}

/** The name or the properties of a file would tell the other side who its anonymous giver is. */
export class DocumentWouldTell extends AppError {
  readonly kind = 'invalid';
  readonly code = 'introduction.document_would_tell';
  override readonly fields: readonly FieldProblem[];
  /** `field` of each: `name`, `file` (which cannot be looked into), or one of its metadata. */
  constructor(findings: readonly { readonly field: string; readonly found: string }[]) {
    super('The file may tell the other side who you are.');
    this.fields = findings.map(({ field, found }) => ({
      pointer: field === 'name' || field === 'file' ? `/${field}` : `/metadata/${field}`,
      rule: field === 'file' ? 'cannot be looked into, so that it may hold names' : `holds “${found}”`,
    }));
  }
}

export class TooManyDocuments extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.too_many_documents';
  constructor(most: number, mostBytes: number) {
    super(`A case holds at most ${most} documents of ${mostBytes / 1024 / 1024} MB together. Remove one first.`);
  }
}
