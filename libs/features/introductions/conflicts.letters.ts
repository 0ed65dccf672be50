import { action, defineLetter, paragraph } from '#platform/mail';

/** Says nothing of the sides: the page shows them to who may see them. */
export interface OverrideLetter {
  readonly url: string;
}

const WHY_RO = 'Primiți acest mesaj pentru că sunteți broker sau administrator pe Quatrefoil.';
const WHY_EN = 'You get this message because you are a broker or an admin on Quatrefoil.';
const ASKED_RO =
  'Un coleg dorește să propună o prezentare în ciuda unui conflict declarat. Citiți motivul și decideți.';
const ASKED_EN =
  'A colleague would propose an introduction in spite of a declared conflict. Read the reason and decide.';
const AGREED_RO = 'A doua persoană este de acord. Puteți propune acum prezentarea.';
const AGREED_EN = 'The second person has agreed. You can propose the introduction now.';

export const overrideAskedLetter = defineLetter<OverrideLetter>({
  kind: 'conflict-override-asked',
  policy: 'transactional',
  ro: ({ url }) => ({
    subject: 'Se cere acordul dumneavoastră, ca a doua persoană',
    preheader: ASKED_RO,
    title: 'Se cere acordul unei a doua persoane',
    blocks: [paragraph(ASKED_RO), action('Văd despre ce este vorba', url)],
    footer: { why: WHY_RO },
  }),
  en: ({ url }) => ({
    subject: 'You are asked to agree as the second person',
    preheader: ASKED_EN,
    title: 'A second person is asked for',
    blocks: [paragraph(ASKED_EN), action('See what it is about', url)],
    footer: { why: WHY_EN },
  }),
});

export const overrideApprovedLetter = defineLetter<OverrideLetter>({
  kind: 'conflict-override-approved',
  policy: 'transactional',
  ro: ({ url }) => ({
    subject: 'A doua persoană este de acord',
    preheader: AGREED_RO,
    title: 'A doua persoană este de acord',
    blocks: [paragraph(AGREED_RO), action('Continuați', url)],
    footer: { why: WHY_RO },
  }),
  en: ({ url }) => ({
    subject: 'The second person has agreed',
    preheader: AGREED_EN,
    title: 'The second person has agreed',
    blocks: [paragraph(AGREED_EN), action('Go on', url)],
    footer: { why: WHY_EN },
  }),
});
