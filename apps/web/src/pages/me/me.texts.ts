import { texts } from '../../i18n/texts.js';

export const meTexts = texts('me', {
  title: { en: 'My account', ro: 'Contul meu' },
  name: { en: 'Name', ro: 'Nume' },
  nameMissing: { en: 'Enter your name', ro: 'Scrieți numele' },
  email: { en: 'E-mail address', ro: 'Adresă de e-mail' },
  language: { en: 'Language of pages and mails', ro: 'Limba paginilor și a mesajelor' },
  zone: { en: 'Time zone', ro: 'Fus orar' },
  zoneHint: {
    en: 'Times are shown in this zone. Your browser says {{zone}}.',
    ro: 'Orele sunt afișate în acest fus. Browserul indică {{zone}}.',
  },
  capacity: { en: 'New introductions a week, at most', ro: 'Prezentări noi pe săptămână, cel mult' },
  capacityHint: {
    en: '0 means: none for now. You are not suggested to more firms than this.',
    ro: '0 înseamnă: deocamdată niciuna. Nu sunteți propus mai multor firme de atât.',
  },
  capacityWrong: { en: 'Enter a whole number from 0 to 50', ro: 'Scrieți un număr întreg de la 0 la 50' },
  save: { en: 'Save', ro: 'Salvați' },
  saved: { en: 'Saved.', ro: 'S-a salvat.' },
});
