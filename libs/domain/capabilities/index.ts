export { emptyCapability, type CapabilityContent, type EvidenceItem } from './content.js';
export { normaliseDoi, readDoiList, titleOfDoi, type DoiLine, type LineProblem } from './dois.js';
export { capabilityBounds, capabilityProblems } from './review-rules.js';
export { offeredCapabilityActions, type CapabilitySituation, type OfferedCapabilityAction } from './actions.js';
