import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'introduction.partnership_stale': {
    en: 'Somebody has changed the agreement in the meantime. Load the page again and read it.',
    ro: 'Acordul s-a schimbat între timp. Reîncărcați pagina și citiți-l.',
  },
  'introduction.partnership_missing': {
    en: 'Write what was agreed first; then both sides confirm it.',
    ro: 'Scrieți întâi ce s-a convenit; apoi confirmă ambele părți.',
  },
  'introduction.follow_up_link_invalid': {
    en: 'This link has expired. Sign in and open the introduction instead.',
    ro: 'Linkul a expirat. Autentificați-vă și deschideți prezentarea.',
  },
});

export const outcomeTexts = texts('outcome', {
  title: { en: 'Agreement', ro: 'Acord' },
  lead: {
    en: 'Write what was agreed. It counts as signed once both sides have confirmed the same words.',
    ro: 'Scrieți ce s-a convenit. Se consideră semnat după ce ambele părți confirmă același text.',
  },
  write: { en: 'Write the agreement', ro: 'Scrieți acordul' },
  change: { en: 'Change the agreement', ro: 'Modificați acordul' },
  changeText: { en: 'Both sides confirm it anew.', ro: 'Ambele părți confirmă din nou.' },
  type: { en: 'Kind of cooperation', ro: 'Felul colaborării' },
  stage: { en: 'Stage', ro: 'Stadiu' },
  ipTerms: { en: 'Rights on the result', ro: 'Drepturi asupra rezultatelor' },
  fundingRoute: { en: 'Funded by', ro: 'Finanțare' },
  evidence: {
    en: 'What shows it: number and date of the contract, or where it can be seen',
    ro: 'Ce îl dovedește: numărul și data contractului sau unde poate fi văzut',
  },
  evidenceShort: { en: 'Shown by', ro: 'Dovada' },
  shownBy: { en: 'What shows it?', ro: 'Ce dovedește acest lucru?' },
  shownByWork: {
    en: 'Such as an order, a project plan, a first payment',
    ro: 'De exemplu o comandă, un plan de proiect, o primă plată',
  },
  shownByResult: {
    en: 'Such as a handed-over prototype, a report, an invoice',
    ro: 'De exemplu un prototip predat, un raport, o factură',
  },
  shownByMissing: { en: 'Say what shows it', ro: 'Spuneți ce dovedește acest lucru' },
  'evidence-in-delivery': { en: 'Work has begun', ro: 'Lucrul a început' },
  'evidence-completed': { en: 'Completed', ro: 'Încheiat cu bine' },
  evidenceMissing: { en: 'Say what shows the agreement', ro: 'Spuneți ce dovedește acordul' },
  confirm: { en: 'Confirm for my side', ro: 'Confirm pentru partea mea' },
  confirmed: { en: 'confirmed', ro: 'confirmat' },
  unconfirmed: { en: 'not confirmed yet', ro: 'încă neconfirmat' },
  followUps: { en: 'How it went on', ro: 'Cum a continuat' },
  afterDays: { en: 'After {{day}} days', ro: 'După {{day}} de zile' },
  noAnswer: { en: 'no answer yet', ro: 'încă fără răspuns' },
  pageTitle: { en: 'How did it go on?', ro: 'Cum a continuat?' },
  question: { en: 'Your answer', ro: 'Răspunsul dumneavoastră' },
  send: { en: 'Confirm this answer', ro: 'Confirm acest răspuns' },
  thanks: {
    en: 'Thank you, your answer is kept. You may change it as long as the link works.',
    ro: 'Vă mulțumim, răspunsul este păstrat. Îl puteți schimba cât timp linkul funcționează.',
  },
  toCase: { en: 'Open the introduction', ro: 'Deschideți prezentarea' },
});
