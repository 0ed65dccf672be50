import { texts } from '../../i18n/texts.js';

export const mailboxTexts = texts('mailbox', {
  title: { en: 'Mailbox of the demo', ro: 'Poșta demonstrației' },
  lead: {
    en: 'In the demo no mail leaves this machine: every one is kept here.',
    ro: 'În demonstrație niciun mesaj nu pleacă de pe acest calculator: toate se păstrează aici.',
  },
  whose: { en: 'Which mails', ro: 'Care mesaje' },
  mine: { en: 'To me', ro: 'Către mine' },
  all: { en: 'All', ro: 'Toate' },
  noneTitle: { en: 'No mail yet', ro: 'Încă niciun mesaj' },
  none: {
    en: 'Mails come when introductions are proposed or answered, meetings are confirmed, and once a week as a digest.',
    ro: 'Mesajele vin când se propun sau se acceptă prezentări, când se confirmă întâlniri și săptămânal, ca rezumat.',
  },
  choose: { en: 'Choose a mail to read it.', ro: 'Alegeți un mesaj pentru a-l citi.' },
  list: { en: 'Mails', ro: 'Mesaje' },
  to: { en: 'To', ro: 'Către' },
  received: { en: 'Received', ro: 'Primit' },
  withInvitation: { en: 'with an invitation', ro: 'cu invitație' },
  asHtml: { en: 'As a mail program shows it', ro: 'Cum îl arată programul de e-mail' },
  asText: { en: 'Text part', ro: 'Partea de text' },
  headers: { en: 'Headers', ro: 'Antete' },
  calendar: { en: 'Download the invitation (ICS)', ro: 'Descărcați invitația (ICS)' },
  back: { en: 'All mails', ro: 'Toate mesajele' },
});
