import { action, defineLetter, facts, paragraph, type LetterContent, type LetterTemplate } from '#platform/mail';

/** What a mail about a meeting says; times are written in the reader's zone and language. */
export interface MeetingLetterModel {
  readonly title: string;
  readonly url: string;
  readonly withWhom: string;
  /** The confirmed time, or the one that no longer holds. */
  readonly when: string | null;
  /** The times to choose from. */
  readonly offered: readonly string[];
  readonly answerBy: string | null;
  readonly place: string;
  readonly videoUrl: string | null;
  readonly interpreter: string;
  readonly accessibility: string;
  /** What the person who moved the meeting or called it off wrote to the others. */
  readonly note: string;
}

const why = {
  ro: 'Primiți acest mesaj pentru că participați la întâlnire.',
  en: 'You get this mail because you take part in the meeting.',
};

function detailsRo(model: MeetingLetterModel): LetterContent['blocks'][number] {
  const { title, when, withWhom, place, videoUrl, interpreter, accessibility } = model;
  const needs = { Interpretare: interpreter, Accesibilitate: accessibility };
  return facts({ Subiect: title, Când: when, Cu: withWhom, Unde: place, Video: videoUrl, ...needs });
}

function detailsEn(model: MeetingLetterModel): LetterContent['blocks'][number] {
  const { title, when, withWhom, place, videoUrl, interpreter, accessibility } = model;
  const needs = { Interpreting: interpreter, Accessibility: accessibility };
  return facts({ About: title, When: when, With: withWhom, Where: place, Video: videoUrl, ...needs });
}

const quoted = (note: string): LetterContent['blocks'] => (note === '' ? [] : [paragraph(`„${note}”`)]);

export const timesOffered = defineLetter<MeetingLetterModel>({
  kind: 'meeting-times-offered',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Alegeți ora întâlnirii: ${model.title}`,
    preheader: 'Ambele părți au acceptat. Alegeți una dintre orele propuse, dintr-un singur clic.',
    title: 'Alegeți o oră',
    blocks: [
      paragraph('Ambele părți au acceptat să se întâlnească. Orele de mai jos sunt libere pentru toți participanții:'),
      ...model.offered.map(paragraph),
      detailsRo({ ...model, when: null }),
      paragraph(model.answerBy ? `Orele sunt rezervate până la: ${model.answerBy}.` : 'Orele sunt rezervate.'),
      action('Alegeți ora', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `Choose a time for the meeting: ${model.title}`,
    preheader: 'Both sides said yes. Choose one of the proposed times with a single click.',
    title: 'Choose a time',
    blocks: [
      paragraph('Both sides agreed to meet. The times below are free for everybody who takes part:'),
      ...model.offered.map(paragraph),
      detailsEn({ ...model, when: null }),
      paragraph(model.answerBy ? `The times are held until: ${model.answerBy}.` : 'The times are held.'),
      action('Choose a time', model.url),
    ],
    footer: { why: why.en },
  }),
});

export const timeSuggested = defineLetter<MeetingLetterModel>({
  kind: 'meeting-time-suggested',
  policy: 'transactional',
  ro: (model) => ({
    subject: `O altă oră pentru întâlnire: ${model.title}`,
    preheader: 'S-a propus încă o oră pentru întâlnire. O puteți confirma dintr-un singur clic.',
    title: 'O altă oră',
    blocks: [
      paragraph('S-a propus încă o oră. Se poate alege dintre:'),
      ...model.offered.map(paragraph),
      detailsRo({ ...model, when: null }),
      action('Alegeți ora', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `Another time for the meeting: ${model.title}`,
    preheader: 'One more time was suggested for the meeting. You can confirm it with a single click.',
    title: 'Another time',
    blocks: [
      paragraph('One more time was suggested. These can be chosen now:'),
      ...model.offered.map(paragraph),
      detailsEn({ ...model, when: null }),
      action('Choose a time', model.url),
    ],
    footer: { why: why.en },
  }),
});

export const meetingConfirmed = defineLetter<MeetingLetterModel>({
  kind: 'meeting-confirmed',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Întâlnire confirmată: ${model.title}`,
    preheader: 'Ora întâlnirii este stabilită; invitația pentru calendar este atașată.',
    title: 'Întâlnire confirmată',
    blocks: [
      detailsRo(model),
      paragraph('Invitația atașată o adaugă în calendar. Răspunsurile la invitație nu sunt citite.'),
      action('Deschideți întâlnirea', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `Meeting confirmed: ${model.title}`,
    preheader: 'The time of the meeting is set; an invitation for your calendar is attached.',
    title: 'Meeting confirmed',
    blocks: [
      detailsEn(model),
      paragraph('The attached invitation adds it to your calendar. Replies to the invitation are not read.'),
      action('Open the meeting', model.url),
    ],
    footer: { why: why.en },
  }),
});

