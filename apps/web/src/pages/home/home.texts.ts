import { texts } from '../../i18n/texts.js';

export const homeTexts = texts('home', {
  title: { en: 'Home', ro: 'Acasă' },
  headline: {
    en: 'Your problem may already be solved in a laboratory nearby',
    ro: 'Problema ta poate fi deja rezolvată într-un laborator din apropiere',
  },
  lead: {
    en: 'Describe what your firm needs. Quatrefoil ranks the research groups of all clusters that can help, says why, and a cluster manager introduces you.',
    ro: 'Descrie ce îi trebuie firmei tale. Quatrefoil ordonează grupurile de cercetare din toate clusterele care pot ajuta, spune de ce, iar un manager de cluster vă pune în legătură.',
  },
  searchLabel: { en: 'Search challenges, capabilities and clusters', ro: 'Caută provocări, capabilități și clustere' },
  searchExample: { en: 'for example: laser welding', ro: 'de exemplu: sudare cu laser' },
  search: { en: 'Search', ro: 'Caută' },
  rolesTitle: { en: 'Who it is for', ro: 'Pentru cine este' },
  smeTitle: { en: 'Firms and cities', ro: 'Firme și orașe' },
  smeText: {
    en: 'Post a challenge with what must be measurably better. Stay anonymous until both sides agree.',
    ro: 'Publică o provocare și spune ce trebuie să fie măsurabil mai bun. Rămâi anonim până când ambele părți acceptă.',
  },
  smeAction: { en: 'Write a challenge', ro: 'Scrie o provocare' },
  researchTitle: { en: 'Researchers', ro: 'Cercetători' },
  researchText: {
    en: 'Say what you can do, with publications, projects and equipment. Hear only of challenges that fit, within the capacity you set.',
    ro: 'Spune ce poți face, cu publicații, proiecte și echipamente. Afli doar de provocările care ți se potrivesc, în limita capacității pe care o stabilești.',
  },
  researchAction: { en: 'Describe a capability', ro: 'Descrie o capabilitate' },
  brokerTitle: { en: 'Cluster managers', ro: 'Manageri de cluster' },
  brokerText: {
    en: 'Review challenges, see matches across all clusters with reasons, propose introductions and follow them up.',
    ro: 'Verifică provocări, vezi potriviri din toate clusterele, cu motive, propune prezentări și urmărește-le.',
  },
  brokerAction: { en: 'Find your cluster', ro: 'Găsește-ți clusterul' },
  howTitle: { en: 'From challenge to meeting', ro: 'De la provocare la întâlnire' },
  how1: {
    en: 'A firm describes a challenge; a cluster manager checks it.',
    ro: 'O firmă descrie o provocare; un manager de cluster o verifică.',
  },
  how2: {
    en: 'Capabilities are ranked, each with its reasons.',
    ro: 'Capabilitățile sunt ordonate, fiecare cu motivele ei.',
  },
  how3: {
    en: 'Both sides accept; only then do they see each other’s names.',
    ro: 'Ambele părți acceptă; abia atunci își văd numele.',
  },
  how4: {
    en: 'They choose one of three times; both get the invitation by mail.',
    ro: 'Aleg una din trei ore; ambele primesc invitația prin e-mail.',
  },
  newest: { en: 'Newest challenges', ro: 'Cele mai noi provocări' },
  allChallenges: { en: 'See all challenges', ro: 'Vezi toate provocările' },
  noChallenges: { en: 'No public challenges yet', ro: 'Încă nu există provocări publice' },
  noChallengesText: {
    en: 'Here will be what firms look for. Be the first: it takes about five minutes.',
    ro: 'Aici va fi ce caută firmele. Fii primul: durează cam cinci minute.',
  },
});
