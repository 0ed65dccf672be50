/** Groups values so that each group weighs about `weight`; a single heavy value is a group of its own. */
export async function* batchesOf<T>(
  values: AsyncIterable<T>,
  weight: number,
  weigh: (value: T) => number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let sum = 0;
  for await (const value of values) {
    batch.push(value);
    sum += weigh(value);
    if (sum < weight) continue;
    yield batch;
    batch = [];
    sum = 0;
  }
  if (batch.length > 0) yield batch;
}
