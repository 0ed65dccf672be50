import type { RouteObject } from 'react-router';
import { KnownIds } from './app/known-ids.js';
import { NeedsPerson } from './app/needs-person.js';
import { BrokenPage, NotFoundPage } from './app/page-problems.js';
import { Shell } from './app/shell.js';

/** Pages for anyone. One line a page; the page's code is loaded when it is first opened. */
const open: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./pages/home/home.page.js')).HomePage }) },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./pages/account/sign-in.page.js')).SignInPage }) },
  { path: 'sign-up', lazy: async () => ({ Component: (await import('./pages/account/sign-up.page.js')).SignUpPage }) },
  {
    path: 'check-mail',
    lazy: async () => ({ Component: (await import('./pages/account/check-mail.page.js')).CheckMailPage }),
  },
  {
    path: 'verify-email',
    lazy: async () => ({ Component: (await import('./pages/account/verify-email.page.js')).VerifyEmailPage }),
  },
  {
    path: 'forgot-password',
    lazy: async () => ({ Component: (await import('./pages/account/forgot-password.page.js')).ForgotPasswordPage }),
  },
  {
    path: 'reset-password',
    lazy: async () => ({ Component: (await import('./pages/account/reset-password.page.js')).ResetPasswordPage }),
  },
  { path: 'mailbox', lazy: async () => ({ Component: (await import('./pages/mailbox/mailbox.page.js')).MailboxPage }) },
  {
    path: 'mailbox/:mailId',
    lazy: async () => ({ Component: (await import('./pages/mailbox/mail.page.js')).MailPage }),
  },
  {
    path: 'follow-up/:token',
    lazy: async () => ({ Component: (await import('./pages/introductions/follow-up.page.js')).FollowUpPage }),
  },
  { path: 'setup', lazy: async () => ({ Component: (await import('./pages/account/setup.page.js')).SetupPage }) },
  {
    path: 'accessibility',
    lazy: async () => ({ Component: (await import('./pages/about/accessibility.page.js')).AccessibilityPage }),
  },
  { path: 'search', lazy: async () => ({ Component: (await import('./pages/search/search.page.js')).SearchPage }) },
  {
    path: 'challenges',
    lazy: async () => ({ Component: (await import('./pages/browse/challenges.page.js')).ChallengesPage }),
  },
  {
    path: 'capabilities/:capabilityId',
    lazy: async () => ({ Component: (await import('./pages/capabilities/capability.page.js')).CapabilityPage }),
  },
  {
    path: 'challenges/:challengeId',
    lazy: async () => ({ Component: (await import('./pages/challenges/challenge.page.js')).ChallengePage }),
  },
  { path: 'events', lazy: async () => ({ Component: (await import('./pages/events/events.page.js')).EventsPage }) },
  {
    path: 'events/:eventId',
    lazy: async () => ({ Component: (await import('./pages/events/event.page.js')).EventPage }),
  },
  {
    path: 'clusters',
    lazy: async () => ({ Component: (await import('./pages/clusters/clusters.page.js')).ClustersPage }),
  },
  {
    path: 'clusters/:clusterId',
    lazy: async () => ({ Component: (await import('./pages/clusters/cluster.page.js')).ClusterPage }),
  },
  {
    path: 'organisations',
    lazy: async () => ({ Component: (await import('./pages/organisations/organisations.page.js')).OrganisationsPage }),
  },
  {
    path: 'organisations/:organisationId',
    lazy: async () => ({ Component: (await import('./pages/organisations/organisation.page.js')).OrganisationPage }),
  },
  {
    path: 'invitation',
    lazy: async () => ({ Component: (await import('./pages/organisations/invitation.page.js')).InvitationPage }),
  },
];

