import { Module } from '@nestjs/common';
import { MailModule } from '#platform/mail';
import { ManagersReadModel } from './managers.read-model.js';
import { ReviewMails } from './review-mails.js';
import { ReviewPeopleReadModel } from './review-people.read-model.js';
import { ReviewQueueReadModel } from './review-queue.read-model.js';
import { Reviewers } from './reviewers.js';

/** Who reviews what: shared by challenges and capabilities. */
@Module({
  imports: [MailModule],
  providers: [ManagersReadModel, Reviewers, ReviewQueueReadModel, ReviewPeopleReadModel, ReviewMails],
  exports: [Reviewers, ReviewQueueReadModel, ReviewMails],
})
export class ReviewsModule {}
