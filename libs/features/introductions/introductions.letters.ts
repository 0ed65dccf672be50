import { closingReasons, type ClosingReason } from '#domain/vocabulary';
import { action, defineLetter, facts, items, paragraph, quote, type LetterBlock } from '#platform/mail';

/** What a mail about a case says to one reader: nothing of a stage that is closed to that reader. */
export interface IntroductionLetterModel {
  readonly url: string;
  readonly challengeTitle: string;
  readonly capabilityTitle: string;
  /** The other side as the reader may know it: a name, or "an anonymous firm, textiles, North-West". */
  readonly counterpart: string;
  readonly reasons: readonly string[];
  readonly message: string;
  readonly respondBy: string | null;
  /** Why a case ended that neither side left. */
  readonly because: ClosingReason | null;
}

const whyRo = 'Primiți acest mesaj pentru că sunteți persoană de contact într-o propunere de colaborare.';
const whyEn = 'You get this mail because you are a contact person in a proposed introduction.';

function caseRo({
  challengeTitle,
  capabilityTitle,
  counterpart,
  reasons,
  message,
}: IntroductionLetterModel): LetterBlock[] {
  return [
    facts({ Provocare: challengeTitle, Capabilitate: capabilityTitle, 'Cealaltă parte': counterpart }),
    ...(reasons.length > 0 ? [items([{ title: 'De ce vi se propune', reasons }])] : []),
    ...(message ? [quote(message)] : []),
  ];
}

function caseEn({
  challengeTitle,
  capabilityTitle,
  counterpart,
  reasons,
  message,
}: IntroductionLetterModel): LetterBlock[] {
  return [
    facts({ Challenge: challengeTitle, Capability: capabilityTitle, 'Other side': counterpart }),
    ...(reasons.length > 0 ? [items([{ title: 'Why it is proposed to you', reasons }])] : []),
    ...(message ? [quote(message)] : []),
  ];
}

export const introductionProposed = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-proposed',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Propunere de colaborare: ${model.challengeTitle}`,
    preheader: 'Vi se propune o discuție. Acceptați sau refuzați, cu un motiv, dintr-un singur clic.',
    title: 'Vi se propune o colaborare',
    blocks: [
      ...caseRo(model),
      paragraph(model.respondBy ? `Vă rugăm să răspundeți până la: ${model.respondBy}.` : 'Vă rugăm să răspundeți.'),
      action('Răspundeți', model.url),
    ],
    footer: { why: whyRo },
  }),
  en: (model) => ({
    subject: `Proposed introduction: ${model.challengeTitle}`,
    preheader: 'A conversation is proposed to you. Accept or decline, with a reason, in one click.',
    title: 'An introduction is proposed to you',
    blocks: [
      ...caseEn(model),
      paragraph(model.respondBy ? `Please answer by: ${model.respondBy}.` : 'Please answer.'),
      action('Answer', model.url),
    ],
    footer: { why: whyEn },
  }),
});

export const introductionReminder = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-reminder',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Așteptăm răspunsul dumneavoastră: ${model.challengeTitle}`,
    preheader: 'O propunere de colaborare așteaptă răspunsul dumneavoastră; apoi expiră.',
    title: 'O propunere așteaptă răspuns',
    blocks: [
      ...caseRo({ ...model, message: '' }),
      paragraph(model.respondBy ? `Fără răspuns, propunerea expiră: ${model.respondBy}.` : 'Propunerea va expira.'),
      action('Răspundeți', model.url),
    ],
    footer: { why: whyRo },
  }),
  en: (model) => ({
    subject: `Waiting for your answer: ${model.challengeTitle}`,
    preheader: 'A proposed introduction is waiting for your answer; after that it lapses.',
    title: 'A proposal is waiting for your answer',
    blocks: [
      ...caseEn({ ...model, message: '' }),
      paragraph(model.respondBy ? `Without an answer it lapses: ${model.respondBy}.` : 'It will lapse.'),
      action('Answer', model.url),
    ],
    footer: { why: whyEn },
  }),
});

