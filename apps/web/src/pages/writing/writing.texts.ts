import { texts } from '../../i18n/texts.js';

/** What challenges and capabilities have in common while they are written. */
export const writingTexts = texts('writing', {
  title: { en: 'Title', ro: 'Titlu' },
  language: { en: 'Language you write in', ro: 'Limba în care scrieți' },
  stepField: { en: 'Which field and region?', ro: 'Ce domeniu și ce regiune?' },
  sectors: { en: 'Sectors', ro: 'Sectoare' },
  sectorsHint: { en: 'Up to five', ro: 'Cel mult cinci' },
  topics: { en: 'Technology topics', ro: 'Teme tehnologice' },
  region: { en: 'Region', ro: 'Regiune' },
  workLanguages: { en: 'Languages you can work in', ro: 'Limbi în care puteți lucra' },
  contactIds: { en: 'Contact persons', ro: 'Persoane de contact' },
  untitled: { en: 'Without a title', ro: 'Fără titlu' },
  submit: { en: 'Submit for review', ro: 'Trimiteți la verificare' },
  saveDraft: { en: 'Save as draft', ro: 'Salvați ca ciornă' },
  checkHint: {
    en: 'A cluster manager reads it before others see it, as a rule within five working days.',
    ro: 'Un manager de cluster o citește înainte să o vadă alții, de regulă în cinci zile lucrătoare.',
  },
  submitted: {
    en: 'Submitted. You get a mail when it is published or comes back.',
    ro: 'Trimisă. Primiți un e-mail când este publicată sau se întoarce.',
  },
  saved: { en: 'Saved. Others do not see it yet.', ro: 'S-a salvat. Alții nu o văd încă.' },
  returned: { en: 'Came back from review: {{note}}', ro: 'Întoarsă de la verificare: {{note}}' },
  ruleMissing: { en: 'Fill in: {{field}}', ro: 'Completați: {{field}}' },
  ruleTooShort: {
    en: { one: '{{field}}: at least {{count}} character', other: '{{field}}: at least {{count}} characters' },
    ro: {
      one: '{{field}}: cel puțin un caracter',
      few: '{{field}}: cel puțin {{count}} caractere',
      other: '{{field}}: cel puțin {{count}} de caractere',
    },
  },
  ruleTooLong: {
    en: { one: '{{field}}: at most {{count}} character', other: '{{field}}: at most {{count}} characters' },
    ro: {
      one: '{{field}}: cel mult un caracter',
      few: '{{field}}: cel mult {{count}} caractere',
      other: '{{field}}: cel mult {{count}} de caractere',
    },
  },
  ruleTooMany: { en: '{{field}}: at most {{bound}}', ro: '{{field}}: cel mult {{bound}}' },
  ruleNoContact: { en: 'Choose at least one contact person', ro: 'Alegeți cel puțin o persoană de contact' },
});
