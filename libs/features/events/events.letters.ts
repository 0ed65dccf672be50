import { action, defineLetter, facts, items, paragraph, type LetterContent, type LetterItem } from '#platform/mail';

/** What a mail about an event says; times are written in the reader's zone and language. */
export interface EventLetterModel {
  readonly title: string;
  readonly cluster: string;
  readonly when: string;
  readonly where: string;
  readonly url: string;
}

const why = {
  ro: 'Primiți acest mesaj pentru că sunteți înscris la eveniment.',
  en: 'You get this mail because you are registered for the event.',
};

interface InvitationModel extends EventLetterModel {
  readonly registerBy: string;
}

export const eventInvitation = defineLetter<InvitationModel>({
  kind: 'event-invitation',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Invitație: ${model.title}`,
    preheader: `Înscrieți-vă și alegeți cu cine doriți să vă întâlniți, până la ${model.registerBy}.`.slice(0, 90),
    title: model.title,
    blocks: [
      paragraph(
        `${model.cluster} vă invită la un eveniment de întâlniri bilaterale. Spuneți ce căutați și ce oferiți, alegeți cu cine doriți să vă întâlniți și primiți o agendă.`,
      ),
      facts({ Când: model.when, Unde: model.where, 'Înscrieri până la': model.registerBy }),
      action('Înscrieți-vă', model.url),
    ],
    footer: { why: 'Primiți acest mesaj pentru că organizația dumneavoastră este membră a unui cluster invitat.' },
  }),
  en: (model) => ({
    subject: `Invitation: ${model.title}`,
    preheader: `Register and choose whom you want to meet, until ${model.registerBy}.`.slice(0, 90),
    title: model.title,
    blocks: [
      paragraph(
        `${model.cluster} invites you to an event of one-to-one meetings. Say what you look for and what you offer, choose whom you want to meet, and get an agenda.`,
      ),
      facts({ When: model.when, Where: model.where, 'Register until': model.registerBy }),
      action('Register', model.url),
    ],
    footer: { why: 'You get this mail because your organisation is a member of a cluster that was invited.' },
  }),
});

export const eventRegistered = defineLetter<EventLetterModel>({
  kind: 'event-registered',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Sunteți înscris: ${model.title}`,
    preheader: 'Alegeți acum cu cine doriți să vă întâlniți; agenda o primiți după planificare.',
    title: 'Sunteți înscris',
    blocks: [
      facts({ Eveniment: model.title, Când: model.when, Unde: model.where }),
      paragraph(
        'Alegeți acum cu cine doriți să vă întâlniți și răspundeți celor care vă caută. Agenda o primiți după ce evenimentul este planificat.',
      ),
      action('Alegeți întâlnirile', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `You are registered: ${model.title}`,
    preheader: 'Choose now whom you want to meet; you get your agenda once the event is planned.',
    title: 'You are registered',
    blocks: [
      facts({ Event: model.title, When: model.when, Where: model.where }),
      paragraph(
        'Choose now whom you want to meet, and answer those who ask for you. You get your agenda once the event is planned.',
      ),
      action('Choose your meetings', model.url),
    ],
    footer: { why: why.en },
  }),
});

interface AgendaModel extends EventLetterModel {
  readonly meetings: readonly LetterItem[];
}

