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
    en: 'Capabilities of all clusters, best first, each with its reasons.',
    ro: 'Capabilități din toate clusterele, cele mai potrivite întâi, fiecare cu motivele ei.',
  },
  noneTitle: { en: 'No matches yet', ro: 'Încă nicio potrivire' },
  noneText: {
    en: 'Matches appear about two seconds after a challenge is published, and change when new capabilities come in.',
    ro: 'Potrivirile apar la circa două secunde după publicarea provocării și se schimbă când apar capabilități noi.',
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
