import { action, defineLetter, paragraph } from '#platform/mail';

const WHY_RO = 'Primiți acest mesaj pentru că cineva a folosit adresa dumneavoastră pe Quatrefoil.';
const WHY_EN = 'You get this message because somebody used your address on Quatrefoil.';

export const verificationLetter = defineLetter<{ name: string; url: string }>({
  kind: 'account-verification',
  policy: 'transactional',
  ro: ({ name, url }) => ({
    subject: 'Confirmați adresa de e-mail',
    preheader: 'Un singur pas și contul dumneavoastră Quatrefoil este gata. Linkul este valabil 24 de ore.',
    title: `Bun venit, ${name}`,
    blocks: [
      paragraph('Confirmați că această adresă vă aparține. Linkul este valabil 24 de ore.'),
      action('Confirm adresa', url),
      paragraph('Dacă nu ați cerut un cont, nu trebuie să faceți nimic.'),
    ],
    footer: { why: WHY_RO },
  }),
  en: ({ name, url }) => ({
    subject: 'Confirm your e-mail address',
    preheader: 'One step and your Quatrefoil account is ready. The link works for 24 hours.',
    title: `Welcome, ${name}`,
    blocks: [
      paragraph('Confirm that this address is yours. The link works for 24 hours.'),
      action('Confirm my address', url),
      paragraph('If you did not ask for an account, there is nothing to do.'),
    ],
    footer: { why: WHY_EN },
  }),
});

export const passwordResetLetter = defineLetter<{ url: string }>({
  kind: 'account-password-reset',
  policy: 'transactional',
  ro: ({ url }) => ({
    subject: 'Alegeți o parolă nouă',
    preheader: 'Linkul pentru o parolă nouă este valabil o oră și se poate folosi o singură dată.',
    title: 'O parolă nouă',
    blocks: [
      paragraph('Linkul este valabil o oră și se poate folosi o singură dată.'),
      action('Aleg o parolă nouă', url),
      paragraph('Dacă nu ați cerut o parolă nouă, cea veche rămâne valabilă.'),
    ],
    footer: { why: WHY_RO },
  }),
  en: ({ url }) => ({
    subject: 'Choose a new password',
    preheader: 'The link for a new password works for one hour and only once.',
    title: 'A new password',
    blocks: [
      paragraph('The link works for one hour and only once.'),
      action('Choose a new password', url),
      paragraph('If you did not ask for this, your old password stays as it is.'),
    ],
    footer: { why: WHY_EN },
  }),
});

export const alreadyRegisteredLetter = defineLetter<{ signInUrl: string }>({
  kind: 'account-already-registered',
  policy: 'transactional',
  ro: ({ signInUrl }) => ({
    subject: 'Aveți deja un cont',
    preheader: 'Cineva a încercat să deschidă un cont cu adresa dumneavoastră. Aveți deja unul.',
    title: 'Aveți deja un cont',
    blocks: [
      paragraph('Cineva a încercat să deschidă un cont Quatrefoil cu adresa dumneavoastră, dar aveți deja unul.'),
      action('Intru în cont', signInUrl),
      paragraph('Dacă ați uitat parola, puteți alege una nouă pe aceeași pagină.'),
    ],
    footer: { why: WHY_RO },
  }),
  en: ({ signInUrl }) => ({
    subject: 'You already have an account',
    preheader: 'Somebody tried to open an account with your address. You already have one.',
    title: 'You already have an account',
    blocks: [
      paragraph('Somebody tried to open a Quatrefoil account with your address, but you already have one.'),
      action('Sign in', signInUrl),
      paragraph('If you forgot your password, you can choose a new one on the same page.'),
    ],
    footer: { why: WHY_EN },
  }),
});
