import { AppError } from '#platform/errors';

/** A row names a file that the store does not have: restored without its folder, or deleted by hand. */
export class FileMissing extends AppError {
  readonly kind = 'unavailable';
  readonly code = 'files.missing';
  constructor(options?: ErrorOptions) {
    super('The file is not to be had now. Tell those who run this site.');
    if (options) this.cause = options.cause;
  }
}

export class StoreUnavailable extends AppError {
  readonly kind = 'unavailable';
  readonly code = 'files.unavailable';
  constructor(cause: unknown) {
    super('Files cannot be kept or read now. Try again later.');
    this.cause = cause;
  }
}

export class FileTooLarge extends AppError {
  readonly kind = 'invalid';
  readonly code = 'files.too_large';
  override readonly fields;
  constructor(mostBytes: number) {
    super('The file is too large.');
    this.fields = [{ pointer: '/file', rule: `must be at most ${mostBytes / 1024 / 1024} MB` }];
  }
}

export class FileIncomplete extends AppError {
  readonly kind = 'invalid';
  readonly code = 'files.incomplete';
  override readonly fields = [{ pointer: '/file', rule: 'must arrive whole, and hold something' }];
  constructor() {
    super('The file did not arrive whole, or is empty. Send it again.');
  }
}

export class TooManyUploads extends AppError {
  readonly kind = 'limited';
  readonly code = 'files.too_many_uploads';
  constructor() {
    super('Many files are being sent right now. Try again in a minute.');
  }
}
