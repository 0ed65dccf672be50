import { texts } from '../../i18n/texts.js';

export const registerTexts = texts('event-registration', {
  title: { en: 'Register', ro: 'Înscriere' },
  changeTitle: { en: 'My registration', ro: 'Înscrierea mea' },
  looksFor: { en: 'What you look for (optional)', ro: 'Ce căutați (opțional)' },
  offers: { en: 'What you offer (optional)', ro: 'Ce oferiți (opțional)' },
  seen: {
    en: 'The other participants see it beside your name.',
    ro: 'Ceilalți participanți îl văd lângă numele dumneavoastră.',
  },
  challenges: { en: 'Your challenges', ro: 'Provocările dumneavoastră' },
  capabilities: { en: 'Your capabilities', ro: 'Capabilitățile dumneavoastră' },
  linkHint: {
    en: 'Those that you tick can be found by the other participants.',
    ro: 'Cele bifate pot fi găsite de ceilalți participanți.',
  },
  anonymous: {
    en: 'Anonymous: it stands in the list apart, without you. Who asks to meet its owner learns who you are only once you say yes. The organiser sees it, to plan the meetings.',
    ro: 'Anonimă: apare separat în listă, fără dumneavoastră. Cine cere o întâlnire află cine sunteți numai după ce acceptați. Organizatorul vă vede, pentru a planifica întâlnirile.',
  },
  noneToLink: {
    en: 'Your organisation has published nothing yet; you can register all the same.',
    ro: 'Organizația dumneavoastră nu a publicat încă nimic; vă puteți înscrie oricum.',
  },
  slots: { en: 'When you cannot meet', ro: 'Când nu puteți avea întâlniri' },
  slotsHint: {
    en: 'Tick what does not suit you. No meeting is planned then.',
    ro: 'Bifați orele care nu vă convin. Atunci nu se planifică nicio întâlnire.',
  },
  session: { en: 'Session {{number}}', ro: 'Sesiunea {{number}}' },
  whole: { en: 'The whole session', ro: 'Toată sesiunea' },
  send: { en: 'Register', ro: 'Înscrieți-vă' },
  save: { en: 'Save', ro: 'Salvați' },
  withdraw: { en: 'Withdraw from the event', ro: 'Renunțați la eveniment' },
  withdrawQuestion: { en: 'Withdraw from the event?', ro: 'Renunțați la eveniment?' },
  withdrawConsequence: {
    en: 'Your meetings are cancelled, and their times offered to others. You can register again until registration ends.',
    ro: 'Întâlnirile dumneavoastră se anulează, iar orele se oferă altora. Vă puteți înscrie din nou până la încheierea înscrierilor.',
  },
  tooLong: { en: '{{field}}: at most 1,000 characters', ro: '{{field}}: cel mult 1.000 de caractere' },
});
