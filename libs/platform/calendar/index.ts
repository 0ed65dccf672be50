export { renderAgenda, type AgendaEntry } from './render-agenda.js';
export { renderInvitation, type CalendarPart, type CalendarParty, type Invitation } from './render-invitation.js';
export { renderFeed, type Feed, type FeedEntry } from './render-feed.js';
