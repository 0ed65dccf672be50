export { allocate, type AllocationResult, type LinearOptimum, type SolveLinear } from './allocate.js';
export {
  compareAllocations,
  gini,
  reportAllocation,
  type Allocation,
  type AllocationCandidate,
  type AllocationProblem,
  type AllocationReport,
} from './allocation.js';
export { greedyAllocation } from './greedy-allocation.js';
export {
  capabilityShares,
  challengeShares,
  OBSTACLES,
  type AllocationObstacle,
  type CapabilityShare,
  type ChallengeShare,
  type OpenChallenge,
} from './shares.js';
