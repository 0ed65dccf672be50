import { texts } from '../../i18n/texts.js';

export const homeTexts = texts('home', {
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
  hello: { en: 'Hello, {{name}}', ro: 'Bună, {{name}}' },
  waiting: { en: 'Waiting for you', ro: 'Te așteaptă' },
  nothingWaits: {
    en: 'Nothing waits for you. What comes up also reaches you by mail.',
    ro: 'Nimic nu te așteaptă. Ce apare îți ajunge și prin e-mail.',
  },
  answerIntroduction: { en: 'Introduction: please answer', ro: 'Prezentare: așteaptă răspunsul tău' },
  answerWithin: {
    en: { one: 'Introduction: answer within {{count}} day', other: 'Introduction: answer within {{count}} days' },
    ro: {
      one: 'Prezentare: răspunde în {{count}} zi',
      few: 'Prezentare: răspunde în {{count}} zile',
      other: 'Prezentare: răspunde în {{count}} de zile',
    },
  },
  untitled: { en: 'Challenge without a title', ro: 'Provocare fără titlu' },
  challengeReturned: { en: 'Came back from review: {{note}}', ro: 'Întoarsă de la verificare: {{note}}' },
  challengeDraft: { en: 'Draft: go on writing and submit it', ro: 'Ciornă: continuă și trimite-o' },
  reviewChallenge: {
    en: 'Challenge of {{organisation}} to review',
    ro: 'Provocare de verificat, de la {{organisation}}',
  },
  reviewCapability: {
    en: 'Capability of {{organisation}} to review',
    ro: 'Capabilitate de verificat, de la {{organisation}}',
  },
  nextMeetings: { en: 'Your next meetings', ro: 'Următoarele tale întâlniri' },
  noOrganisation: { en: 'First step: your organisation', ro: 'Primul pas: organizația ta' },
  noOrganisationText: {
    en: 'Challenges and capabilities belong to organisations. Accept an invitation from your mail, or register yours.',
    ro: 'Provocările și capabilitățile aparțin organizațiilor. Acceptă o invitație din e-mail sau înregistrează-ți organizația.',
  },
  toOrganisation: { en: 'Register my organisation', ro: 'Înregistrează organizația' },
  toBoard: { en: 'Open the broker board', ro: 'Deschide panoul brokerului' },
});
