import { texts } from '../../i18n/texts.js';

export const feedTexts = texts('feed', {
  title: { en: 'Your meetings in another calendar', ro: 'Întâlnirile în alt calendar' },
  text: {
    en: 'A calendar program that subscribes to your private address shows your confirmed meetings and follows every change. Whoever has the address can read them: share it with nobody.',
    ro: 'Un program de calendar abonat la adresa dumneavoastră privată arată întâlnirile confirmate și urmează fiecare schimbare. Oricine are adresa le poate citi: nu o dați nimănui.',
  },
  make: { en: 'Make a private address', ro: 'Creați o adresă privată' },
  address: { en: 'Private address', ro: 'Adresa privată' },
  shownOnce: {
    en: 'Copy it now: it is not shown again.',
    ro: 'Copiați-o acum: nu mai este afișată.',
  },
  copy: { en: 'Copy', ro: 'Copiați' },
  copied: { en: 'Copied', ro: 'S-a copiat' },
  madeAt: { en: 'Made:', ro: 'Creată:' },
  readAt: { en: 'Last read:', ro: 'Citită ultima oară:' },
  neverRead: { en: 'No calendar has read it yet.', ro: 'Niciun calendar nu a citit-o încă.' },
  replace: { en: 'Make a new address', ro: 'Creați o adresă nouă' },
  replaceQuestion: { en: 'Replace the private address?', ro: 'Înlocuiți adresa privată?' },
  replaceText: {
    en: 'Calendars that use the present address get nothing more.',
    ro: 'Calendarele care folosesc adresa actuală nu mai primesc nimic.',
  },
  revoke: { en: 'Switch the address off', ro: 'Opriți adresa' },
  revokeQuestion: { en: 'Switch the private address off?', ro: 'Opriți adresa privată?' },
});
