import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'event.stale': {
    en: 'This was changed elsewhere in the meantime. Load the page again, then repeat your change.',
    ro: 'Între timp s-a făcut o schimbare în altă parte. Reîncărcați pagina, apoi repetați schimbarea.',
  },
  'event.state_changed': {
    en: 'The event has changed in the meantime, so this can no longer be done. Load the page again.',
    ro: 'Evenimentul s-a schimbat între timp, așa că acest lucru nu mai este posibil. Reîncărcați pagina.',
  },
  'event.times_fixed': {
    en: 'People know their times already: days, slots and tables cannot be changed any more.',
    ro: 'Participanții își cunosc deja orele: zilele, intervalele și mesele nu mai pot fi schimbate.',
  },
  'event.registration_closed': {
    en: 'Registration for this event is closed.',
    ro: 'Înscrierile la acest eveniment s-au încheiat.',
  },
  'event.not_registered': { en: 'Register for the event first.', ro: 'Înscrieți-vă mai întâi la eveniment.' },
  'event.planning_under_way': {
    en: 'The event is being planned at this moment. Wait for the plan, or stop it.',
    ro: 'Evenimentul se planifică chiar acum. Așteptați planul sau opriți planificarea.',
  },
  'event.plan_overtaken': {
    en: 'In the meantime somebody was booked elsewhere: the meetings concerned are marked below. Plan again, or move them.',
    ro: 'Între timp cineva are altă programare: întâlnirile respective sunt marcate mai jos. Planificați din nou sau mutați-le.',
  },
  'event.time_taken': {
    en: 'The meeting cannot be there: the table is taken, or one of the two cannot come then.',
    ro: 'Întâlnirea nu poate fi acolo: masa este ocupată sau unul dintre cei doi nu poate la acea oră.',
  },
  'event.offer_gone': { en: 'This time is no longer offered.', ro: 'Această oră nu mai este oferită.' },
});

