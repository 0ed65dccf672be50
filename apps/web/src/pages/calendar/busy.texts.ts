import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'busy_calendar.address_invalid': {
    en: 'Address: give that of an iCal feed, beginning with https:// or webcal://',
    ro: 'Adresa: scrieți adresa unui flux iCal, care începe cu https:// sau webcal://',
  },
  'busy_calendar.too_often': {
    en: 'You changed the address ten times within an hour. Wait an hour, then try again.',
    ro: 'Ați schimbat adresa de zece ori într-o oră. Așteptați o oră, apoi încercați din nou.',
  },
});

export const busyTexts = texts('busy', {
  title: { en: 'Busy times from another calendar', ro: 'Ore ocupate din alt calendar' },
  text: {
    en: 'Where you are busy elsewhere, no times are offered. Only when you are busy is kept, never what you do, and nobody sees it.',
    ro: 'Când sunteți ocupat în altă parte, nu se oferă ore. Se păstrează doar când sunteți ocupat, niciodată cu ce, și nu vede nimeni.',
  },
  address: { en: 'Secret address of the calendar (iCal)', ro: 'Adresa secretă a calendarului (iCal)' },
  addressHint: {
    en: 'In Google: Settings of the calendar, “Secret address in iCal format”. In Outlook: Publish calendar, ICS. It is not shown again.',
    ro: 'În Google: setările calendarului, „Adresă secretă în format iCal”. În Outlook: Publicare calendar, ICS. Nu mai este afișată.',
  },
  addressMissing: {
    en: 'Address: begins with https:// or webcal://',
    ro: 'Adresa: începe cu https:// sau webcal://',
  },
  subscribe: { en: 'Use this calendar', ro: 'Folosiți calendarul' },
  at: { en: 'Calendar at {{host}}.', ro: 'Calendar la {{host}}.' },
  readAt: { en: 'Last read:', ro: 'Citit ultima oară:' },
  reading: { en: 'It is being read …', ro: 'Se citește …' },
  remove: { en: 'No longer use it', ro: 'Nu îl mai folosiți' },
  removeQuestion: { en: 'No longer use the calendar?', ro: 'Nu mai folosiți calendarul?' },
  removeText: {
    en: 'Its address and the busy times read from it are deleted.',
    ro: 'Adresa și orele ocupate citite din el se șterg.',
  },
  notRead: { en: 'The calendar could not be read', ro: 'Calendarul nu a putut fi citit' },
  'trouble-address': {
    en: 'The address is not one of a calendar. Copy it again, whole.',
    ro: 'Adresa nu este a unui calendar. Copiați-o din nou, întreagă.',
  },
  'trouble-private': {
    en: 'The address leads to a private network. Only calendars on the internet can be read.',
    ro: 'Adresa duce într-o rețea privată. Se pot citi doar calendare din internet.',
  },
  'trouble-unreachable': {
    en: 'The server of the calendar cannot be reached. It is tried again in an hour.',
    ro: 'Serverul calendarului nu poate fi contactat. Se încearcă din nou peste o oră.',
  },
  'trouble-slow': {
    en: 'The server of the calendar took longer than ten seconds. It is tried again in an hour.',
    ro: 'Serverul calendarului a răspuns în mai mult de zece secunde. Se încearcă din nou peste o oră.',
  },
  'trouble-refused': {
    en: 'The server of the calendar refused: the address may have been replaced. Copy it again.',
    ro: 'Serverul calendarului a refuzat: poate că adresa s-a schimbat. Copiați-o din nou.',
  },
  'trouble-too-large': {
    en: 'The calendar is larger than 5 MB. Publish one with fewer years.',
    ro: 'Calendarul are peste 5 MB. Publicați unul cu mai puțini ani.',
  },
  'trouble-redirects': {
    en: 'The address leads from one to another without end. Copy it again.',
    ro: 'Adresa trimite la nesfârșit la alta. Copiați-o din nou.',
  },
  'trouble-not-a-calendar': {
    en: 'What is at the address is not an iCal calendar. Copy the address in iCal format.',
    ro: 'La adresa dată nu se află un calendar iCal. Copiați adresa în format iCal.',
  },
  'trouble-too-hard': {
    en: 'The calendar repeats so often that it cannot be worked out.',
    ro: 'Calendarul are atâtea repetări încât nu poate fi calculat.',
  },
});
