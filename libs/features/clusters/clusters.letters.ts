import { action, defineLetter, paragraph, quote } from '#platform/mail';

export interface MembershipLetter {
  readonly cluster: string;
  readonly organisation: string;
  /** What was written along: the organisation's message, or the reason of a refusal; may be empty. */
  readonly words: string;
  readonly url: string;
}

const quoted = (words: string) => (words === '' ? [] : [quote(words)]);

export const membershipAskedLetter = defineLetter<MembershipLetter>({
  kind: 'membership-asked',
  policy: 'transactional',
  ro: ({ cluster, organisation, words, url }) => ({
    subject: `${organisation} dorește să intre în ${cluster}`,
    preheader: 'Acceptați sau refuzați cererea, cu un motiv.',
    title: 'O organizație dorește să intre în cluster',
    blocks: [
      paragraph(`${organisation} cere să devină membru al clusterului ${cluster}.`),
      ...quoted(words),
      action('Văd cererea', url),
    ],
    footer: { why: 'Primiți acest mesaj pentru că administrați acest cluster pe Quatrefoil.' },
  }),
  en: ({ cluster, organisation, words, url }) => ({
    subject: `${organisation} would like to join ${cluster}`,
    preheader: 'Accept or decline the request, with a reason.',
    title: 'An organisation would like to join the cluster',
    blocks: [
      paragraph(`${organisation} asks to become a member of ${cluster}.`),
      ...quoted(words),
      action('See the request', url),
    ],
    footer: { why: 'You get this message because you manage this cluster on Quatrefoil.' },
  }),
});

const WHY_RO = 'Primiți acest mesaj pentru că administrați organizația pe Quatrefoil.';
const WHY_EN = 'You get this message because you administer the organisation on Quatrefoil.';

export const membershipAcceptedLetter = defineLetter<MembershipLetter>({
  kind: 'membership-accepted',
  policy: 'transactional',
  ro: ({ cluster, organisation, url }) => ({
    subject: `${organisation} este membru în ${cluster}`,
    preheader: 'Cererea dumneavoastră a fost acceptată.',
    title: 'Cererea a fost acceptată',
    blocks: [
      paragraph(`${organisation} este acum membru al clusterului ${cluster}, ai cărui manageri vă pot fi broker.`),
      action('Deschid clusterul', url),
    ],
    footer: { why: WHY_RO },
  }),
  en: ({ cluster, organisation, url }) => ({
    subject: `${organisation} is a member of ${cluster}`,
    preheader: 'Your request was accepted.',
    title: 'The request was accepted',
    blocks: [
      paragraph(`${organisation} is now a member of ${cluster}, whose managers can be your brokers.`),
      action('Open the cluster', url),
    ],
    footer: { why: WHY_EN },
  }),
});

export const membershipDeclinedLetter = defineLetter<MembershipLetter>({
  kind: 'membership-declined',
  policy: 'transactional',
  ro: ({ cluster, organisation, words, url }) => ({
    subject: `Cerere refuzată: ${cluster}`,
    preheader: 'Clusterul a răspuns cu un motiv.',
    title: 'Cererea a fost refuzată',
    blocks: [
      paragraph(`Cererea organizației ${organisation} de a intra în ${cluster} a fost refuzată. Motivul:`),
      ...quoted(words),
      action('Deschid clusterul', url),
    ],
    footer: { why: WHY_RO },
  }),
  en: ({ cluster, organisation, words, url }) => ({
    subject: `Request declined: ${cluster}`,
    preheader: 'The cluster answered with a reason.',
    title: 'The request was declined',
    blocks: [
      paragraph(`The request of ${organisation} to join ${cluster} was declined. The reason:`),
      ...quoted(words),
      action('Open the cluster', url),
    ],
    footer: { why: WHY_EN },
  }),
});
