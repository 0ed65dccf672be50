import { Module } from '@nestjs/common';
import { MatchesModule } from '#features/matches';
import { PreviewThread } from './preview-thread.js';

/** The stored matches, and the thread that ranks previews. */
@Module({ imports: [MatchesModule], providers: [PreviewThread], exports: [MatchesModule, PreviewThread] })
export class MatchApiModule {}
