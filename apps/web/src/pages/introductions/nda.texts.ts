import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'introduction.nda_changed': {
    en: 'The text is another one by now. Load the page again, read it, then accept it.',
    ro: 'Textul s-a schimbat între timp. Reîncărcați pagina, citiți-l, apoi acceptați-l.',
  },
  'introduction.nda_too_early': {
    en: 'The text can be accepted once both sides have said yes, and as long as the case goes on.',
    ro: 'Textul poate fi acceptat după ce ambele părți au acceptat și cât timp cazul continuă.',
  },
});

export const ndaTexts = texts('nda', {
  section: { en: 'Confidential annex', ro: 'Anexa confidențială' },
  closedText: {
    en: 'The confidential annex opens once both sides have accepted the same confidentiality text.',
    ro: 'Anexa confidențială se deschide după ce ambele părți au acceptat același text de confidențialitate.',
  },
  openText: {
    en: 'Both sides have accepted the text: the annex is open.',
    ro: 'Ambele părți au acceptat textul: anexa este deschisă.',
  },
  toAnnex: { en: 'Read the annex', ro: 'Citiți anexa' },
  toText: { en: 'Read the confidentiality text', ro: 'Citiți textul de confidențialitate' },
  back: { en: 'Back to the introduction', ro: 'Înapoi la prezentare' },
  version: { en: 'Version {{version}}', ro: 'Versiunea {{version}}' },
  hash: { en: 'Fingerprint (SHA-256)', ro: 'Amprentă (SHA-256)' },
  accept: { en: 'Accept for my organisation', ro: 'Accept pentru organizația mea' },
  acceptQuestion: {
    en: 'Accept this text for your organisation?',
    ro: 'Acceptați textul pentru organizația dumneavoastră?',
  },
  acceptText: {
    en: 'Your name, the time and the fingerprint of the text are kept with the case, and the other side sees them.',
    ro: 'Numele dumneavoastră, ora și amprenta textului se păstrează în caz, iar cealaltă parte le vede.',
  },
  print: { en: 'Print', ro: 'Tipăriți' },
  acceptances: { en: 'Accepted by', ro: 'Acceptat de' },
  nobody: { en: 'Nobody has accepted it yet.', ro: 'Încă nu l-a acceptat nimeni.' },
  former: { en: 'an earlier version', ro: 'o versiune anterioară' },
  someone: { en: 'somebody who has left', ro: 'cineva care a plecat' },
});
