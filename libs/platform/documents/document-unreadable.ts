/** A file that cannot be looked into: broken, encrypted, or too large once unpacked. */
export class DocumentUnreadable extends Error {
  constructor(options?: ErrorOptions) {
    super('The file cannot be looked into.', options);
  }
}