export const eventTexts = texts('events', {
  title: { en: 'Events', ro: 'Evenimente' },
  lead: {
    en: 'Many one-to-one meetings on one day: you say whom you want to meet, and get an agenda.',
    ro: 'Multe întâlniri bilaterale într-o singură zi: spuneți cu cine doriți să vă întâlniți și primiți o agendă.',
  },
  newEvent: { en: 'New event', ro: 'Eveniment nou' },
  newEventFor: { en: 'New event of {{cluster}}', ro: 'Eveniment nou al clusterului {{cluster}}' },
  noneTitle: { en: 'No events ahead', ro: 'Niciun eveniment viitor' },
  none: {
    en: 'Here stand the brokerage events of the clusters. Who manages a cluster can create one.',
    ro: 'Aici apar evenimentele de brokeraj ale clusterelor. Cine administrează un cluster poate crea unul.',
  },
  registered: { en: 'You are registered', ro: 'Sunteți înscris' },
  when: { en: 'When', ro: 'Când' },
  where: { en: 'Where', ro: 'Unde' },
  online: { en: 'Online', ro: 'Online' },
  registerBy: { en: 'Register until', ro: 'Înscrieri până la' },
  organiser: { en: 'Organised by', ro: 'Organizat de' },
  languages: { en: 'Languages', ro: 'Limbi' },
  programme: { en: 'Programme', ro: 'Program' },
  slots: {
    en: { one: '{{count}} slot of {{minutes}} min', other: '{{count}} slots of {{minutes}} min' },
    ro: {
      one: '{{count}} interval de {{minutes}} min',
      few: '{{count}} intervale de {{minutes}} min',
      other: '{{count}} de intervale de {{minutes}} min',
    },
  },
  tables: {
    en: { one: '{{count}} table', other: '{{count}} tables' },
    ro: { one: '{{count}} masă', few: '{{count}} mese', other: '{{count}} de mese' },
  },
  register: { en: 'Register', ro: 'Înscrieți-vă' },
  signInToRegister: { en: 'Sign in to register', ro: 'Intrați în cont pentru a vă înscrie' },
  changeRegistration: { en: 'Change my registration', ro: 'Modificați înscrierea' },
  myMeetings: { en: 'Choose my meetings', ro: 'Alegeți întâlnirile' },
  closed: { en: 'Registration is closed.', ro: 'Înscrierile s-au încheiat.' },
  organise: { en: 'Organise', ro: 'Organizare' },
  publish: { en: 'Publish the event', ro: 'Publicați evenimentul' },
  publishQuestion: { en: 'Publish the event?', ro: 'Publicați evenimentul?' },
  publishConsequence: {
    en: 'Everybody sees it from then on, and can register.',
    ro: 'De atunci îl vede oricine și se poate înscrie.',
  },
  edit: { en: 'Edit', ro: 'Modificați' },
  plan: { en: 'Plan the meetings', ro: 'Planificați întâlnirile' },
  checkIn: { en: 'Check-in list', ro: 'Lista de prezență' },
  printAgendas: { en: 'Agendas to print', ro: 'Agende de tipărit' },
  cancelEvent: { en: 'Cancel the event', ro: 'Anulați evenimentul' },
  keepEvent: { en: 'Keep the event', ro: 'Păstrați evenimentul' },
  cancelQuestion: { en: 'Cancel the event?', ro: 'Anulați evenimentul?' },
  cancelConsequence: {
    en: 'Every booked time is free again, and everybody who registered gets a mail. This cannot be undone.',
    ro: 'Toate orele rezervate devin libere, iar toți cei înscriși primesc un e-mail. Acțiunea nu poate fi anulată.',
  },
  invite: { en: 'Invite clusters', ro: 'Invitați clustere' },
  inviteHint: {
    en: 'Each person of their members gets one mail. Who was invited before is not written to again.',
    ro: 'Fiecare persoană din organizațiile membre primește un singur e-mail. Cei invitați deja nu mai primesc altul.',
  },
  inviteChoose: { en: 'Clusters', ro: 'Clustere' },
  inviteMissing: { en: 'Choose at least one cluster.', ro: 'Alegeți cel puțin un cluster.' },
  inviteSend: { en: 'Send the invitations', ro: 'Trimiteți invitațiile' },
  invitedBefore: { en: 'Invited so far: {{names}}', ro: 'Invitate până acum: {{names}}' },
  invited: {
    en: { one: '{{count}} mail is on its way.', other: '{{count}} mails are on their way.' },
    ro: {
      one: '{{count}} e-mail este în curs de trimitere.',
      few: '{{count}} e-mailuri sunt în curs de trimitere.',
      other: '{{count}} de e-mailuri sunt în curs de trimitere.',
    },
  },
  agenda: { en: 'My agenda', ro: 'Agenda mea' },
  agendaNone: {
    en: 'The organiser has not published a plan yet. You get a mail when there is one.',
    ro: 'Organizatorul nu a publicat încă un plan. Veți primi un e-mail când acesta există.',
  },
  agendaEmpty: {
    en: 'No meeting is planned for you so far. Ask for more meetings, or look whether a time is offered to you.',
    ro: 'Deocamdată nu aveți nicio întâlnire planificată. Cereți mai multe întâlniri sau vedeți dacă vi se oferă o oră.',
  },
  toCalendar: { en: 'Add to my calendar', ro: 'Adăugați în calendar' },
  print: { en: 'Print', ro: 'Tipăriți' },
  table: { en: 'Table {{number}}', ro: 'Masa {{number}}' },
  time: { en: 'Time', ro: 'Ora' },
  place: { en: 'Table', ro: 'Masa' },
  withWhom: { en: 'With', ro: 'Cu' },
  byPerson: { en: 'By person', ro: 'Pe persoane' },
  byTable: { en: 'By table', ro: 'Pe mese' },
  printLead: {
    en: 'One page for each person or table; only what is published stands here.',
    ro: 'O pagină pentru fiecare persoană sau masă; apare numai ce este publicat.',
  },
  nothingPublished: {
    en: 'No plan is published yet: plan the meetings first.',
    ro: 'Încă nu este publicat niciun plan: planificați mai întâi întâlnirile.',
  },
  checkInLead: {
    en: 'Tick who has arrived. The list can be taken along as a spreadsheet.',
    ro: 'Bifați cine a sosit. Lista poate fi descărcată ca foaie de calcul.',
  },
  arrivedCount: { en: '{{here}} of {{all}} have arrived', ro: 'Au sosit {{here}} din {{all}}' },
  download: { en: 'Download as CSV', ro: 'Descărcați CSV' },
  nobodyYet: { en: 'Nobody has registered yet.', ro: 'Încă nu s-a înscris nimeni.' },
  filter: { en: 'Find a name', ro: 'Căutați un nume' },
});
