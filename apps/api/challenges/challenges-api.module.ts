import { Module } from '@nestjs/common';
import { ChallengesModule } from '#features/challenges';
import { IntroductionsModule } from '#features/introductions';
import { ReviewsModule } from '#features/reviews';
import { ChallengePages } from './challenge-pages.js';

@Module({
  imports: [ChallengesModule, IntroductionsModule, ReviewsModule],
  providers: [ChallengePages],
  exports: [ChallengesModule, ReviewsModule, ChallengePages],
})
export class ChallengesApiModule {}
