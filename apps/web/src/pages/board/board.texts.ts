import { texts } from '../../i18n/texts.js';

export const boardTexts = texts('board', {
  title: { en: 'Broker board', ro: 'Panoul brokerului' },
  lead: {
    en: 'What waits for you: texts to review, matches to introduce, and cases under way.',
    ro: 'Ce este de făcut: texte de verificat, potriviri de propus și cazuri în desfășurare.',
  },
  tabs: { en: 'Parts of the board', ro: 'Părțile panoului' },
  reviews: { en: 'To review', ro: 'De verificat' },
  candidates: { en: 'To introduce', ro: 'De propus' },
  pools: { en: 'To bring together', ro: 'De unit' },
  cases: { en: 'Cases', ro: 'Cazuri' },
  week: { en: 'Week', ro: 'Săptămâna' },
  noReviews: { en: 'Nothing to review', ro: 'Nimic de verificat' },
  noReviewsText: {
    en: 'Challenges and capabilities of your clusters appear here once their authors submit them.',
    ro: 'Provocările și capabilitățile clusterelor dumneavoastră apar aici după ce autorii lor le trimit.',
  },
  noCandidates: { en: 'Nothing to introduce', ro: 'Nimic de propus' },
  noCandidatesText: {
    en: 'Published challenges with matches and nobody introduced yet appear here.',
    ro: 'Aici apar provocările publicate care au potriviri, dar nicio prezentare.',
  },
  noCases: { en: 'No such cases', ro: 'Niciun astfel de caz' },
  noCasesText: {
    en: 'Propose an introduction from a match, and its case appears here.',
    ro: 'Propuneți o prezentare dintr-o potrivire și cazul ei apare aici.',
  },
  change: { en: 'Change of a published text', ro: 'Schimbare a unui text publicat' },
  kindChallenge: { en: 'Challenge', ro: 'Provocare' },
  kindCapability: { en: 'Capability', ro: 'Capabilitate' },
  submitted: { en: 'Submitted', ro: 'Trimisă' },
  review: { en: 'Review', ro: 'Verificați' },
  suggested: {
    en: { one: '{{count}} suggested', other: '{{count}} suggested' },
    ro: { one: '{{count}} sugerată', few: '{{count}} sugerate', other: '{{count}} de sugerate' },
  },
  shortlisted: {
    en: { one: '{{count}} shortlisted', other: '{{count}} shortlisted' },
    ro: { one: '{{count}} reținută', few: '{{count}} reținute', other: '{{count}} de reținute' },
  },
  noGood: {
    en: 'No good match yet; these come nearest.',
    ro: 'Încă nicio potrivire bună; acestea sunt cele mai apropiate.',
  },
  allMatches: { en: 'All matches', ro: 'Toate potrivirile' },
  propose: { en: 'Propose', ro: 'Propuneți' },
  proposeFor: { en: 'Propose {{capability}}', ro: 'Propuneți {{capability}}' },
});
