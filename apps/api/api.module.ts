import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { IntroductionsModule } from '#features/introductions';
import { MeetingsModule } from '#features/meetings';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { AuthController } from './accounts/auth.controller.js';
import { SessionController } from './accounts/session.controller.js';
import { HealthController } from './health/health.controller.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { guardedRoutes } from './http/access/check-operations.js';
import { HttpModule } from './http/http.module.js';
import { CaseStepsController } from './introductions/case-steps.controller.js';
import { IntroductionsController } from './introductions/introductions.controller.js';
import { MatchApiModule } from './matches/match-api.module.js';
import { MatchesController } from './matches/matches.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';

/** One line a feature: its module, and the controllers that open it to HTTP. */
const features: readonly Type[] = [AccountsModule, MatchApiModule, MeetingsModule, IntroductionsModule];
export const controllers: readonly Type[] = [
  AuthController,
  SessionController,
  HealthController,
  MatchesController,
  AvailabilityController,
  MeetingsController,
  IntroductionsController,
  CaseStepsController,
];

@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    guardedRoutes(controllers);
    return {
      module: ApiModule,
      imports: [ConfigModule.with(config), DatabaseModule, HttpModule, ...features],
      controllers: [...controllers],
    };
  }
}