export const eventAgenda = defineLetter<AgendaModel>({
  kind: 'event-agenda',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Agenda dumneavoastră: ${model.title}`,
    preheader: 'Orele și mesele întâlnirilor dumneavoastră; fișierul pentru calendar este atașat.',
    title: 'Agenda dumneavoastră',
    blocks: [
      facts({ Eveniment: model.title, Unde: model.where }),
      ...(model.meetings.length > 0
        ? [items(model.meetings)]
        : [paragraph('Deocamdată nu aveți nicio întâlnire planificată.')]),
      action('Deschideți agenda', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `Your agenda: ${model.title}`,
    preheader: 'Times and tables of your meetings; a file for your calendar is attached.',
    title: 'Your agenda',
    blocks: [
      facts({ Event: model.title, Where: model.where }),
      ...(model.meetings.length > 0 ? [items(model.meetings)] : [paragraph('No meeting is planned for you so far.')]),
      action('Open the agenda', model.url),
    ],
    footer: { why: why.en },
  }),
});

export const eventTomorrow = defineLetter<AgendaModel>({
  kind: 'event-tomorrow',
  policy: 'transactional',
  ro: (model) => reminder('ro', model, `Mâine: ${model.title}`),
  en: (model) => reminder('en', model, `Tomorrow: ${model.title}`),
});

export const eventSoon = defineLetter<AgendaModel>({
  kind: 'event-soon',
  policy: 'transactional',
  ro: (model) => reminder('ro', model, `Peste o oră: ${model.title}`),
  en: (model) => reminder('en', model, `In an hour: ${model.title}`),
});

const reminderWords = {
  ro: {
    preheader: 'Orele și mesele întâlnirilor dumneavoastră din această zi.',
    facts: ({ title, where }: AgendaModel) => facts({ Eveniment: title, Unde: where }),
    open: 'Deschideți agenda',
    why: `${why.ro} Mementourile se opresc din pagina Calendar.`,
  },
  en: {
    preheader: 'Times and tables of your meetings on that day.',
    facts: ({ title, where }: AgendaModel) => facts({ Event: title, Where: where }),
    open: 'Open the agenda',
    why: `${why.en} Reminders are switched off on the page Calendar.`,
  },
} as const;

function reminder(language: 'ro' | 'en', model: AgendaModel, subject: string): LetterContent {
  const words = reminderWords[language];
  return {
    subject,
    preheader: words.preheader,
    title: subject,
    blocks: [words.facts(model), items(model.meetings), action(words.open, model.url)],
    footer: { why: words.why },
  };
}

interface EventMeetingModel extends EventLetterModel {
  readonly withWhom: string;
  readonly isCancelled: boolean;
  readonly table: number | null;
}

export const eventMeetingChanged = defineLetter<EventMeetingModel>({
  kind: 'event-meeting-changed',
  policy: 'transactional',
  ro: ({ isCancelled, title, when, where, table, withWhom, url }) => ({
    subject: `${isCancelled ? 'Întâlnire anulată' : 'Întâlnire stabilită'}: ${title}`,
    preheader: 'Agenda dumneavoastră s-a schimbat; actualizarea pentru calendar este atașată.',
    title: isCancelled ? 'Întâlnire anulată' : 'Întâlnire stabilită',
    blocks: [
      facts({ Eveniment: title, Când: when, Cu: withWhom, Masa: table === null ? null : String(table), Unde: where }),
      action('Deschideți agenda', url),
    ],
    footer: { why: why.ro },
  }),
  en: ({ isCancelled, title, when, where, table, withWhom, url }) => ({
    subject: `${isCancelled ? 'Meeting cancelled' : 'Meeting set'}: ${title}`,
    preheader: 'Your agenda has changed; the update for your calendar is attached.',
    title: isCancelled ? 'Meeting cancelled' : 'Meeting set',
    blocks: [
      facts({ Event: title, When: when, With: withWhom, Table: table === null ? null : String(table), Where: where }),
      action('Open the agenda', url),
    ],
    footer: { why: why.en },
  }),
});

interface OfferModel extends EventLetterModel {
  readonly withWhom: string;
  readonly table: number | null;
  readonly answerBy: string;
}

export const eventTimeOffered = defineLetter<OfferModel>({
  kind: 'event-time-offered',
  policy: 'transactional',
  ro: ({ title, when, withWhom, table, answerBy, url }) => ({
    subject: `O oră liberă pentru dumneavoastră: ${title}`,
    preheader: 'O întâlnire dorită poate avea loc. Acceptați ora propusă dintr-un singur clic.',
    title: 'O oră liberă pentru o întâlnire dorită',
    blocks: [
      paragraph(
        table === null
          ? 'Întâlnirea nu a încăput în program, dar poate avea loc online:'
          : 'S-a eliberat o oră, iar dumneavoastră sunteți primul pe lista de așteptare:',
      ),
      facts({ Cu: withWhom, Când: when, Masa: table === null ? null : String(table), 'Ora se ține până la': answerBy }),
      action('Răspundeți', url),
    ],
    footer: { why: why.ro },
  }),
  en: ({ title, when, withWhom, table, answerBy, url }) => ({
    subject: `A free time for you: ${title}`,
    preheader: 'A meeting that you want can take place. Accept the time with a single click.',
    title: 'A free time for a meeting you want',
    blocks: [
      paragraph(
        table === null
          ? 'The meeting did not fit into the programme, but it can be held online:'
          : 'A time has become free, and you are first on the waiting list:',
      ),
      facts({ With: withWhom, When: when, Table: table === null ? null : String(table), 'Held until': answerBy }),
      action('Answer', url),
    ],
    footer: { why: why.en },
  }),
});

export const eventCancelled = defineLetter<EventLetterModel>({
  kind: 'event-cancelled',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Eveniment anulat: ${model.title}`,
    preheader: 'Evenimentul nu mai are loc. Orele rezervate pentru el sunt din nou libere.',
    title: 'Evenimentul nu mai are loc',
    blocks: [
      facts({ Eveniment: model.title, Când: model.when, Unde: model.where }),
      action('Vedeți evenimentul', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `Event cancelled: ${model.title}`,
    preheader: 'The event does not take place. The times that were booked for it are free again.',
    title: 'The event does not take place',
    blocks: [facts({ Event: model.title, When: model.when, Where: model.where }), action('See the event', model.url)],
    footer: { why: why.en },
  }),
});
