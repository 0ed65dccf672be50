import { AppError } from '#platform/errors';

export class AllocationNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'allocation.not_found';
  constructor(week: string) {
    super(`There is no allocation of ${week}.`);
  }
}
