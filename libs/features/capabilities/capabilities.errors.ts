import { AppError, type FieldProblem } from '#platform/errors';

/** Names each line that could not be read; nothing of the paste was kept. */
export class EvidenceUnreadable extends AppError {
  readonly kind = 'invalid';
  readonly code = 'capability.evidence_unreadable';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('Some lines could not be read; nothing was added.');
  }
}