export const introductionQuiet = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-quiet',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Cum continuă cazul: ${model.challengeTitle}`,
    preheader: 'Cazul așteaptă pasul următor; spuneți cum continuă sau încheiați-l, cu un motiv.',
    title: 'Cum continuă cazul?',
    blocks: [
      ...caseRo({ ...model, message: '', reasons: [] }),
      paragraph(
        model.respondBy
          ? `Dacă nu se întâmplă nimic până la ${model.respondBy}, cazul ajunge la broker.`
          : 'Cazul așteaptă pasul următor.',
      ),
      action('Deschideți cazul', model.url),
    ],
    footer: { why: whyRo },
  }),
  en: (model) => ({
    subject: `How does it go on: ${model.challengeTitle}`,
    preheader: 'The case waits for its next step: say how it goes on, or close it with a reason.',
    title: 'How does it go on?',
    blocks: [
      ...caseEn({ ...model, message: '', reasons: [] }),
      paragraph(
        model.respondBy
          ? `If nothing happens by ${model.respondBy}, the case goes to its broker.`
          : 'The case waits for its next step.',
      ),
      action('Open the case', model.url),
    ],
    footer: { why: whyEn },
  }),
});

export const introductionStalled = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-stalled',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Caz blocat: ${model.challengeTitle}`,
    preheader: 'Un caz nu a mai avansat: întrebați părțile, acordați timp sau propuneți următorul candidat.',
    title: 'Un caz nu mai avansează',
    blocks: [
      ...caseRo({ ...model, message: '', reasons: [] }),
      paragraph('Întrebați părțile, acordați mai mult timp sau propuneți următorul candidat, din pagina cazului.'),
      action('Deschideți cazul', model.url),
    ],
    footer: { why: 'Primiți acest mesaj pentru că sunteți brokerul cazului sau îi puteți ține locul.' },
  }),
  en: (model) => ({
    subject: `Stalled case: ${model.challengeTitle}`,
    preheader: 'A case has come to a halt: ask the sides, give it more time, or propose the next candidate.',
    title: 'A case has come to a halt',
    blocks: [
      ...caseEn({ ...model, message: '', reasons: [] }),
      paragraph('Ask the sides, give it more time, or propose the next candidate, on the page of the case.'),
      action('Open the case', model.url),
    ],
    footer: { why: 'You get this mail because you are the broker of the case, or can stand in for one.' },
  }),
});

export const introductionHandedOver = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-handed-over',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Sunteți broker al cazului: ${model.challengeTitle}`,
    preheader: 'Un caz a ajuns la dumneavoastră, cu tot istoricul lui: răspunsuri, întâlniri și documente.',
    title: 'Un caz a ajuns la dumneavoastră',
    blocks: [...caseRo({ ...model, message: '', reasons: [] }), action('Deschideți cazul', model.url)],
    footer: { why: 'Primiți acest mesaj pentru că ați fost numit broker al cazului.' },
  }),
  en: (model) => ({
    subject: `You are a broker of the case: ${model.challengeTitle}`,
    preheader: 'A case has come to you with its whole history: answers, meetings and documents.',
    title: 'A case has come to you',
    blocks: [...caseEn({ ...model, message: '', reasons: [] }), action('Open the case', model.url)],
    footer: { why: 'You get this mail because you were made a broker of the case.' },
  }),
});

export const introductionQuestion = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-question',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Întrebare sau răspuns în caz: ${model.challengeTitle}`,
    preheader: 'Cealaltă parte a scris în caz. Textul se citește doar pe pagina cazului.',
    title: 'Cealaltă parte a scris',
    blocks: [...caseRo({ ...model, message: '', reasons: [] }), action('Citiți și răspundeți', model.url)],
    footer: { why: whyRo },
  }),
  en: (model) => ({
    subject: `Question or answer in the case: ${model.challengeTitle}`,
    preheader: 'The other side has written in the case. The text is read on the page of the case only.',
    title: 'The other side has written',
    blocks: [...caseEn({ ...model, message: '', reasons: [] }), action('Read and answer', model.url)],
    footer: { why: whyEn },
  }),
});

