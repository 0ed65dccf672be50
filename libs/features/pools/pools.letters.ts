import { action, defineLetter, paragraph, quote } from '#platform/mail';

/** Nothing of who the others are: the reader finds on the page what he may know by then. */
export interface PoolLetter {
  /** The reader's own challenge, or the one that he joined. */
  readonly challenge: string;
  readonly url: string;
}

const WHY_RO =
  'Primiți acest mesaj pentru că organizația dumneavoastră are sau s-a alăturat unei provocări pe Quatrefoil.';
const WHY_EN = 'You get this message because your organisation has, or has joined, a challenge on Quatrefoil.';

/** A letter about a pool: the challenge, one sentence, and the way to the page. */
function poolLetter(
  kind: string,
  ro: { readonly subject: string; readonly text: string; readonly go: string },
  en: { readonly subject: string; readonly text: string; readonly go: string },
) {
  const write = (words: typeof ro, why: string, { challenge, url }: PoolLetter) => ({
    subject: words.subject,
    preheader: words.text,
    title: words.subject,
    blocks: [quote(challenge), paragraph(words.text), action(words.go, url)],
    footer: { why },
  });
  return defineLetter<PoolLetter>({
    kind,
    policy: 'transactional',
    ro: (model) => write(ro, WHY_RO, model),
    en: (model) => write(en, WHY_EN, model),
  });
}

export const joinAskedLetter = poolLetter(
  'pool-join-asked',
  {
    subject: 'Cineva are aceeași nevoie ca dumneavoastră',
    text: 'O organizație dorește să se alăture provocării dumneavoastră. Acceptați sau refuzați; numele se văd numai cu acordul fiecăruia.',
    go: 'Răspundeți',
  },
  {
    subject: 'Somebody shares your need',
    text: 'An organisation would like to join your challenge. Accept or decline; names are shown only where each agrees.',
    go: 'Answer',
  },
);

export const poolAskedLetter = poolLetter(
  'pool-asked',
  {
    subject: 'O propunere despre provocarea dumneavoastră',
    text: 'Un broker propune să uniți provocarea cu altele foarte asemănătoare, ca o singură cerere. Acceptați sau refuzați.',
    go: 'Răspundeți',
  },
  {
    subject: 'A proposal about your challenge',
    text: 'A broker proposes to bring your challenge together with others that say nearly the same, as one demand. Accept or decline.',
    go: 'Answer',
  },
);

export const poolFormedLetter = poolLetter(
  'pool-formed',
  {
    subject: 'Toți au acceptat: nevoia este acum comună',
    text: 'Toți cei întrebați au acceptat. Cei care pot ajuta văd de acum o singură cerere.',
    go: 'Vedeți cu cine',
  },
  {
    subject: 'Everybody agreed: the need is shared now',
    text: 'All who were asked have agreed. Whoever can help sees one demand from now on.',
    go: 'See with whom',
  },
);

export const poolShrunkLetter = poolLetter(
  'pool-shrunk',
  {
    subject: 'O organizație nu mai participă',
    text: 'Una dintre organizațiile cu care împărțiți această nevoie nu mai participă. Cu celelalte continuați ca înainte.',
    go: 'Vedeți cine a rămas',
  },
  {
    subject: 'One organisation has left',
    text: 'One of the organisations that you share this need with has left. With the others you go on as before.',
    go: 'See who is left',
  },
);

export const poolEndedLetter = poolLetter(
  'pool-ended',
  {
    subject: 'Nevoia nu mai este comună',
    text: 'Cererea comună s-a încheiat: cineva a refuzat, s-a retras sau provocarea s-a închis. Provocarea proprie, dacă aveți una, rămâne așa cum este.',
    go: 'Deschideți',
  },
  {
    subject: 'The need is no longer shared',
    text: 'The shared demand has ended: somebody declined or left, or the challenge was closed. A challenge of your own stays as it is.',
    go: 'Open',
  },
);
