export { NOBODY, SUBJECT_KINDS, type Actor, type Role, type Rule, type SubjectKind } from './actor.js';
export { decide, generalRoles, type Decision } from './decide.js';
export { policy, ruleOf, type OperationName } from './policy.js';
export { challengeStage, type Disclosure, type Stage } from './stages.js';