export const meetingPlaced = defineLetter<MeetingLetterModel>({
  kind: 'meeting-placed',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Unde are loc întâlnirea: ${model.title}`,
    preheader: 'Locul sau linkul întâlnirii s-a schimbat; invitația nouă pentru calendar este atașată.',
    title: 'Locul întâlnirii s-a schimbat',
    blocks: [
      detailsRo(model),
      paragraph('Ora rămâne aceeași. Invitația atașată actualizează calendarul.'),
      action('Deschideți întâlnirea', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `Where the meeting is: ${model.title}`,
    preheader: 'The place or the link of the meeting has changed; a new invitation is attached.',
    title: 'The place of the meeting has changed',
    blocks: [
      detailsEn(model),
      paragraph('The time stays the same. The attached invitation updates your calendar.'),
      action('Open the meeting', model.url),
    ],
    footer: { why: why.en },
  }),
});

export const meetingReopened = defineLetter<MeetingLetterModel>({
  kind: 'meeting-reopened',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Întâlnirea se mută: ${model.title}`,
    preheader: 'Ora stabilită nu mai este valabilă. Alegeți una dintre orele noi, dintr-un singur clic.',
    title: 'Întâlnirea se mută',
    blocks: [
      paragraph('Ora stabilită nu mai este valabilă. Calendarul se actualizează când este aleasă o oră nouă.'),
      ...quoted(model.note),
      detailsRo(model),
      ...model.offered.map(paragraph),
      action('Alegeți o oră nouă', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `The meeting moves: ${model.title}`,
    preheader: 'The time that was set no longer holds. Choose one of the new times with a single click.',
    title: 'The meeting moves',
    blocks: [
      paragraph('The time that was set no longer holds. Your calendar is updated once a new time is chosen.'),
      ...quoted(model.note),
      detailsEn(model),
      ...model.offered.map(paragraph),
      action('Choose a new time', model.url),
    ],
    footer: { why: why.en },
  }),
});

export const meetingCancelled = defineLetter<MeetingLetterModel>({
  kind: 'meeting-cancelled',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Întâlnire anulată: ${model.title}`,
    preheader: 'Întâlnirea nu mai are loc. Orele rezervate pentru ea sunt din nou libere.',
    title: 'Întâlnire anulată',
    blocks: [
      paragraph('Întâlnirea nu mai are loc.'),
      ...quoted(model.note),
      detailsRo(model),
      action('Vedeți cazul', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `Meeting cancelled: ${model.title}`,
    preheader: 'The meeting does not take place. The times that were held for it are free again.',
    title: 'Meeting cancelled',
    blocks: [
      paragraph('The meeting does not take place.'),
      ...quoted(model.note),
      detailsEn(model),
      action('See the case', model.url),
    ],
    footer: { why: why.en },
  }),
});

export const meetingLeft = defineLetter<MeetingLetterModel>({
  kind: 'meeting-left',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Nu mai participați la întâlnire: ${model.title}`,
    preheader: 'Întâlnirea are loc fără dumneavoastră; anularea atașată o scoate din calendar.',
    title: 'Nu mai participați la întâlnire',
    blocks: [
      paragraph('Întâlnirea are loc fără dumneavoastră. Anularea atașată o scoate din calendarul dumneavoastră.'),
      detailsRo(model),
      action('Vedeți cazul', model.url),
    ],
    footer: { why: why.ro },
  }),
  en: (model) => ({
    subject: `You no longer take part: ${model.title}`,
    preheader: 'The meeting goes on without you; the attached cancellation removes it from your calendar.',
    title: 'You no longer take part',
    blocks: [
      paragraph('The meeting goes on without you. The attached cancellation removes it from your calendar.'),
      detailsEn(model),
      action('See the case', model.url),
    ],
    footer: { why: why.en },
  }),
});

const whyReminded = {
  ro: 'Primiți acest mesaj pentru că participați la întâlnire. Reamintirile se opresc din pagina Calendar.',
  en: 'You get this mail because you take part in the meeting. Reminders are switched off on the Calendar page.',
};

interface ReminderWords {
  readonly kind: string;
  readonly ro: string;
  readonly en: string;
}

const reminder = ({ kind, ro, en }: ReminderWords): LetterTemplate<MeetingLetterModel> =>
  defineLetter<MeetingLetterModel>({
    kind,
    policy: 'transactional',
    ro: (model) => ({
      subject: `${ro}: ${model.title}`,
      preheader: `Întâlnirea are loc: ${model.when ?? ''}. Detaliile sunt în mesaj.`,
      title: ro,
      blocks: [detailsRo(model), action('Deschideți întâlnirea', model.url)],
      footer: { why: whyReminded.ro },
    }),
    en: (model) => ({
      subject: `${en}: ${model.title}`,
      preheader: `The meeting takes place: ${model.when ?? ''}. The details are inside.`,
      title: en,
      blocks: [detailsEn(model), action('Open the meeting', model.url)],
      footer: { why: whyReminded.en },
    }),
  });

export const meetingTomorrow = reminder({
  kind: 'meeting-tomorrow',
  ro: 'Întâlnirea dumneavoastră se apropie',
  en: 'Your meeting is coming up',
});

export const meetingSoon = reminder({
  kind: 'meeting-soon',
  ro: 'Întâlnirea începe în mai puțin de o oră',
  en: 'The meeting begins in less than an hour',
});
