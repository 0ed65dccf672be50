import { texts } from '../../i18n/texts.js';

export const weekTexts = texts('week', {
  lead: {
    en: 'Once a week the platform chooses over all open challenges at once which matches the digests suggest: first so that as many challenges as possible have one, then the most promising ones, and nobody is asked more often than they have time for.',
    ro: 'O dată pe săptămână, platforma alege pentru toate provocările deschise deodată ce potriviri sugerează rezumatele: întâi astfel încât cât mai multe provocări să aibă una, apoi pe cele mai promițătoare, iar nimeni nu este întrebat mai des decât are timp.',
  },
  ofOwn: { en: 'The part of the clusters that you manage.', ro: 'Partea clusterelor pe care le administrați.' },
  ofAll: { en: 'All clusters.', ro: 'Toate clusterele.' },
  week: { en: 'Week', ro: 'Săptămâna' },
  none: { en: 'No week has been allocated yet', ro: 'Nicio săptămână nu a fost încă repartizată' },
  noneText: {
    en: 'This happens every Sunday around noon, and at the latest before the first digest of a week.',
    ro: 'Repartizarea se face în fiecare duminică în jurul prânzului și cel târziu înaintea primului rezumat al săptămânii.',
  },
  request: { en: 'Allocate this week now', ro: 'Repartizați acum săptămâna aceasta' },
  requested: {
    en: 'Asked for. It takes from a moment to half a minute.',
    ro: 'Cererea a fost trimisă. Durează de la câteva clipe la jumătate de minut.',
  },
  figures: { en: 'This allocation beside the greedy choice', ro: 'Repartizarea față de alegerea pe rând' },
  greedyMeaning: {
    en: 'The greedy choice takes the best matches one after the other.',
    ro: 'Alegerea pe rând ia cele mai bune potriviri una după alta.',
  },
  proven: { en: 'Proven: nothing better exists.', ro: 'Demonstrat: nu există nimic mai bun.' },
  notProven: {
    en: 'The optimiser found no answer in time: this is the greedy choice.',
    ro: 'Optimizatorul nu a găsit la timp un răspuns: aceasta este alegerea pe rând.',
  },
  measure: { en: 'Measure', ro: 'Măsură' },
  chosen: { en: 'Allocation', ro: 'Repartizare' },
  greedy: { en: 'Greedy', ro: 'Pe rând' },
  covered: { en: 'Challenges with a suggestion', ro: 'Provocări cu cel puțin o sugestie' },
  left: { en: 'Challenges left without', ro: 'Provocări rămase fără' },
  suggestions: { en: 'Suggestions', ro: 'Sugestii' },
  value: { en: 'Expected value', ro: 'Valoare așteptată' },
  valueMeaning: {
    en: 'The sum over the suggested matches of the probability that a broker shortlists them.',
    ro: 'Suma, pentru potrivirile sugerate, a probabilității ca un broker să le rețină.',
  },
  gini: { en: 'Unevenness of exposure (Gini)', ro: 'Inegalitatea expunerii (Gini)' },
  giniMeaning: {
    en: 'Of the suggestions over the capabilities: 0 is even, 1 is all to one.',
    ro: 'A sugestiilor între capabilități: 0 înseamnă egal, 1 înseamnă toate la una singură.',
  },
  chart: { en: 'Challenges by number of suggestions', ro: 'Provocări după numărul de sugestii' },
  withCount: {
    en: { one: '{{count}} suggestion', other: '{{count}} suggestions' },
    ro: { one: '{{count}} sugestie', few: '{{count}} sugestii', other: '{{count}} de sugestii' },
  },
  leftOut: { en: 'Left without a suggestion', ro: 'Rămase fără sugestie' },
  nobodyLeftOut: { en: 'Every challenge has a suggestion.', ro: 'Fiecare provocare are o sugestie.' },
  moreLeftOut: {
    en: { one: 'and {{count}} more', other: 'and {{count}} more' },
    ro: { one: 'și încă {{count}}', few: 'și încă {{count}}', other: 'și încă {{count}}' },
  },
  challenge: { en: 'Challenge', ro: 'Provocare' },
  reason: { en: 'Why', ro: 'De ce' },
  candidates: { en: 'Candidates', ro: 'Candidați' },
  greedyWould: { en: 'Greedy would give', ro: 'Pe rând ar primi' },
  'no-match': { en: 'No match is good enough.', ro: 'Nicio potrivire nu este destul de bună.' },
  'told-before': {
    en: 'All of its matches were suggested in earlier weeks.',
    ro: 'Toate potrivirile sale au fost sugerate în săptămânile trecute.',
  },
  'nobody-free': {
    en: 'Everybody who could help is away or has enough to answer.',
    ro: 'Toți cei care ar putea ajuta lipsesc sau au deja destule răspunsuri de dat.',
  },
  'others-first': {
    en: 'Those who are free help other challenges, so that more of them have a suggestion.',
    ro: 'Cei liberi ajută alte provocări, pentru ca mai multe dintre ele să aibă o sugestie.',
  },
});
