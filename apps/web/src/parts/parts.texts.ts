import { texts } from '../i18n/texts.js';

export const partsTexts = texts('parts', {
  thereIsAProblem: { en: 'There is a problem', ro: 'Există o problemă' },
  errorPrefix: { en: 'Error: ', ro: 'Eroare: ' },
  loading: { en: 'Loading…', ro: 'Se încarcă…' },
  optional: { en: '(optional)', ro: '(opțional)' },
  back: { en: 'Back', ro: 'Înapoi' },
  continue: { en: 'Continue', ro: 'Continuă' },
  stepOf: { en: 'Step {{step}} of {{total}}', ro: 'Pasul {{step}} din {{total}}' },
  checkAnswers: { en: 'Check your answers', ro: 'Verifică răspunsurile' },
  change: { en: 'Change', ro: 'Modifică' },
  changeWhat: { en: 'Change: {{what}}', ro: 'Modifică: {{what}}' },
  notGiven: { en: 'Not given', ro: 'Necompletat' },
  draftKept: { en: 'What you typed earlier is here again.', ro: 'Ce ai scris mai devreme se află din nou aici.' },
  startAgain: { en: 'Start with an empty form', ro: 'Începe cu un formular gol' },
  choose: { en: 'Choose', ro: 'Alege' },
  any: { en: 'Any', ro: 'Oricare' },
  sector: { en: 'Sector', ro: 'Sector' },
  region: { en: 'Region', ro: 'Regiune' },
  county: { en: 'County', ro: 'Județ' },
  topics: { en: 'Topics', ro: 'Teme' },
  topicsHint: {
    en: 'Type a word in either language, for example “welding” or “sudare”.',
    ro: 'Scrie un cuvânt în oricare limbă, de exemplu „sudare” sau „welding”.',
  },
  noTopic: { en: 'No topic with these words', ro: 'Nicio temă cu aceste cuvinte' },
  removeTopic: { en: 'Remove {{name}}', ro: 'Elimină {{name}}' },
  trl: { en: 'Technology readiness (TRL)', ro: 'Nivel de maturitate tehnologică (TRL)' },
  trlLevel: { en: 'TRL {{level}}: {{words}}', ro: 'TRL {{level}}: {{words}}' },
  match: { en: 'Match', ro: 'Potrivire' },
  gap: { en: 'Gap', ro: 'Lipsă' },
  unknown: { en: 'Not known', ro: 'Nu se știe' },
  whyMatched: { en: 'Why this is suggested', ro: 'De ce este sugerat' },
  score: { en: 'Match {{score}} of 100', ro: 'Potrivire {{score}} din 100' },
  confirm: { en: 'Yes, go on', ro: 'Da, continuă' },
  cancel: { en: 'Cancel', ro: 'Renunță' },
  close: { en: 'Close', ro: 'Închide' },
  more: { en: 'Show more', ro: 'Arată mai multe' },
  pages: { en: 'More results', ro: 'Mai multe rezultate' },
  tryAgain: { en: 'Try again', ro: 'Încearcă din nou' },
  reference: { en: 'Reference for support: {{reference}}', ro: 'Cod pentru asistență: {{reference}}' },
});

export const problemTexts = texts('problems', {
  unreachable: {
    en: 'The server cannot be reached. What you typed is kept; try again in a moment.',
    ro: 'Serverul nu poate fi contactat. Ce ai scris s-a păstrat; încearcă din nou peste puțin timp.',
  },
  unauthenticated: {
    en: 'You are not signed in any more. What you typed is kept: sign in again and go on.',
    ro: 'Nu mai ești în cont. Ce ai scris s-a păstrat: intră din nou și continuă.',
  },
  forbidden: { en: 'You may not do this with your role.', ro: 'Rolul tău nu îți permite această acțiune.' },
  missing: {
    en: 'This does not exist, or is not open to you.',
    ro: 'Acest lucru nu există sau nu îți este accesibil.',
  },
  conflict: {
    en: 'This was changed in the meantime and cannot be done any more. Load the page again.',
    ro: 'Între timp ceva s-a schimbat și acțiunea nu mai este posibilă. Încarcă pagina din nou.',
  },
  stale: {
    en: 'Somebody else changed this while you were writing. Your text is kept; load the page again and compare.',
    ro: 'Altcineva a modificat între timp. Textul tău s-a păstrat; încarcă pagina din nou și compară.',
  },
  invalid: {
    en: 'Some answers are not right. Check them and send again.',
    ro: 'Unele răspunsuri nu sunt corecte. Verifică-le și trimite din nou.',
  },
  tooLarge: { en: 'This is too large to be sent.', ro: 'Conținutul este prea mare pentru a fi trimis.' },
  limited: {
    en: 'Too many tries. Wait a minute and try again.',
    ro: 'Prea multe încercări. Așteaptă un minut și încearcă din nou.',
  },
  broken: {
    en: 'Something went wrong on our side. What you typed is kept; try again.',
    ro: 'Ceva nu a mers bine la noi. Ce ai scris s-a păstrat; încearcă din nou.',
  },
  unavailable: {
    en: 'This part is resting for a moment. What you typed is kept; try again in half a minute.',
    ro: 'Această parte este indisponibilă pentru moment. Ce ai scris s-a păstrat; încearcă din nou peste jumătate de minut.',
  },
  required: { en: 'Fill in this field', ro: 'Completează acest câmp' },
  tooShort: { en: 'This is too short', ro: 'Textul este prea scurt' },
  tooLong: { en: 'This is too long', ro: 'Textul este prea lung' },
  wrongForm: { en: 'This is not in the right form', ro: 'Valoarea nu are forma corectă' },
});
