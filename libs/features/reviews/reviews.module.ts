import { Module } from '@nestjs/common';
import { ManagersReadModel } from './managers.read-model.js';
import { ReviewQueueReadModel } from './review-queue.read-model.js';
import { Reviewers } from './reviewers.js';

/** Who reviews what: shared by challenges and capabilities. */
@Module({
  providers: [ManagersReadModel, Reviewers, ReviewQueueReadModel],
  exports: [Reviewers, ReviewQueueReadModel],
})
export class ReviewsModule {}
