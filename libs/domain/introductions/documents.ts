import { introductionMachine, isTerminal, type IntroductionState } from '../states/index.js';
import { otherSide, type Side } from './sides.js';

/** From when the other side may read a document: at once, once both said yes, once both accepted the confidentiality text. */
export const documentStages = ['teaser', 'identity', 'annex'] as const;
export type DocumentStage = (typeof documentStages)[number];

export const mostDocumentBytes = 20 * 1024 * 1024;
/** Of one case, both sides together. */
export const mostDocuments = 40;
export const mostDocumentsBytes = 200 * 1024 * 1024;

/** The kinds of files that are taken, by their content, each with the endings that their names may have. */
export const documentTypes: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
};

/** How far a case has opened by now. */
export interface CaseOpening {
  readonly state: IntroductionState;
  readonly isAgreed: boolean;
  readonly isNdaAccepted: boolean;
}

/** Whether the other side may read documents of a stage: not before it is open, nor after the case failed. */
export function isStageOpen(stage: DocumentStage, { state, isAgreed, isNdaAccepted }: CaseOpening): boolean {
  if (isTerminal(introductionMachine, state) && state !== 'completed') return false;
  if (stage === 'teaser') return true;
  return isAgreed && (stage === 'identity' || isNdaAccepted);
}

/** A side reads its own documents and what is open of the other's; brokers read all but confidential ones. */
export function mayReadDocument(
  document: { readonly side: Side; readonly stage: DocumentStage },
  reader: { readonly sides: readonly Side[]; readonly isBroker: boolean },
  opening: CaseOpening,
): boolean {
  if (reader.sides.includes(document.side)) return true;
  if (reader.isBroker && document.stage !== 'annex') return true;
  return reader.sides.includes(otherSide(document.side)) && isStageOpen(document.stage, opening);
}

/** A name as every system takes it: no folders, no control, direction or reserved characters, one space at a time. */
export function cleanDocumentName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '').replace(/\s+/g, ' ');
  return clean.replace(/^[. ]+|[. ]+$/g, '');
}

/** True where a name ends as files of this type do. */
export function nameFitsType(name: string, mediaType: string): boolean {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return documentTypes[mediaType]?.includes(ending) ?? false;
}
