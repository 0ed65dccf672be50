/** A typed array at least as long as asked, with what the old one held. */
export function grownTo<T extends Int32Array | Float32Array | Uint8Array | Int8Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, Math.ceil(array.length * 1.5)));
  longer.set(array);
  return longer;
}
