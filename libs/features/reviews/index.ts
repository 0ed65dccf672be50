export { ReviewsModule } from './reviews.module.js';
export { ReviewQueueReadModel, type ReviewQueueQuery, type ReviewQueueRow } from './review-queue.read-model.js';
export { AuthorCannotReview, NotTheReviewer } from './reviews.errors.js';
export {
  NothingToReview,
  NotOfYourOrganisation,
  TextChangedMeanwhile,
  TextIncomplete,
  TextInReview,
  TextNotFound,
  WrongContact,
  WrongTextState,
} from './reviewed-text.errors.js';
export { VersionRows, type VersionChange } from './version-rows.repository.js';
export { Reviewers, type ReviewedText } from './reviewers.js';
export { ReviewMails, type ReviewedVersion } from './review-mails.js';
