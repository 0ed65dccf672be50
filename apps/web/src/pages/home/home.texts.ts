import { texts } from '../../i18n/texts.js';

export const homeTexts = texts('home', {
  headline: {
    en: 'Your problem may already be solved in a laboratory nearby',
    ro: 'Problema dumneavoastră poate fi deja rezolvată într-un laborator din apropiere',
  },
  lead: {
    en: 'Describe what your firm needs. Quatrefoil ranks the research groups of all clusters that can help, says why, and a cluster manager introduces you.',
    ro: 'Descrieți ce îi trebuie firmei. Quatrefoil ordonează grupurile de cercetare din toate clusterele care pot ajuta, spune de ce, iar un manager de cluster vă pune în legătură.',
  },
  searchLabel: {
    en: 'Search challenges, capabilities and clusters',
    ro: 'Căutați provocări, capabilități și clustere',
  },
  searchExample: { en: 'for example: laser welding', ro: 'de exemplu: sudare cu laser' },
  search: { en: 'Search', ro: 'Căutați' },
  rolesTitle: { en: 'Who it is for', ro: 'Pentru cine este' },
  smeTitle: { en: 'Firms and cities', ro: 'Firme și orașe' },
  smeText: {
    en: 'Post a challenge with what must be measurably better. Stay anonymous until both sides agree.',
    ro: 'Publicați o provocare și spuneți ce trebuie să fie măsurabil mai bun. Rămâneți anonimi până când ambele părți acceptă.',
  },
  smeAction: { en: 'Write a challenge', ro: 'Scrieți o provocare' },
  researchTitle: { en: 'Researchers', ro: 'Cercetători' },
  researchText: {
    en: 'Say what you can do, with publications, projects and equipment. Hear only of challenges that fit, within the capacity you set.',
    ro: 'Spuneți ce puteți face, cu publicații, proiecte și echipamente. Aflați doar de provocările care vi se potrivesc, în limita capacității pe care o stabiliți.',
  },
  researchAction: { en: 'Describe a capability', ro: 'Descrieți o capabilitate' },
  brokerTitle: { en: 'Cluster managers', ro: 'Manageri de cluster' },
  brokerText: {
    en: 'Review challenges, see matches across all clusters with reasons, propose introductions and follow them up.',
    ro: 'Verificați provocări, vedeți potriviri din toate clusterele, cu motive, propuneți prezentări și urmăriți-le.',
  },
  brokerAction: { en: 'Find your cluster', ro: 'Găsiți clusterul' },
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
    ro: 'Se alege una din trei ore; ambele părți primesc invitația prin e-mail.',
  },
  newest: { en: 'Newest challenges', ro: 'Cele mai noi provocări' },
  allChallenges: { en: 'See all challenges', ro: 'Toate provocările' },
  hello: { en: 'Hello, {{name}}', ro: 'Bună ziua, {{name}}' },
  waiting: { en: 'Waiting for you', ro: 'De făcut' },
  nothingWaits: {
    en: 'Nothing waits for you. What comes up also reaches you by mail.',
    ro: 'Nimic de făcut acum. Ce apare vă ajunge și prin e-mail.',
  },
  introductionAsks: { en: 'Introduction: {{what}}', ro: 'Prezentare: {{what}}' },
  sharedNeed: { en: 'A shared need', ro: 'O nevoie comună' },
  poolAsked: { en: 'You are asked to share this need', ro: 'Sunteți întrebat dacă împărțiți această nevoie' },
  overrideAsked: {
    en: 'Conflict of interest: a second person decides',
    ro: 'Conflict de interese: decide o a doua persoană',
  },
  answerIntroduction: { en: 'Introduction: please answer', ro: 'Prezentare: așteaptă răspunsul dumneavoastră' },
  answerWithin: {
    en: { one: 'Introduction: answer within {{count}} day', other: 'Introduction: answer within {{count}} days' },
    ro: {
      one: 'Prezentare: de răspuns într-o zi',
      few: 'Prezentare: de răspuns în {{count}} zile',
      other: 'Prezentare: de răspuns în {{count}} de zile',
    },
  },
  untitled: { en: 'Challenge without a title', ro: 'Provocare fără titlu' },
  challengeReturned: { en: 'Came back from review: {{note}}', ro: 'Întoarsă de la verificare: {{note}}' },
  challengeDraft: { en: 'Draft: go on writing and submit it', ro: 'Ciornă: de continuat și trimis' },
  membershipAsked: {
    en: 'Asks to join {{cluster}}',
    ro: 'Cere să intre în {{cluster}}',
  },
  reviewChallenge: {
    en: 'Challenge of {{organisation}} to review',
    ro: 'Provocare de verificat, de la {{organisation}}',
  },
  reviewCapability: {
    en: 'Capability of {{organisation}} to review',
    ro: 'Capabilitate de verificat, de la {{organisation}}',
  },
  nextMeetings: { en: 'Your next meetings', ro: 'Următoarele întâlniri' },
  noOrganisation: { en: 'First step: your organisation', ro: 'Primul pas: organizația dumneavoastră' },
  noOrganisationText: {
    en: 'Challenges and capabilities belong to organisations. Accept an invitation from your mail, or register yours.',
    ro: 'Provocările și capabilitățile aparțin organizațiilor. Acceptați o invitație din e-mail sau înscrieți organizația dumneavoastră.',
  },
  toOrganisation: { en: 'Register my organisation', ro: 'Înscrieți organizația' },
  toBoard: { en: 'Open the broker board', ro: 'Deschideți panoul brokerului' },
});