export const introductionDocument = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-document',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Document nou în caz: ${model.challengeTitle}`,
    preheader: 'Cealaltă parte a pus la dispoziție un document. Se descarcă doar de pe pagina cazului.',
    title: 'Un document nou',
    blocks: [...caseRo({ ...model, message: '', reasons: [] }), action('Deschideți cazul', model.url)],
    footer: { why: whyRo },
  }),
  en: (model) => ({
    subject: `New document in the case: ${model.challengeTitle}`,
    preheader: 'The other side has given a document. It is downloaded from the page of the case only.',
    title: 'A new document',
    blocks: [...caseEn({ ...model, message: '', reasons: [] }), action('Open the case', model.url)],
    footer: { why: whyEn },
  }),
});

export const introductionAgreement = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-agreement',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Confirmați acordul: ${model.challengeTitle}`,
    preheader: 'S-a scris ce ați convenit. Citiți textul și confirmați-l pentru partea dumneavoastră.',
    title: 'Confirmați acordul',
    blocks: [...caseRo({ ...model, message: '', reasons: [] }), action('Citiți și confirmați', model.url)],
    footer: { why: whyRo },
  }),
  en: (model) => ({
    subject: `Confirm the agreement: ${model.challengeTitle}`,
    preheader: 'What you agreed was written down. Read it, and confirm it for your side.',
    title: 'Confirm the agreement',
    blocks: [...caseEn({ ...model, message: '', reasons: [] }), action('Read and confirm', model.url)],
    footer: { why: whyEn },
  }),
});

export const introductionAgreed = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-agreed',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Ambele părți au acceptat: ${model.challengeTitle}`,
    preheader: 'Ambele părți au acceptat; fiecare o poate vedea acum pe cealaltă. Urmează întâlnirea.',
    title: 'Ambele părți au acceptat',
    blocks: [...caseRo({ ...model, message: '', reasons: [] }), action('Deschideți cazul', model.url)],
    footer: { why: whyRo },
  }),
  en: (model) => ({
    subject: `Both sides said yes: ${model.challengeTitle}`,
    preheader: 'Both sides said yes, and each can see the other now. The meeting comes next.',
    title: 'Both sides said yes',
    blocks: [...caseEn({ ...model, message: '', reasons: [] }), action('Open the case', model.url)],
    footer: { why: whyEn },
  }),
});

export const introductionEnded = defineLetter<IntroductionLetterModel>({
  kind: 'introduction-ended',
  policy: 'transactional',
  ro: (model) => ({
    subject: `Propunere încheiată: ${model.challengeTitle}`,
    preheader: 'Propunerea de colaborare s-a încheiat. Nu mai aveți nimic de făcut în acest caz.',
    title: 'Propunerea s-a încheiat',
    blocks: [
      ...caseRo({ ...model, message: '', reasons: [] }),
      paragraph(
        model.because
          ? `Cazul este închis. ${closingReasons.labels[model.because].ro}.`
          : 'Cazul este închis: una dintre părți nu continuă sau termenul de răspuns a trecut.',
      ),
      action('Vedeți cazul', model.url),
    ],
    footer: { why: whyRo },
  }),
  en: (model) => ({
    subject: `Introduction ended: ${model.challengeTitle}`,
    preheader: 'The proposed introduction has ended. There is nothing more for you to do in this case.',
    title: 'The introduction has ended',
    blocks: [
      ...caseEn({ ...model, message: '', reasons: [] }),
      paragraph(
        model.because
          ? `The case is closed. ${closingReasons.labels[model.because].en}.`
          : 'The case is closed: one of the sides does not go on, or the time to answer is over.',
      ),
      action('See the case', model.url),
    ],
    footer: { why: whyEn },
  }),
});
