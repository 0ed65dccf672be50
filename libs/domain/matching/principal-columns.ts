/** Directions that vary less than this part of the first are taken for rounding. */
const LEAST_SHARE = 1e-9;
const MOST_SWEEPS = 30;
const NEGLIGIBLE = 1e-22;

/**
 * The left singular vectors of a matrix of `rows` × `width` numbers, row by row, the strongest first, `kept` at most:
 * by the eigenvectors of its Gram matrix, which Jacobi's rotations find.
 */
export function principalColumns(
  matrix: Float32Array,
  width: number,
  kept = width,
): { vectors: Float32Array; width: number } {
  const rows = matrix.length / width;
  const { values, vectors } = eigenOf(gramOf(matrix, width), width);
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const least = LEAST_SHARE * (values[order[0] ?? 0] ?? 0);
  const chosen = order.filter((at) => (values[at] ?? 0) > least).slice(0, kept);
  const turn = new Float64Array(width * chosen.length);
  chosen.forEach((at, place) => {
    const scale = 1 / Math.sqrt(values[at] as number);
    for (let i = 0; i < width; i++) turn[i * chosen.length + place] = (vectors[i * width + at] as number) * scale;
  });
  return { vectors: timesSmall(matrix, turn, rows, width), width: chosen.length };
}

/** The product with a small matrix of `width` rows. */
function timesSmall(matrix: Float32Array, small: Float64Array, rows: number, width: number): Float32Array {
  const columns = small.length / width;
  const product = new Float32Array(rows * columns);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let i = 0; i < width; i++) {
      const value = matrix[row * width + i] as number;
      for (let j = 0, at = i * columns; j < columns; j++, at++) {
        sums[j] = (sums[j] as number) + value * (small[at] as number);
      }
    }
    product.set(sums, row * columns);
  }
  return product;
}

/** The products of every two columns. */
function gramOf(matrix: Float32Array, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  for (let start = 0; start < matrix.length; start += width) {
    for (let i = 0; i < width; i++) {
      const value = matrix[start + i] as number;
      if (value === 0) continue;
      for (let j = i, at = i * width + i; j < width; j++, at++) {
        gram[at] = (gram[at] as number) + value * (matrix[start + j] as number);
      }
    }
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) gram[i * width + j] = gram[j * width + i] as number;
  return gram;
}

/** A symmetric matrix on its way to a diagonal one, and how it has been turned. */
interface Rotating {
  readonly matrix: Float64Array;
  readonly vectors: Float64Array;
  readonly size: number;
}

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix, which is spent. */
function eigenOf(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  const values = (): Float64Array => Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] as number);
  const total = values().reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let beside = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) beside += (matrix[p * size + q] as number) ** 2;
    if (beside <= NEGLIGIBLE * total) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate({ matrix, vectors, size }, p, q);
  }
  return { values: values(), vectors };
}

/** Makes the element in row p and column q zero (Golub and Van Loan, "Matrix Computations", 8.5). */
function rotate({ matrix, vectors, size }: Rotating, p: number, q: number): void {
  const beside = matrix[p * size + q] as number;
  if (beside === 0) return;
  const theta = ((matrix[q * size + q] as number) - (matrix[p * size + p] as number)) / (2 * beside);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (array: Float64Array, a: number, b: number): void => {
    const [x, y] = [array[a] as number, array[b] as number];
    array[a] = cosine * x - sine * y;
    array[b] = sine * x + cosine * y;
  };
  for (let i = 0; i < size; i++) turn(matrix, i * size + p, i * size + q);
  for (let i = 0; i < size; i++) turn(matrix, p * size + i, q * size + i);
  for (let i = 0; i < size; i++) turn(vectors, i * size + p, i * size + q);
}
