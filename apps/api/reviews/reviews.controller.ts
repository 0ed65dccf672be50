import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReviewQueueReadModel } from '#features/reviews';
import { CurrentAccess, Operation, type Access } from '../http/access/operation.js';
import { pageQuery, pageView, toPage, type PageQuery } from '../http/cursor.js';
import { Returns } from '../http/returns.js';
import { reviewView, toReviewView, type ReviewView } from './reviews.contract.js';

@ApiTags('reviews')
@Controller('reviews')
export class ReviewsController {
  constructor(private readonly queue: ReviewQueueReadModel) {}

  /** What waits for the review of the person who asks, the oldest first. */
  @Get()
  @Operation('reviews.list')
  @Returns(200, pageView(reviewView).meta({ id: 'ReviewPage' }))
  async list(
    @CurrentAccess() { actor }: Access,
    @Query({ schema: pageQuery }) { limit, cursor }: PageQuery,
  ): Promise<{ items: ReviewView[]; nextCursor: string | null }> {
    const rows = await this.queue.list(actor, { limit: limit + 1, after: cursor ?? null });
    return toPage(rows, limit, toReviewView);
  }
}
