import { Module } from '@nestjs/common';
import { IntroductionsModule } from '#features/introductions';
import { CasePages } from './case-pages.js';

@Module({
  imports: [IntroductionsModule],
  providers: [CasePages],
  exports: [IntroductionsModule, CasePages],
})
export class IntroductionsApiModule {}
