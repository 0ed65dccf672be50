export { ruleInWords, type BrokenRule, type RuleCode } from './broken-rule.js';
export { checkGiven, checkList, checkText, when, type Bounds } from './check-fields.js';
export { mayReview, type ReviewCase, type ReviewRight } from './may-review.js';
