import { action, defineLetter, paragraph, quote } from '#platform/mail';

export interface AgeingLetter {
  readonly title: string;
  readonly url: string;
  /** Written for the reader: a day, in his language and zone. */
  readonly on: string;
}

const WHY_RO = 'Primiți acest mesaj pentru că organizația dumneavoastră a publicat o provocare pe Quatrefoil.';
const WHY_EN = 'You get this message because your organisation published a challenge on Quatrefoil.';

export const stillTrueLetter = defineLetter<AgeingLetter>({
  kind: 'challenge-still-true',
  policy: 'transactional',
  ro: ({ title, url, on }) => ({
    subject: 'Mai este actuală provocarea dumneavoastră?',
    preheader: `Confirmați până la ${on}, altfel provocarea nu mai este propusă nimănui.`,
    title: 'Mai este actuală?',
    blocks: [
      quote(title),
      paragraph(`Confirmați până la ${on}. Fără răspuns, provocarea se oprește și nu mai este propusă nimănui.`),
      action('Deschid provocarea', url),
    ],
    footer: { why: WHY_RO },
  }),
  en: ({ title, url, on }) => ({
    subject: 'Does your challenge still stand?',
    preheader: `Confirm by ${on}, or it will no longer be proposed to anybody.`,
    title: 'Does it still stand?',
    blocks: [
      quote(title),
      paragraph(`Confirm by ${on}. Without an answer it is paused and no longer proposed to anybody.`),
      action('Open the challenge', url),
    ],
    footer: { why: WHY_EN },
  }),
});

export const pausedLetter = defineLetter<AgeingLetter>({
  kind: 'challenge-paused',
  policy: 'transactional',
  ro: ({ title, url, on }) => ({
    subject: 'Provocarea dumneavoastră este oprită',
    preheader: `O puteți relua până la ${on}; apoi expiră.`,
    title: 'Provocarea este oprită',
    blocks: [
      quote(title),
      paragraph(`Nu ați confirmat că mai este actuală. O puteți relua până la ${on}; apoi expiră.`),
      action('Reiau provocarea', url),
    ],
    footer: { why: WHY_RO },
  }),
  en: ({ title, url, on }) => ({
    subject: 'Your challenge is paused',
    preheader: `You can resume it until ${on}; then it expires.`,
    title: 'The challenge is paused',
    blocks: [
      quote(title),
      paragraph(`You did not confirm that it still stands. You can resume it until ${on}; then it expires.`),
      action('Resume the challenge', url),
    ],
    footer: { why: WHY_EN },
  }),
});