/** Pages for people who are signed in. */
const personal: RouteObject[] = [
  { path: 'digests', lazy: async () => ({ Component: (await import('./pages/digests/digests.page.js')).DigestsPage }) },
  { path: 'broker', lazy: async () => ({ Component: (await import('./pages/board/board.page.js')).BoardPage }) },
  {
    path: 'calendar',
    lazy: async () => ({ Component: (await import('./pages/calendar/calendar.page.js')).CalendarPage }),
  },
  {
    path: 'introductions',
    lazy: async () => ({ Component: (await import('./pages/introductions/inbox.page.js')).InboxPage }),
  },
  {
    path: 'admin/matching',
    lazy: async () => ({ Component: (await import('./pages/admin/matching.page.js')).MatchingPage }),
  },
  {
    path: 'admin/digests',
    lazy: async () => ({ Component: (await import('./pages/admin/sent-digests.page.js')).SentDigestsPage }),
  },
  {
    path: 'introductions/propose/:matchId',
    lazy: async () => ({ Component: (await import('./pages/introductions/propose.page.js')).ProposePage }),
  },
  {
    path: 'clusters/:clusterId/case-rules',
    lazy: async () => ({ Component: (await import('./pages/introductions/case-rules.page.js')).CaseRulesPage }),
  },
  {
    path: 'introductions/:introductionId/nda',
    lazy: async () => ({ Component: (await import('./pages/introductions/nda.page.js')).NdaPage }),
  },
  {
    path: 'introductions/:introductionId',
    lazy: async () => ({ Component: (await import('./pages/introductions/case.page.js')).CasePage }),
  },
  {
    path: 'challenges/:challengeId/matches',
    lazy: async () => ({ Component: (await import('./pages/matches/challenge-matches.page.js')).ChallengeMatchesPage }),
  },
  {
    path: 'challenges/:challengeId/matches/why-not',
    lazy: async () => ({ Component: (await import('./pages/matches/why-not.page.js')).WhyNotPage }),
  },
  {
    path: 'capabilities/:capabilityId/challenges',
    lazy: async () => ({
      Component: (await import('./pages/matches/fitting-challenges.page.js')).FittingChallengesPage,
    }),
  },
  { path: 'account', lazy: async () => ({ Component: (await import('./pages/me/account.page.js')).AccountPage }) },
  {
    path: 'capabilities/new',
    lazy: async () => ({ Component: (await import('./pages/capabilities/new-capability.page.js')).NewCapabilityPage }),
  },
  {
    path: 'capabilities/:capabilityId/edit',
    lazy: async () => ({
      Component: (await import('./pages/capabilities/edit-capability.page.js')).EditCapabilityPage,
    }),
  },
  {
    path: 'capabilities/:capabilityId/review',
    lazy: async () => ({
      Component: (await import('./pages/capabilities/review-capability.page.js')).ReviewCapabilityPage,
    }),
  },
  {
    path: 'my/capabilities',
    lazy: async () => ({
      Component: (await import('./pages/capabilities/my-capabilities.page.js')).MyCapabilitiesPage,
    }),
  },
  {
    path: 'challenges/new',
    lazy: async () => ({ Component: (await import('./pages/challenges/new-challenge.page.js')).NewChallengePage }),
  },
  {
    path: 'challenges/:challengeId/edit',
    lazy: async () => ({ Component: (await import('./pages/challenges/edit-challenge.page.js')).EditChallengePage }),
  },
  {
    path: 'challenges/:challengeId/review',
    lazy: async () => ({
      Component: (await import('./pages/challenges/review-challenge.page.js')).ReviewChallengePage,
    }),
  },
  {
    path: 'my/challenges',
    lazy: async () => ({ Component: (await import('./pages/challenges/my-challenges.page.js')).MyChallengesPage }),
  },
  {
    path: 'clusters/:clusterId/events/new',
    lazy: async () => ({ Component: (await import('./pages/events/edit-event.page.js')).NewEventPage }),
  },
  {
    path: 'events/:eventId/edit',
    lazy: async () => ({ Component: (await import('./pages/events/edit-event.page.js')).EditEventPage }),
  },
  {
    path: 'events/:eventId/register',
    lazy: async () => ({ Component: (await import('./pages/events/register.page.js')).RegisterPage }),
  },
  {
    path: 'events/:eventId/meetings',
    lazy: async () => ({ Component: (await import('./pages/events/wishes.page.js')).WishesPage }),
  },
  {
    path: 'events/:eventId/plan',
    lazy: async () => ({ Component: (await import('./pages/events/plan.page.js')).PlanPage }),
  },
  {
    path: 'events/:eventId/check-in',
    lazy: async () => ({ Component: (await import('./pages/events/check-in.page.js')).CheckInPage }),
  },
  {
    path: 'events/:eventId/agendas',
    lazy: async () => ({ Component: (await import('./pages/events/agendas.page.js')).AgendasPage }),
  },
  {
    path: 'events/:eventId/my-agenda',
    lazy: async () => ({ Component: (await import('./pages/events/agendas.page.js')).MyAgendaPage }),
  },
  {
    path: 'clusters/:clusterId/edit',
    lazy: async () => ({ Component: (await import('./pages/clusters/edit-cluster.page.js')).EditClusterPage }),
  },
  {
    path: 'clusters/:clusterId/import',
    lazy: async () => ({ Component: (await import('./pages/clusters/import-members.page.js')).ImportMembersPage }),
  },
  {
    path: 'my/organisation',
    lazy: async () => ({
      Component: (await import('./pages/organisations/my-organisation.page.js')).MyOrganisationPage,
    }),
  },
  {
    path: 'organisations/new',
    lazy: async () => ({
      Component: (await import('./pages/organisations/found-organisation.page.js')).FoundOrganisationPage,
    }),
  },
  {
    path: 'organisations/:organisationId/edit',
    lazy: async () => ({
      Component: (await import('./pages/organisations/edit-organisation.page.js')).EditOrganisationPage,
    }),
  },
];

export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    HydrateFallback: () => null,
    children: [
      {
        Component: KnownIds,
        ErrorBoundary: BrokenPage,
        children: [...open, { Component: NeedsPerson, children: personal }, { path: '*', Component: NotFoundPage }],
      },
    ],
  },
];
