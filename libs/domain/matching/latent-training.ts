import { keepBytes, NO_LATENT_TERMS, type LatentTerms } from './latent-terms.js';
import { principalColumns } from './principal-columns.js';
import { type WeightedTerms } from './weighted-terms.js';

const MOST_DIMENSIONS = 64;
/** What fewer documents have in common says more about chance than about words. */
const LEAST_DOCUMENTS = 200;
/** Dimensions followed beside those that are kept, so that these are found sooner. */
const BESIDE = 8;
const WIDTH = MOST_DIMENSIONS + BESIDE;
const ROUNDS = 2;

/** Documents as rows of a sparse matrix: `values` in `columns` from `starts[row]` up to `starts[row + 1]`. */
interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/**
 * Finds the directions in which documents vary most, a truncated singular value decomposition by randomised subspace
 * iteration (Halko, Martinsson and Tropp 2011), and where the given terms lie in them.
 */
export function trainLatentTerms(documents: readonly WeightedTerms[], terms: Int32Array): LatentTerms {
  if (documents.length < LEAST_DOCUMENTS) return NO_LATENT_TERMS;
  const rows = toRows(documents, terms);
  let found = { vectors: signs(documents.length * WIDTH), width: WIDTH };
  for (let round = 0; round < ROUNDS; round++) {
    const spread = transposedTimes(rows, found.vectors, found.width, terms.length);
    found = principalColumns(times(rows, spread, found.width), found.width);
    if (found.width === 0) return NO_LATENT_TERMS;
  }
  const spread = transposedTimes(rows, found.vectors, found.width, terms.length);
  const { vectors, width } = principalColumns(spread, found.width, MOST_DIMENSIONS);
  return quantised(terms, vectors, width);
}

function toRows(documents: readonly WeightedTerms[], terms: Int32Array): SparseRows {
  const columnOf = new Map(Array.from(terms, (term, column) => [term, column]));
  const starts = new Int32Array(documents.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  documents.forEach((document, row) => {
    document.terms.forEach((term, i) => {
      const column = columnOf.get(term);
      if (column === undefined) return;
      columns.push(column);
      values.push(document.weights[i] ?? 0);
    });
    starts[row + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

/** The product of the transposed rows with a matrix of as many rows as they are. */
function transposedTimes(rows: SparseRows, matrix: Float32Array, width: number, columns: number): Float32Array {
  const product = new Float32Array(columns * width);
  eachValue(rows, (row, column, value) => {
    for (let i = 0, to = column * width, from = row * width; i < width; i++, to++, from++) {
      product[to] = (product[to] as number) + value * (matrix[from] as number);
    }
  });
  return product;
}

/** The product of the rows with a matrix of as many rows as they have columns. */
function times(rows: SparseRows, matrix: Float32Array, width: number): Float32Array {
  const product = new Float32Array((rows.starts.length - 1) * width);
  eachValue(rows, (row, column, value) => {
    for (let i = 0, to = row * width, from = column * width; i < width; i++, to++, from++) {
      product[to] = (product[to] as number) + value * (matrix[from] as number);
    }
  });
  return product;
}

function eachValue(
  { starts, columns, values }: SparseRows,
  visit: (row: number, column: number, value: number) => void,
): void {
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] as number;
    for (let i = starts[row] as number; i < end; i++) visit(row, columns[i] as number, values[i] as number);
  }
}

/** Ones with signs that look random and are always the same. */
function signs(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => {
    let mixed = Math.imul(i + 1, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    return (mixed ^ (mixed >>> 13)) & 1 ? 1 : -1;
  });
}

/** Each term's vector in bytes. */
function quantised(terms: Int32Array, vectors: Float32Array, dimensions: number): LatentTerms {
  const bytes = new Int8Array(vectors.length);
  const scales = Float32Array.from(terms, (_, row) => {
    const start = row * dimensions;
    return keepBytes(vectors.subarray(start, start + dimensions), bytes, start);
  });
  return { dimensions, terms, scales, vectors: bytes };
}
