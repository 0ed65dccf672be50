import { digestKinds, digestSubject, type DigestKind, type Selection } from '#domain/digests';
import type { Language } from '#domain/vocabulary';
import { action, defineLetter, heading, items, type LetterBlock, type LetterContent } from '#platform/mail';
import type { DigestEntry } from './digest-entries.js';

export interface DigestModel {
  readonly selection: Selection<DigestEntry>;
  readonly frequency: 'weekly' | 'monthly';
  /** `Europe/Bucharest`: the times in the letter are those of this zone. */
  readonly zone: string;
  readonly homeUrl: string;
  readonly settingsUrl: string;
  readonly unsubscribeUrl: string;
}

const headings: Readonly<Record<DigestKind, Readonly<Record<Language, string>>>> = {
  introduction: { ro: 'Așteaptă răspunsul dumneavoastră', en: 'Waiting for your answer' },
  meeting: { ro: 'Întâlniri care urmează', en: 'Meetings ahead' },
  match: { ro: 'Potriviri noi', en: 'New matches' },
  review: { ro: 'De verificat', en: 'To review' },
  challenge: { ro: 'Provocări noi pentru clusterele dumneavoastră', en: 'New challenges for your clusters' },
};

const texts = {
  ro: {
    title: 'Ce este nou pentru dumneavoastră',
    preheader: (titles: string) => `Pe Quatrefoil: ${titles}`,
    more: (count: number) => `Vedeți toate (încă ${count})`,
    all: 'Vedeți tot pe Quatrefoil',
    why: {
      weekly: 'Primiți acest rezumat o dată pe săptămână pentru că aveți un cont Quatrefoil.',
      monthly: 'Primiți acest rezumat o dată pe lună pentru că aveți un cont Quatrefoil.',
    },
    zone: (zone: string) => `Orele sunt cele din ${zone}.`,
    change: 'Schimbă ziua, ora sau frecvența',
    unsubscribe: 'Dezabonare',
  },
  en: {
    title: 'What is new for you',
    preheader: (titles: string) => `On Quatrefoil: ${titles}`,
    more: (count: number) => `See all (${count} more)`,
    all: 'See everything on Quatrefoil',
    why: {
      weekly: 'You get this digest once a week because you have a Quatrefoil account.',
      monthly: 'You get this digest once a month because you have a Quatrefoil account.',
    },
    zone: (zone: string) => `Times are those of ${zone}.`,
    change: 'Change the day, the hour or how often',
    unsubscribe: 'Unsubscribe',
  },
} as const;

export const digestLetter = defineLetter<DigestModel>({
  kind: 'digest',
  policy: 'digest',
  ro: (model) => contentOf(model, 'ro'),
  en: (model) => contentOf(model, 'en'),
});

function contentOf(model: DigestModel, language: Language): LetterContent {
  const { selection, frequency, zone, homeUrl, settingsUrl, unsubscribeUrl } = model;
  const text = texts[language];
  const left = selection.total - selection.items.length;
  return {
    subject: digestSubject(selection, language),
    preheader: text.preheader(selection.items.map(({ title }) => title).join(', ')).slice(0, 90),
    title: text.title,
    blocks: [
      ...digestKinds.flatMap((kind) => sectionOf(kind, selection.items, language)),
      action(left > 0 ? text.more(left) : text.all, homeUrl),
    ],
    footer: {
      why: `${text.why[frequency]} ${text.zone(zone)}`,
      links: [
        { label: text.change, url: settingsUrl },
        { label: text.unsubscribe, url: unsubscribeUrl },
      ],
    },
  };
}

function sectionOf(kind: DigestKind, entries: readonly DigestEntry[], language: Language): LetterBlock[] {
  const chosen = entries.filter((entry) => entry.kind === kind);
  return chosen.length === 0 ? [] : [heading(headings[kind][language]), items(chosen)];
}
