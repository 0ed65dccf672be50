import { texts } from '../../i18n/texts.js';

export const digestsTexts = texts('digests', {
  title: { en: 'Your digest', ro: 'Rezumatul dumneavoastră' },
  lead: {
    en: 'One mail with what is new for you: matches, introductions that wait for you, meetings, new challenges. When nothing is new, there is no mail.',
    ro: 'Un singur mesaj cu ce este nou pentru dumneavoastră: potriviri, prezentări care vă așteaptă, întâlniri, provocări noi. Când nu este nimic nou, nu vine niciun mesaj.',
  },
  frequency: { en: 'How often', ro: 'Cât de des' },
  monthlyHint: { en: 'On the first such day of the month', ro: 'În prima astfel de zi a lunii' },
  weekday: { en: 'Day', ro: 'Ziua' },
  hour: { en: 'Hour', ro: 'Ora' },
  hourHint: { en: 'On the clocks of {{zone}}', ro: 'După ora din {{zone}}' },
  pausedUntil: { en: 'No digest before (optional)', ro: 'Fără rezumat înainte de (opțional)' },
  pausedHint: {
    en: 'For holidays. What happens meanwhile is in the first digest after.',
    ro: 'Pentru concedii. Ce se întâmplă între timp apare în primul rezumat de după.',
  },
  dayWrong: { en: 'Enter a day, or leave the field empty', ro: 'Scrieți o zi sau lăsați câmpul gol' },
  account: { en: 'Language and time zone are set in your account', ro: 'Limba și fusul orar se aleg în cont' },
  save: { en: 'Save', ro: 'Salvați' },
  saved: { en: 'Saved.', ro: 'S-a salvat.' },
  next: { en: 'Next digest', ro: 'Următorul rezumat' },
  noNext: { en: 'No digest is planned.', ro: 'Nu este planificat niciun rezumat.' },
  previewTitle: { en: 'If it came now', ro: 'Dacă ar veni acum' },
  preview: { en: 'Show what it would say', ro: 'Vedeți ce ar conține' },
  nothingNew: {
    en: 'Nothing is new for you, so no mail would come.',
    ro: 'Nu este nimic nou pentru dumneavoastră, deci nu ar veni niciun mesaj.',
  },
  subject: { en: 'Subject', ro: 'Subiect' },
});
