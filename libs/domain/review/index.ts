export { ruleInWords, type BrokenRule, type RuleCode } from './broken-rule.js';
export { checkGiven, checkList, checkText, when, type Bounds } from './check-fields.js';
export { mayReview, writersOf, type ReviewCase, type ReviewRight, type WrittenVersion } from './may-review.js';
