import { action, defineLetter, paragraph, quote } from '#platform/mail';

export type ReviewedKind = 'challenge' | 'capability';

export interface ReviewLetter {
  readonly kind: ReviewedKind;
  /** Of the open part: what every reader of the text may know. */
  readonly title: string;
  readonly url: string;
  /** The reviewer's note; empty but where the text comes back. */
  readonly note: string;
}

const RO = { challenge: 'provocarea', capability: 'capabilitatea' } as const;
const EN = { challenge: 'challenge', capability: 'capability' } as const;
const AUTHOR_RO = 'Primiți acest mesaj pentru că ați scris acest text pe Quatrefoil.';
const AUTHOR_EN = 'You get this message because you wrote this text on Quatrefoil.';

export const reviewWaitsLetter = defineLetter<ReviewLetter>({
  kind: 'review-waits',
  policy: 'transactional',
  ro: ({ kind, title, url }) => ({
    subject: `De verificat: ${title}`,
    preheader: 'Un text așteaptă verificarea dumneavoastră înainte de a fi publicat.',
    title: 'Un text așteaptă verificarea',
    blocks: [
      quote(title),
      paragraph(`Citiți ${RO[kind]}, apoi publicați sau returnați cu o notă, de regulă în cinci zile lucrătoare.`),
      action('Verific textul', url),
    ],
    footer: { why: 'Primiți acest mesaj pentru că verificați textele unei organizații din clusterul dumneavoastră.' },
  }),
  en: ({ kind, title, url }) => ({
    subject: `To review: ${title}`,
    preheader: 'A text waits for your review before it is published.',
    title: 'A text waits for your review',
    blocks: [
      quote(title),
      paragraph(`Read the ${EN[kind]}, then publish or return it with a note, as a rule within five working days.`),
      action('Review it', url),
    ],
    footer: { why: 'You get this message because you review the texts of an organisation of your cluster.' },
  }),
});

export const publishedLetter = defineLetter<ReviewLetter>({
  kind: 'review-published',
  policy: 'transactional',
  ro: ({ kind, title, url }) => ({
    subject: `Publicat: ${title}`,
    preheader: kind === 'challenge' ? 'Potrivirile apar în câteva secunde.' : 'Provocările potrivite vă așteaptă.',
    title: 'Textul a fost publicat',
    blocks: [
      quote(title),
      paragraph(
        kind === 'challenge'
          ? 'Cei care ar putea ajuta sunt deja ordonați, fiecare cu motivele potrivirii.'
          : 'De acum capabilitatea este propusă la provocările potrivite.',
      ),
      action(kind === 'challenge' ? 'Văd potrivirile' : 'Deschid capabilitatea', url),
    ],
    footer: { why: AUTHOR_RO },
  }),
  en: ({ kind, title, url }) => ({
    subject: `Published: ${title}`,
    preheader: kind === 'challenge' ? 'Matches appear within seconds.' : 'Challenges that fit are waiting.',
    title: 'Your text is published',
    blocks: [
      quote(title),
      paragraph(
        kind === 'challenge'
          ? 'Those who could help are ranked already, each with the reasons.'
          : 'From now on the capability is proposed for challenges that fit.',
      ),
      action(kind === 'challenge' ? 'See the matches' : 'Open the capability', url),
    ],
    footer: { why: AUTHOR_EN },
  }),
});

export const returnedLetter = defineLetter<ReviewLetter>({
  kind: 'review-returned',
  policy: 'transactional',
  ro: ({ kind, title, url, note }) => ({
    subject: `De completat: ${title}`,
    preheader: 'Verificatorul a lăsat o notă.',
    title: 'Textul s-a întors de la verificare',
    blocks: [
      quote(title),
      paragraph('Nota verificatorului:'),
      quote(note),
      paragraph(`Schimbați ${RO[kind]} și trimiteți-o din nou.`),
      action('Modific textul', url),
    ],
    footer: { why: AUTHOR_RO },
  }),
  en: ({ kind, title, url, note }) => ({
    subject: `To complete: ${title}`,
    preheader: 'The reviewer left a note.',
    title: 'Your text came back from review',
    blocks: [
      quote(title),
      paragraph('The reviewer’s note:'),
      quote(note),
      paragraph(`Change the ${EN[kind]} and submit it again.`),
      action('Edit the text', url),
    ],
    footer: { why: AUTHOR_EN },
  }),
});
