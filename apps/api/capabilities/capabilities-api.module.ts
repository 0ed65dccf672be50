import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '#features/capabilities';
import { ReviewsModule } from '#features/reviews';
import { CapabilityPages } from './capability-pages.js';

@Module({
  imports: [CapabilitiesModule, ReviewsModule],
  providers: [CapabilityPages],
  exports: [CapabilitiesModule, CapabilityPages],
})
export class CapabilitiesApiModule {}
