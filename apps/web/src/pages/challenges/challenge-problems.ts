import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'challenge.identity_would_show': {
    en: 'Words in the open texts may tell who you are: change them, or accept that below',
    ro: 'Unele cuvinte din textele deschise pot arăta cine sunteți: schimbați-le sau acceptați acest lucru mai jos',
  },
  'challenge.in_review': {
    en: 'The challenge is being reviewed. It can be edited again once the reviewer has answered.',
    ro: 'Provocarea este în verificare. O puteți modifica din nou după răspunsul verificatorului.',
  },
  'challenge.deadline_passed': {
    en: 'The deadline of the challenge has passed. Choose a later one first.',
    ro: 'Termenul provocării a trecut. Alegeți mai întâi unul mai târziu.',
  },
  'challenge.wrong_state': {
    en: 'The challenge is in another state by now. Load the page again.',
    ro: 'Provocarea este între timp în altă stare. Încărcați pagina din nou.',
  },
  'challenge.nothing_to_review': {
    en: 'Nothing waits for review any more. Somebody else may have decided.',
    ro: 'Nu mai este nimic de verificat. Poate a decis altcineva.',
  },
});
