export { EvidenceUnreadable } from './capabilities.errors.js';
export { endCapabilityCases, matchCapability } from './capabilities.jobs.js';
export { CapabilityContacts } from './capability-contacts.service.js';
export { CapabilitiesModule } from './capabilities.module.js';
export { CapabilitiesService, type CapabilityReview } from './capabilities.service.js';
export {
  CapabilityDraftsService,
  type CapabilityDraft,
  type CapabilityEdit,
  type CapabilityPatch,
} from './capability-drafts.service.js';
export {
  CapabilityListReadModel,
  type CapabilityCard,
  type CapabilityListQuery,
  type OwnCapabilityRow,
} from './capability-list.read-model.js';
export {
  CapabilityViewReadModel,
  type CapabilityManagement,
  type ShownCapability,
  type WhichCapabilityVersion,
} from './capability-view.read-model.js';
export { isWebAddress, readEvidence, type ReadEvidence } from './read-evidence.js';
