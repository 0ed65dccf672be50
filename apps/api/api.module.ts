import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { ClustersModule } from '#features/clusters';
import { OrganisationsModule } from '#features/organisations';
import { ConflictsModule } from '#features/conflicts';
import { AllocationsModule } from '#features/allocations';
import { DigestsModule } from '#features/digests';
import { PoolsModule } from '#features/pools';
import { IntroductionsApiModule } from './introductions/introductions-api.module.js';
import { EventsModule } from '#features/events';
import { MeetingsModule } from '#features/meetings';
import { SearchModule } from '#features/search';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { MailModule } from '#platform/mail';
import { AuthController } from './accounts/auth.controller.js';
import { SessionController } from './accounts/session.controller.js';
import { CapabilitiesApiModule } from './capabilities/capabilities-api.module.js';
import { CapabilitiesController } from './capabilities/capabilities.controller.js';
import { CapabilityStatesController } from './capabilities/capability-states.controller.js';
import { ChallengeStatesController } from './challenges/challenge-states.controller.js';
import { ChallengesApiModule } from './challenges/challenges-api.module.js';
import { ChallengesController } from './challenges/challenges.controller.js';
import { HealthController } from './health/health.controller.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { BusyCalendarController } from './availability/busy-calendar.controller.js';
import { CalendarFeedController } from './availability/calendar-feed.controller.js';
import { DigestLedgerController } from './digests/digest-ledger.controller.js';
import { DigestsController } from './digests/digests.controller.js';
import { UnsubscribeController } from './digests/unsubscribe.controller.js';
import { EventAgendasController } from './events/event-agendas.controller.js';
import { EventPlansController } from './events/event-plans.controller.js';
import { EventRegistrationsController } from './events/event-registrations.controller.js';
import { EventWishesController } from './events/event-wishes.controller.js';
import { EventsController } from './events/events.controller.js';
import { guardedRoutes } from './http/access/check-operations.js';
import { HttpModule } from './http/http.module.js';
import { BoardController } from './introductions/board.controller.js';
import { CaseBrokersController } from './introductions/case-brokers.controller.js';
import { CaseDocumentsController } from './introductions/case-documents.controller.js';
import { CaseRulesController } from './introductions/case-rules.controller.js';
import { NdaController } from './introductions/nda.controller.js';
import { QuestionsController } from './introductions/questions.controller.js';
import { FollowUpsController, PartnershipsController } from './introductions/outcomes.controller.js';
import { CaseStepsController } from './introductions/case-steps.controller.js';
import { IntroductionsController } from './introductions/introductions.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MatchApiModule } from './matches/match-api.module.js';
import { OverridesController } from './conflicts/overrides.controller.js';
import { DeclarationsController } from './conflicts/declarations.controller.js';
import { CandidatesController } from './matches/candidates.controller.js';
import { MatchesController } from './matches/matches.controller.js';
import { DecisionModelsController } from './matches/decision-models.controller.js';
import { RematchesController } from './matches/rematches.controller.js';
import { SimilarChallengesController } from './matches/similar-challenges.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { BoardPoolsController } from './pools/board-pools.controller.js';
import { PoolsController } from './pools/pools.controller.js';
import { AllocationsController } from './allocations/allocations.controller.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { SearchController } from './search/search.controller.js';
import { ClustersController } from './clusters/clusters.controller.js';
import { MembershipRequestsController } from './clusters/membership-requests.controller.js';
import { MembersController } from './clusters/members.controller.js';
import { InvitationsController } from './organisations/invitations.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';

/** One line a feature: its module, and the controllers that open it to HTTP. */
const features: readonly Type[] = [
  AccountsModule,
  OrganisationsModule,
  ClustersModule,
  ChallengesApiModule,
  CapabilitiesApiModule,
  ConflictsModule,
  MatchApiModule,
  MeetingsModule,
  PoolsModule,
  IntroductionsApiModule,
  AllocationsModule,
  EventsModule,
  DigestsModule,
  MailModule,
  SearchModule,
];
export const controllers: readonly Type[] = [
  AuthController,
  SessionController,
  OrganisationsController,
  InvitationsController,
  ClustersController,
  MembersController,
  MembershipRequestsController,
  HealthController,
  ChallengesController,
  ChallengeStatesController,
  AllocationsController,
  ReviewsController,
  CapabilitiesController,
  CapabilityStatesController,
  MatchesController,
  SimilarChallengesController,
  CandidatesController,
  DecisionModelsController,
  RematchesController,
  DeclarationsController,
  OverridesController,
  SearchController,
  AvailabilityController,
  BusyCalendarController,
  CalendarFeedController,
  MeetingsController,
  PoolsController,
  BoardPoolsController,
  BoardController,
  IntroductionsController,
  CaseBrokersController,
  CaseDocumentsController,
  CaseRulesController,
  NdaController,
  FollowUpsController,
  PartnershipsController,
  QuestionsController,
  CaseStepsController,
  EventsController,
  EventRegistrationsController,
  EventWishesController,
  EventPlansController,
  EventAgendasController,
  DigestLedgerController,
  DigestsController,
  UnsubscribeController,
  MailboxController,
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
