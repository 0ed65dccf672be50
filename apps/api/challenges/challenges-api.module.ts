import { Module } from '@nestjs/common';
import { ChallengesModule } from '#features/challenges';
import { ReviewsModule } from '#features/reviews';
import { ChallengePages } from './challenge-pages.js';

@Module({
  imports: [ChallengesModule, ReviewsModule],
  providers: [ChallengePages],
  exports: [ChallengesModule, ReviewsModule, ChallengePages],
})
export class ChallengesApiModule {}
