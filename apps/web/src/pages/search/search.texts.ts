import { texts } from '../../i18n/texts.js';

export const searchTexts = texts('search', {
  title: { en: 'Search', ro: 'Căutare' },
  lead: {
    en: 'Challenges, capabilities, organisations and clusters, in Romanian and English alike.',
    ro: 'Provocări, capabilități, organizații și clustere, deopotrivă în română și în engleză.',
  },
  words: { en: 'What are you looking for?', ro: 'Ce căutați?' },
  search: { en: 'Search', ro: 'Căutați' },
  filters: { en: 'Narrow the results', ro: 'Restrângeți rezultatele' },
  results: { en: 'Results', ro: 'Rezultate' },
  found: {
    en: { one: '{{count}} result', other: '{{count}} results' },
    ro: { one: '{{count}} rezultat', few: '{{count}} rezultate', other: '{{count}} de rezultate' },
  },
  foundAtLeast: {
    en: { one: 'More than {{count}} result', other: 'More than {{count}} results' },
    ro: { one: 'Peste {{count}} rezultat', few: 'Peste {{count}} rezultate', other: 'Peste {{count}} de rezultate' },
  },
  corrected: { en: 'Showing results for “{{words}}”.', ro: 'Se arată rezultatele pentru „{{words}}”.' },
  kind: { en: 'What', ro: 'Ce' },
  sector: { en: 'Sector', ro: 'Sector' },
  region: { en: 'Region', ro: 'Regiune' },
  cluster: { en: 'Cluster', ro: 'Cluster' },
  trl: { en: 'Technology readiness', ro: 'Maturitate tehnologică' },
  type: { en: 'Type', ro: 'Tip' },
  language: { en: 'Language', ro: 'Limbă' },
  level: { en: 'TRL {{level}}', ro: 'TRL {{level}}' },
  challenge: { en: 'Challenge', ro: 'Provocare' },
  capability: { en: 'Capability', ro: 'Capabilitate' },
  organisation: { en: 'Organisation', ro: 'Organizație' },
  clusterKind: { en: 'Cluster', ro: 'Cluster' },
  clear: { en: 'Remove all filters', ro: 'Eliminați toate filtrele' },
  noneTitle: { en: 'Nothing found', ro: 'Nu s-a găsit nimic' },
  noneText: {
    en: 'Use fewer or more general words, or remove a filter. If nobody offers it yet, write a challenge: those who can help are told.',
    ro: 'Folosiți mai puține cuvinte ori unele mai generale sau eliminați un filtru. Dacă încă nu oferă nimeni, scrieți o provocare: cei care pot ajuta află.',
  },
  write: { en: 'Write a challenge', ro: 'Scrieți o provocare' },
  anonymous: { en: 'Anonymous', ro: 'Anonim' },
});
