export { renderInvitation, type CalendarPart, type CalendarParty, type Invitation } from './render-invitation.js';
export { renderFeed, type Feed, type FeedEntry } from './render-feed.js';
