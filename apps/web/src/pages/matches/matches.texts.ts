import { texts } from '../../i18n/texts.js';

export const matchesTexts = texts('matches', {
  likelyTitle: { en: 'Who could help', ro: 'Cine ar putea ajuta' },
  likelyHint: {
    en: 'As you write, those who could help appear here. Nobody is told anything yet.',
    ro: 'Pe măsură ce scrieți, aici apar cei care ar putea ajuta. Nimeni nu este anunțat încă.',
  },
  likelyNone: {
    en: 'Nobody yet. More words about the problem itself help: material, process, what is measured.',
    ro: 'Încă nimeni. Ajută mai multe cuvinte despre problema însăși: material, proces, ce se măsoară.',
  },
  likelyNotReady: { en: 'The ranking is still being prepared…', ro: 'Ordonarea este încă în pregătire…' },
  likelyFound: {
    ro: {
      one: '{{count}} potrivire probabilă',
      few: '{{count}} potriviri probabile',
      other: '{{count}} de potriviri probabile',
    },
    en: { one: '{{count}} likely match', other: '{{count}} likely matches' },
  },
  title: { en: 'Matches', ro: 'Potriviri' },
  lead: {
    en: 'Capabilities of all clusters, best first, each with its reasons and the probability that a broker shortlists it.',
    ro: 'Capabilități din toate clusterele, cele mai potrivite întâi, fiecare cu motivele ei și cu probabilitatea ca un broker să o rețină.',
  },
  noneTitle: { en: 'No matches yet', ro: 'Încă nicio potrivire' },
  noneText: {
    en: 'Matches appear about two seconds after a challenge is published, and change when new capabilities come in.',
    ro: 'Potrivirile apar la circa două secunde după publicarea provocării și se schimbă când apar capabilități noi.',
  },
  noGoodTitle: { en: 'No good match yet', ro: 'Încă nicio potrivire bună' },
  noGoodText: {
    en: 'Nobody reaches the 20% from which a capability counts as a match. New capabilities are compared as they come in.',
    ro: 'Nimeni nu ajunge la 20 %, pragul de la care o capabilitate este o potrivire. Capabilitățile noi sunt comparate pe măsură ce apar.',
  },
  misses: { en: 'Nearest misses', ro: 'Cele mai apropiate, sub prag' },
  missesLead: {
    en: 'Below 20%, with what is missing.',
    ro: 'Sub 20 %, cu ce lipsește.',
  },
  missing: { en: 'Missing: {{names}}.', ro: 'Lipsește: {{names}}.' },
  missingWords: {
    en: 'No stated field is missing; the texts have little in common.',
    ro: 'Niciun câmp declarat nu lipsește; textele au puțin în comun.',
  },
  likelyMisses: {
    en: 'No good match yet. These come nearest.',
    ro: 'Încă nicio potrivire bună. Acestea sunt cele mai apropiate.',
  },
  shortlist: { en: 'Shortlist', ro: 'Rețineți' },
  dismiss: { en: 'Dismiss', ro: 'Respingeți' },
  dismissQuestion: { en: 'Why does it not fit?', ro: 'De ce nu se potrivește?' },
  dismissReason: { en: 'Reason', ro: 'Motiv' },
  propose: { en: 'Propose an introduction', ro: 'Propuneți o prezentare' },
  openCase: { en: 'Open the introduction', ro: 'Deschideți prezentarea' },
  evidence: { en: 'Nearest evidence', ro: 'Cele mai apropiate dovezi' },
  showQuotes: { en: 'All criteria, with quotes', ro: 'Toate criteriile, cu citate' },
  hideQuotes: { en: 'Fewer criteria', ro: 'Mai puține criterii' },
  imported: { en: 'Imported record', ro: 'Înregistrare importată' },
  trl: { en: 'TRL {{level}}', ro: 'TRL {{level}}' },
  whyNotLink: { en: 'Who is not here, and why', ro: 'Cine lipsește și de ce' },
  whyNotTitle: { en: 'Who is not among the matches, and why', ro: 'Cine nu este printre potriviri și de ce' },
  whyNotLead: {
    en: 'Hard rules and the last places, as they stand now. Only brokers of the challenge see this.',
    ro: 'Regulile ferme și ultimele locuri, așa cum sunt acum. Doar brokerii provocării văd această pagină.',
  },
  whyNotSearch: { en: 'Why not this one?', ro: 'De ce nu aceasta?' },
  whyNotSearchHint: {
    en: 'Type words of a capability or of its organisation.',
    ro: 'Scrieți cuvinte ale unei capabilități sau ale organizației ei.',
  },
  whyNotNothing: {
    en: 'No published capability with these words',
    ro: 'Nicio capabilitate publicată cu aceste cuvinte',
  },
  excluded: { en: 'Excluded by a rule', ro: 'Excluse de o regulă' },
  excludedLead: {
    en: 'Their score would give them a place.',
    ro: 'Scorul le-ar da un loc.',
  },
  excludedNone: {
    en: 'No rule keeps anybody away who would have a place.',
    ro: 'Nicio regulă nu ține la distanță pe cineva care ar avea un loc.',
  },
  below: { en: 'Just below the last place', ro: 'Imediat sub ultimul loc' },
  belowLead: { en: 'The next ones, best first.', ro: 'Următoarele, cele mai potrivite întâi.' },
  belowNone: { en: 'Everybody who shares a term has a place.', ro: 'Toți cei care au un termen comun au un loc.' },
  fittingTitle: { en: 'Challenges that fit', ro: 'Provocări potrivite' },
  fittingLead: {
    en: 'What firms look for and this capability could solve, best first.',
    ro: 'Ce caută firmele și ar putea rezolva această capabilitate, cele mai potrivite întâi.',
  },
  fittingNoneTitle: { en: 'No challenge fits yet', ro: 'Încă nicio provocare potrivită' },
  fittingNoneText: {
    en: 'New ones appear here and in the weekly digest. More detail in the description and the evidence helps.',
    ro: 'Cele noi apar aici și în rezumatul săptămânal. Ajută mai multe detalii în descriere și mai multe dovezi.',
  },
});
