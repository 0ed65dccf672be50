import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

export const membershipTexts = texts('membership', {
  asked: { en: 'Organisations that ask to join', ro: 'Organizații care cer să intre' },
  accept: { en: 'Accept', ro: 'Acceptați' },
  acceptWho: { en: 'Accept {{name}}', ro: 'Acceptați {{name}}' },
  acceptQuestion: { en: 'Take {{name}} into the cluster?', ro: 'Primiți {{name}} în cluster?' },
  acceptText: {
    en: 'It becomes an active member, is told by mail, and you can be its broker.',
    ro: 'Devine membru activ, află prin e-mail, iar dumneavoastră îi puteți fi broker.',
  },
  decline: { en: 'Decline', ro: 'Refuzați' },
  declineWho: { en: 'Decline {{name}}', ro: 'Refuzați {{name}}' },
  declineQuestion: { en: 'Decline the request of {{name}}?', ro: 'Refuzați cererea organizației {{name}}?' },
  reason: { en: 'Reason, which the organisation reads', ro: 'Motivul, pe care organizația îl citește' },
  join: { en: 'Join this cluster', ro: 'Intrați în acest cluster' },
  joinText: {
    en: 'The managers of the cluster answer your request. As a member you reach its challenges, and its managers can be your brokers: they see who is behind your anonymous challenges.',
    ro: 'Managerii clusterului răspund la cerere. Ca membru aveți acces la provocările lui, iar managerii vă pot fi brokeri: ei văd cine se află în spatele provocărilor dumneavoastră anonime.',
  },
  joinAs: { en: 'Organisation', ro: 'Organizația' },
  message: { en: 'A word to the managers (optional)', ro: 'Un mesaj pentru manageri (opțional)' },
  ask: { en: 'Ask to join', ro: 'Cereți intrarea' },
  waits: {
    en: '{{name}} has asked to join. The managers of the cluster answer.',
    ro: '{{name}} a cerut să intre. Managerii clusterului vor răspunde.',
  },
  requests: { en: 'Requests to join clusters', ro: 'Cereri de intrare în clustere' },
  noRequests: {
    en: 'None yet. Open a cluster’s page to ask it.',
    ro: 'Niciuna deocamdată. Deschideți pagina unui cluster pentru a-i cere intrarea.',
  },
  find: { en: 'Find a cluster', ro: 'Căutați un cluster' },
  withdraw: { en: 'Take back', ro: 'Retrageți' },
  withdrawQuestion: { en: 'Take the request to {{name}} back?', ro: 'Retrageți cererea către {{name}}?' },
});

nameProblems({
  'cluster.already_asked': {
    en: 'This organisation has asked already and waits for the answer',
    ro: 'Organizația a cerut deja și așteaptă răspunsul',
  },
  'cluster.request_answered': {
    en: 'The request was answered or taken back meanwhile. Reload the page',
    ro: 'S-a răspuns deja la cerere sau a fost retrasă. Reîncărcați pagina',
  },
  'cluster.no_such_request': { en: 'This request is no longer there', ro: 'Cererea nu mai există' },
});
