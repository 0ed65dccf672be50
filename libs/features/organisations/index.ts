export { OrganisationsModule } from './organisations.module.js';
export { OrganisationsService, type AffiliatedPerson, type Spokesman } from './organisations.service.js';
export {
  OrganisationListReadModel,
  type OrganisationListQuery,
  type OrganisationRow,
} from './organisation-list.read-model.js';
export {
  InvitationsService,
  type InvitationCard,
  type InvitationOrder,
  type InvitationOutcome,
  type Inviter,
} from './invitations.service.js';
export { OrganisationThings } from './organisation-things.read-model.js';
export { matchOrganisation, releasePerson } from './organisations.jobs.js';
export { invitationState } from './invitation-state.js';
export { type Organisation } from './organisation.entity.js';
export { type Invitation } from './invitation.entity.js';
export { type NewOrganisation, type OrganisationProfile } from './organisation.repository.js';
export {
  AffiliationNotFound,
  AlreadyVerified,
  InvitationClosed,
  InvitationNotFound,
  LastAdministrator,
  LegalIdTaken,
  OnlyAdministrators,
  OrganisationChangedMeanwhile,
  OrganisationNotFound,
  WrongAccount,
} from './organisations.errors.js';
