import { texts } from '../../i18n/texts.js';

export const browseTexts = texts('browse', {
  title: { en: 'Challenges', ro: 'Provocări' },
  lead: {
    en: 'What firms and cities look for. The newest first.',
    ro: 'Ce caută firmele și orașele. Cele mai noi întâi.',
  },
  write: { en: 'Write a challenge', ro: 'Scrieți o provocare' },
  noneTitle: { en: 'No challenges yet', ro: 'Încă nu există provocări' },
  noneText: {
    en: 'Here will be what firms look for. Be the first: it takes about five minutes.',
    ro: 'Aici va apărea ce caută firmele. Prima provocare se scrie în cam cinci minute.',
  },
});
