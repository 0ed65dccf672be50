import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'introduction.broker_invalid': {
    en: 'Choose somebody else who manages a cluster of one of the sides.',
    ro: 'Alegeți pe altcineva care administrează un cluster al uneia dintre părți.',
  },
  'introduction.rules_stale': {
    en: 'Somebody has changed these rules in the meantime. Load the page again, then repeat your change.',
    ro: 'Regulile s-au schimbat între timp. Reîncărcați pagina, apoi repetați schimbarea.',
  },
  'introduction.not_your_step': {
    en: 'This step is taken by somebody else of the case.',
    ro: 'Pasul acesta îl face altcineva din caz.',
  },
});

export const caseToolsTexts = texts('case-tools', {
  rulesTitle: { en: 'Time limits and closed days', ro: 'Termene și zile închise' },
  rulesLead: {
    en: 'How long an introduction of your cluster may stay in each state.',
    ro: 'Cât poate rămâne o prezentare a clusterului dumneavoastră în fiecare stadiu.',
  },
  rulesText: {
    en: 'Before each limit both sides are reminded twice. Then an unanswered proposal lapses, and any other case is handed to its broker as stalled.',
    ro: 'Înaintea fiecărui termen părțile primesc două reamintiri. Apoi o propunere fără răspuns expiră, iar orice alt caz ajunge la broker ca blocat.',
  },
  limits: { en: 'Days in each state', ro: 'Zile în fiecare stadiu' },
  limitsHint: {
    en: 'Days on which the cluster is closed, or everybody of a side is away, do not count (at most 30).',
    ro: 'Zilele în care clusterul este închis sau toți cei dintr-o parte sunt plecați nu se numără (cel mult 30).',
  },
  daysWrong: {
    en: 'Give a whole number of days between {{least}} and {{most}}',
    ro: 'Dați un număr întreg de zile între {{least}} și {{most}}',
  },
  datesWrong: {
    en: 'Give two dates, the last day not before the first',
    ro: 'Dați două date, ultima zi nu înaintea primei',
  },
  nationalHolidays: { en: 'Romania’s public holidays do not count', ro: 'Sărbătorile legale din România nu se numără' },
  closedDays: { en: 'Closed days', ro: 'Zile închise' },
  closedDaysHint: { en: 'Such as a summer break.', ro: 'De exemplu, vacanța de vară.' },
  firstDay: { en: 'First day', ro: 'Prima zi' },
  lastDay: { en: 'Last day', ro: 'Ultima zi' },
  occasion: { en: 'Occasion (optional)', ro: 'Ocazia (opțional)' },
  remove: { en: 'Remove', ro: 'Eliminați' },
  removeClosed: { en: 'Remove closed days {{number}}', ro: 'Eliminați zilele închise {{number}}' },
  addClosed: { en: 'Add closed days', ro: 'Adăugați zile închise' },
  save: { en: 'Save', ro: 'Salvați' },

  stalled: { en: 'This case has come to a halt', ro: 'Cazul nu mai avansează' },
  stalledText: {
    en: 'Nothing happened within its time limit. Say how it goes on, give it more time, or propose somebody else; otherwise it ends by itself.',
    ro: 'Nu s-a întâmplat nimic în termen. Spuneți cum continuă, acordați mai mult timp sau propuneți pe altcineva; altfel se încheie de la sine.',
  },
  stalledBadge: { en: 'Stalled', ro: 'Blocat' },
  giveTime: { en: 'Give it more time', ro: 'Acordați mai mult timp' },
  nextStepIn: {
    en: { one: 'Next step due in {{count}} day', other: 'Next step due in {{count}} days' },
    ro: {
      one: 'Pasul următor, cel mult peste o zi',
      few: 'Pasul următor, cel mult peste {{count}} zile',
      other: 'Pasul următor, cel mult peste {{count}} de zile',
    },
  },
  nextTitle: { en: 'The next candidate', ro: 'Următorul candidat' },
  nextText: {
    en: '{{capability}} ({{organisation}}) can be asked this week.',
    ro: '{{capability}} ({{organisation}}) poate fi întrebat săptămâna aceasta.',
  },
  nextStrength: { en: 'Match: {{strength}} %.', ro: 'Potrivire: {{strength}} %.' },
  nextWeak: {
    en: 'No good match is left; this one comes nearest.',
    ro: 'Nu a mai rămas nicio potrivire bună; aceasta este cea mai apropiată.',
  },
  proposeNext: { en: 'Propose the next candidate', ro: 'Propuneți următorul candidat' },
  brokers: { en: 'Brokers', ro: 'Brokeri' },
  noBroker: { en: 'The case has no broker.', ro: 'Cazul nu are broker.' },
  handOver: { en: 'Hand the case over', ro: 'Predați cazul' },
  handOverQuestion: { en: 'Hand the case over?', ro: 'Predați cazul?' },
  handOverText: {
    en: 'The new broker gets the case with its whole history. You will no longer see it.',
    ro: 'Noul broker primește cazul cu tot istoricul. Nu îl veți mai vedea.',
  },
  addBroker: { en: 'Add a second broker', ro: 'Adăugați al doilea broker' },
  addBrokerQuestion: { en: 'Add a second broker?', ro: 'Adăugați al doilea broker?' },
  addBrokerText: {
    en: 'A broker of the other side, who sees and does in this case what you do.',
    ro: 'Un broker al celeilalte părți, care vede și face în acest caz ce faceți și dumneavoastră.',
  },
  whom: { en: 'Who', ro: 'Cine' },
  whomMissing: { en: 'Choose somebody', ro: 'Alegeți pe cineva' },
  nobodyElse: { en: 'Nobody else can be chosen', ro: 'Nu poate fi ales nimeni altcineva' },
});
