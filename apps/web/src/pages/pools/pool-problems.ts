import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'pool.challenge_not_open': {
    en: 'Only an open challenge of another organisation can be joined.',
    ro: 'Vă puteți alătura doar unei provocări deschise a altei organizații.',
  },
  'pool.not_your_organisation': {
    en: 'You can join only for an organisation that you belong to.',
    ro: 'Vă puteți alătura doar pentru o organizație căreia îi aparțineți.',
  },
  'pool.already_joined': {
    en: 'Your organisation has joined already, or waits for the answer.',
    ro: 'Organizația dumneavoastră s-a alăturat deja sau așteaptă răspunsul.',
  },
  'pool.declined_before': {
    en: 'The owner has declined. You can ask again 30 days after the answer.',
    ro: 'Solicitantul a refuzat. Puteți cere din nou la 30 de zile după răspuns.',
  },
  'pool.invalid': {
    en: 'Choose 2 to 10 open challenges that you can see, at least one of your clusters.',
    ro: 'Alegeți între 2 și 10 provocări deschise pe care le vedeți, cel puțin una din clusterele dumneavoastră.',
  },
  'pool.taken': {
    en: 'One of these challenges was brought together with others in the meantime. Load the page again.',
    ro: 'Una dintre aceste provocări a fost între timp unită cu altele. Încărcați pagina din nou.',
  },
  'pool.state_changed': {
    en: 'This has changed in the meantime. Load the page again.',
    ro: 'Între timp s-a schimbat ceva. Încărcați pagina din nou.',
  },
});
