import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'introduction.words_would_tell': {
    en: 'These words may tell the other side who you are: change them, or accept that below',
    ro: 'Aceste cuvinte pot arăta celeilalte părți cine sunteți: schimbați-le sau acceptați acest lucru mai jos',
  },
  'introduction.question_answered': {
    en: 'Somebody of your side has answered this question already.',
    ro: 'Cineva din partea dumneavoastră a răspuns deja la această întrebare.',
  },
  'introduction.too_many_questions': {
    en: 'Five questions of your side wait for an answer. Ask more once some of them are answered.',
    ro: 'Cinci întrebări ale dumneavoastră așteaptă răspuns. Puteți pune altele după ce primiți răspunsuri.',
  },
});

export const questionTexts = texts('questions', {
  title: { en: 'Questions and answers', ro: 'Întrebări și răspunsuri' },
  lead: {
    en: 'Both sides and the broker read this. Nobody is named.',
    ro: 'Le citesc ambele părți și brokerul. Nimeni nu este numit.',
  },
  ask: { en: 'Ask a question', ro: 'Puneți o întrebare' },
  yourQuestion: { en: 'Your question', ro: 'Întrebarea dumneavoastră' },
  answer: { en: 'Answer', ro: 'Răspundeți' },
  yourAnswer: { en: 'Your answer', ro: 'Răspunsul dumneavoastră' },
  missing: { en: 'Write a text', ro: 'Scrieți un text' },
  waiting: { en: 'no answer yet', ro: 'încă fără răspuns' },
  ofChallenge: { en: 'The side of the challenge asks', ro: 'Partea provocării întreabă' },
  ofCapability: { en: 'The side of the capability asks', ro: 'Partea capabilității întreabă' },
  risk: {
    en: 'Send it as it is: I accept that it may tell who we are',
    ro: 'Trimiteți așa: accept că poate arăta cine suntem',
  },
  unclear: { en: 'What is missing or unclear to you? (optional)', ro: 'Ce lipsește sau nu este clar? (opțional)' },
  about: {
    en: 'What should the other side know about you? (optional)',
    ro: 'Ce ar trebui să știe cealaltă parte despre dumneavoastră? (opțional)',
  },
  cooperation: { en: 'What cooperation do you look for?', ro: 'Ce fel de colaborare căutați?' },
  cooperationMissing: { en: 'Say what cooperation you look for', ro: 'Spuneți ce fel de colaborare căutați' },
  interestCooperation: { en: 'The cooperation looked for', ro: 'Colaborarea căutată' },
  interestUnclear: { en: 'Missing or unclear', ro: 'Lipsește sau nu este clar' },
  interestAbout: { en: 'About those who ask', ro: 'Despre cei care întreabă' },
});
