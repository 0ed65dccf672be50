import { codeList, type CodeOf } from './code-list.js';

/** Why a side declines an introduction. */
export const declineReasons = codeList({
  'not-relevant': { ro: 'Nu se potrivește cu activitatea noastră', en: 'Not relevant to what we do' },
  'no-capacity': { ro: 'Fără capacitate în această perioadă', en: 'No capacity at this time' },
  timing: { ro: 'Termenul nu ne convine', en: 'The timing does not suit us' },
  budget: { ro: 'Bugetul nu este potrivit', en: 'The budget does not fit' },
  'conflict-of-interest': { ro: 'Conflict de interese', en: 'Conflict of interest' },
  'already-in-contact': { ro: 'Suntem deja în legătură', en: 'We are already in contact' },
  'solved-otherwise': { ro: 'Rezolvat pe altă cale', en: 'Solved in another way' },
  'ip-terms': { ro: 'Condițiile de proprietate intelectuală', en: 'Intellectual property terms' },
  other: { ro: 'Alt motiv', en: 'Another reason' },
});
export type DeclineReason = CodeOf<typeof declineReasons>;

/** Why a broker or an owner dismisses a match. */
export const dismissalReasons = codeList({
  'wrong-field': { ro: 'Alt domeniu tehnic', en: 'Wrong technical field' },
  'wrong-maturity': { ro: 'Nivel de maturitate nepotrivit', en: 'Wrong level of maturity' },
  'too-general': { ro: 'Prea general', en: 'Too general' },
  'already-known': { ro: 'Partener deja cunoscut', en: 'Partner already known' },
  competitor: { ro: 'Concurent', en: 'Competitor' },
  'conflict-of-interest': { ro: 'Conflict de interese', en: 'Conflict of interest' },
  'too-far': { ro: 'Prea departe', en: 'Too far away' },
  other: { ro: 'Alt motiv', en: 'Another reason' },
});
export type DismissalReason = CodeOf<typeof dismissalReasons>;

/** Why a challenge ended without a solution. */
export const unfulfilledReasons = codeList({
  'no-suitable-partner': { ro: 'Niciun partener potrivit', en: 'No suitable partner found' },
  'no-funding': { ro: 'Lipsa finanțării', en: 'No funding' },
  'technically-infeasible': { ro: 'Nefezabil tehnic', en: 'Not technically feasible' },
  'ip-terms': { ro: 'Fără acord asupra proprietății intelectuale', en: 'No agreement on intellectual property' },
  'priority-changed': { ro: 'Prioritățile s-au schimbat', en: 'Priorities changed' },
  'solved-otherwise': { ro: 'Rezolvat pe altă cale', en: 'Solved in another way' },
  'no-answer': { ro: 'Fără răspuns de la parteneri', en: 'Partners did not answer' },
  other: { ro: 'Alt motiv', en: 'Another reason' },
});
export type UnfulfilledReason = CodeOf<typeof unfulfilledReasons>;

/** Why somebody withdraws a challenge or leaves a case. */
export const withdrawalReasons = codeList({
  'need-gone': { ro: 'Nevoia a dispărut', en: 'The need is gone' },
  'solved-otherwise': { ro: 'Rezolvat pe altă cale', en: 'Solved in another way' },
  'priority-changed': { ro: 'Prioritățile s-au schimbat', en: 'Priorities changed' },
  confidentiality: { ro: 'Confidențialitate', en: 'Confidentiality' },
  'published-by-mistake': { ro: 'Publicat din greșeală', en: 'Published by mistake' },
  'no-capacity': { ro: 'Fără capacitate în această perioadă', en: 'No capacity at this time' },
  other: { ro: 'Alt motiv', en: 'Another reason' },
});
export type WithdrawalReason = CodeOf<typeof withdrawalReasons>;

/** Why the sides found after meeting that they do not fit. */
export const noFitReasons = codeList({
  'wrong-field': { ro: 'Alt domeniu tehnic', en: 'Wrong technical field' },
  'wrong-maturity': { ro: 'Nivel de maturitate nepotrivit', en: 'Wrong level of maturity' },
  budget: { ro: 'Bugetul nu este potrivit', en: 'The budget does not fit' },
  timing: { ro: 'Termenul nu este potrivit', en: 'The timing does not fit' },
  'ip-terms': { ro: 'Condițiile de proprietate intelectuală', en: 'Intellectual property terms' },
  other: { ro: 'Alt motiv', en: 'Another reason' },
});
export type NoFitReason = CodeOf<typeof noFitReasons>;

/** Why a cooperation that had begun failed. */
export const failureReasons = codeList({
  'no-funding': { ro: 'Lipsa finanțării', en: 'No funding' },
  'technically-infeasible': { ro: 'Nefezabil tehnic', en: 'Not technically feasible' },
  'ip-terms': { ro: 'Fără acord asupra proprietății intelectuale', en: 'No agreement on intellectual property' },
  'partner-left': { ro: 'Partenerul s-a retras', en: 'The partner left' },
  'no-answer': { ro: 'Fără răspuns', en: 'No answer' },
  other: { ro: 'Alt motiv', en: 'Another reason' },
});
export type FailureReason = CodeOf<typeof failureReasons>;

/** Why a case was closed that neither side left: what it was about, or who could answer, is no more. Told to both. */
export const closingReasons = codeList({
  'challenge-withdrawn': { ro: 'Provocarea a fost retrasă', en: 'The challenge was withdrawn' },
  'challenge-ended': { ro: 'Provocarea s-a încheiat', en: 'The challenge has ended' },
  'capability-withdrawn': { ro: 'Capabilitatea a fost retrasă', en: 'The capability was withdrawn' },
  'nobody-left': {
    ro: 'Nu mai este nimeni care să răspundă pentru una dintre părți',
    en: 'Nobody is left to answer for one of the sides',
  },
  'no-news': { ro: 'Cazul nu a mai avansat', en: 'Nothing happened in the case any more' },
});
export type ClosingReason = CodeOf<typeof closingReasons>;
