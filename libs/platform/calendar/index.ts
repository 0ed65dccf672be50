export { renderInvitation, type CalendarPart, type CalendarParty, type Invitation } from './render-invitation.js';
