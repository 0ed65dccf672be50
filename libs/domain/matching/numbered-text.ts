import { type Language } from '#domain/vocabulary';

/** A read text in the numbers of a trainer or a dictionary, which are quicker to look up than words. */
export interface NumberedText {
  readonly language: Language;
  readonly year: number | null;
  readonly titleLength: number;
  readonly terms: Int32Array;
  /** Of each term, the number of the phrase that it makes with the one before, or -1. */
  readonly phrases: Int32Array;
  readonly topics: Int32Array;
}

/** What a trainer's numbers are in a dictionary of its model; one for each dictionary, since this one learns. */
export interface Renumbering {
  /** The terms by the trainer's numbers. */
  readonly names: readonly string[];
  /** -1 for a term that is not in the dictionary yet. */
  readonly terms: Int32Array;
  /** Places in the model by the trainer's numbers; -1 for a phrase that the model lacks. */
  readonly phrases: Int32Array;
}
