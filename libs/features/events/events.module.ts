import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '#features/meetings';
import { MailModule } from '#platform/mail';
import { OutboxModule } from '#platform/outbox';
import { BrokerageEvent } from './brokerage-event.entity.js';
import { EventAgendaReadModel } from './event-agenda.read-model.js';
import { EventAgendasService } from './event-agendas.service.js';
import { EventChanges } from './event-changes.service.js';
import { EventMails } from './event-mails.service.js';
import { EventMeetingRepository } from './event-meeting.repository.js';
import { EventOffersService } from './event-offers.service.js';
import { EventParticipantsReadModel } from './event-participants.read-model.js';
import { EventPlanner } from './event-planner.js';
import { EventPlansService } from './event-plans.service.js';
import { EventReminders } from './event-reminders.service.js';
import { EventRepository } from './event.repository.js';
import { EventsReadModel } from './events.read-model.js';
import { EventsService } from './events.service.js';
import { OfferRepository } from './offer.repository.js';
import { PlanFactsLoader } from './plan-facts.service.js';
import { PlanningRepository } from './planning.repository.js';
import { RegistrationRepository } from './registration.repository.js';
import { RegistrationsService } from './registrations.service.js';
import { WishRepository } from './wish.repository.js';
import { WishesService } from './wishes.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([BrokerageEvent]), MeetingsModule, MailModule, OutboxModule],
  providers: [
    EventAgendaReadModel,
    EventAgendasService,
    EventChanges,
    EventMails,
    EventMeetingRepository,
    EventOffersService,
    EventParticipantsReadModel,
    EventPlanner,
    EventPlansService,
    EventReminders,
    EventRepository,
    EventsReadModel,
    EventsService,
    OfferRepository,
    PlanFactsLoader,
    PlanningRepository,
    RegistrationRepository,
    RegistrationsService,
    WishRepository,
    WishesService,
  ],
  exports: [
    EventAgendasService,
    EventOffersService,
    EventPlanner,
    EventPlansService,
    EventReminders,
    EventsReadModel,
    EventsService,
    RegistrationsService,
    WishesService,
  ],
})
export class EventsModule {}
