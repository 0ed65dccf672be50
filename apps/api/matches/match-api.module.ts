import { Module } from '@nestjs/common';
import { MatchesModule } from '#features/matches';
import { RematchesModule } from '#features/rematches';
import { PreviewThread } from './preview-thread.js';

/** The stored matches, asking for all to be made anew, and the thread that ranks previews. */
@Module({
  imports: [MatchesModule, RematchesModule],
  providers: [PreviewThread],
  exports: [MatchesModule, RematchesModule, PreviewThread],
})
export class MatchApiModule {}
