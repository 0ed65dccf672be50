import { wordsOf } from '#domain/text';
import { languages, type Language } from '#domain/vocabulary';

import { budgetReason } from './budget.js';
import { cognateIdeas, type Idea, ideasOf, topicIdea } from './ideas.js';
import { type Phrasebook } from './phrasebook.js';
import { QuotableText, quoteValues, type Quote, type QuotedVersion } from './quotes.js';
import { type Criterion, type QuotedReason, type Reason } from './reasons.js';
import { type ContactTime, daysBefore, timeReason } from './time.js';

/** What is asked about one capability: its version, why it was ranked, and whose time it takes. */
export interface QuotedCandidate {
  readonly version: QuotedVersion;
  readonly reasons: readonly Reason[];
  readonly contacts: readonly ContactTime[];
}

/** Fields of each side that hold what a criterion compares; the first that is filled counts. */
const VALUES: Readonly<Partial<Record<Criterion, readonly [challenge: readonly string[], capability: string]>>> = {
  topic: [['topics'], 'topics'],
  trl: [['trlWanted', 'trlNow'], 'trl'],
  cooperation: [['cooperationTypes'], 'cooperationTypes'],
  sector: [['sectors'], 'sectors'],
  place: [['region'], 'region'],
  language: [['workLanguages'], 'workLanguages'],
};
const MOST_VALUES = 3;
/** What the ranking found telling weighs 1, the later the less; other ideas that both texts have weigh little. */
const LATER = 0.07;
const OTHER_IDEA = 0.1;
const TOPIC_IDEA = 0.6;
/** A criterion of acceptance is spoken of where so much of it is said in one piece. */
const LEAST_SAID = { ideas: 2, weight: 1.2 } as const;
const OTHER_OF_CRITERION = 0.4;

/** A pair of quotes needs at least one telling word or topic in common. */
const LEAST_PAIR = 0.25;

type Weighed = readonly (readonly [Idea, number])[];

/** Finds, for one challenge, what both sides say for each criterion; only from the fields that it is given. */
export class Quoter {
  private readonly text: QuotableText;
  private readonly language: Language;
  private readonly deadline: { readonly on: string; readonly days: readonly string[] } | null;
  private readonly ideas: readonly Idea[];
  private readonly criteria: readonly { readonly name: string; readonly ideas: readonly Idea[] }[];

  /** `today` is an ISO day. */
  constructor(
    private readonly challenge: QuotedVersion,
    private readonly book: Phrasebook,
    today: string,
  ) {
    const on = challenge.fields.find(({ name }) => name === 'deadlineOn')?.text;
    this.deadline = on === undefined ? null : { on, days: daysBefore(on, today) };
    this.language = challenge.fields.find(({ language }) => language)?.language ?? 'en';
    this.text = new QuotableText(challenge);
    const prose = challenge.fields.filter(({ language }) => language);
    this.ideas = ideasOf(
      prose.map(({ text }) => text),
      book,
    );
    this.criteria = prose
      .filter(({ name }) => name.startsWith('criteria.'))
      .map(({ name, text }) => ({ name, ideas: ideasOf([text], book) }));
  }

  /** Every criterion with its quotes, in the order in which they are shown; nothing where nothing was ranked. */
  quote({ version, reasons, contacts }: QuotedCandidate): QuotedReason[] {
    if (reasons.length === 0) return [];
    const offered = new QuotableText(version);
    const telling = new Set(reasons.flatMap(({ criterion, words }) => (criterion === 'topic' ? words : [])));
    const quoted = reasons.map((reason) => ({ ...reason, quotes: this.quotesOf(reason, offered) }));
    const time = timeReason(this.deadline, contacts);
    const [topic, ...others] = quoted;
    return [
      ...(topic ? [topic] : []),
      this.acceptance(offered, telling),
      ...others,
      { ...time, quotes: quoteValues(this.challenge, 'deadlineOn', time.wanted) },
      budgetReason(this.challenge, version),
    ];
  }

  private quotesOf(reason: Reason, offered: QuotableText): Quote[] {
    const { criterion, verdict, words, shared } = reason;
    if (verdict === 'unknown') return [];
    if (criterion === 'equipment') return this.inTexts(weighed(this.ideas, words, 0), words, offered, criterion);
    if (criterion !== 'topic' || verdict === 'gap') return this.values(reason, offered.version);
    const topics = shared.flatMap((code) => topicIdea(code) ?? []).map((idea) => [idea, TOPIC_IDEA] as const);
    const said = this.inTexts([...weighed(this.ideas, words, OTHER_IDEA), ...topics], words, offered);
    return said.length > 0 ? said : this.values(reason, offered.version);
  }

  /** What both say of ideas, else of the words one by one, else where the challenge has the words. */
  private inTexts(ideas: Weighed, words: readonly string[], offered: QuotableText, field?: string): Quote[] {
    const said = this.pair(offered, ideas, field);
    const quotes = said.length > 0 ? said : this.pair(offered, this.singly(words, offered), field);
    if (quotes.length > 0) return quotes;
    const asked = this.text.best(weighed(this.ideas, words, 0));
    return asked ? [asked.quote] : [];
  }

  /** Each word out of the phrase that it stands in, then by what is spelled alike in the other language. */
  private singly(words: readonly string[], offered: QuotableText): Weighed {
    const stems = languages.flatMap((language) => [...offered.stemsIn(language)]);
    const alone = words.flatMap((word) => ideasOf([word], this.book));
    return [...alone, ...cognateIdeas(words, stems, this.language)].map((idea) => [idea, 1]);
  }

  /** What the capability says best, and where the challenge says the same. */
  private pair(offered: QuotableText, ideas: Weighed, field?: string): Quote[] {
    const isIn = (name: string): boolean => field === undefined || name === field;
    const said = offered.best(ideas, { least: LEAST_PAIR, isIn });
    if (!said) return [];
    const asked = this.text.best(ideas.filter(([idea]) => said.ideas.includes(idea)));
    return [...(asked ? [asked.quote] : quoteTopics(this.challenge, said.ideas)), said.quote];
  }

  private values({ criterion, verdict, shared, wanted, offered }: Reason, version: QuotedVersion): Quote[] {
    const [asked, had] = VALUES[criterion] ?? [[], ''];
    const both = verdict === 'match' && criterion !== 'trl';
    const quoted = asked.map((field) => quoteValues(this.challenge, field, both ? shared : wanted, MOST_VALUES));
    return [
      ...(quoted.find(({ length }) => length > 0) ?? []),
      ...quoteValues(version, had, both ? shared : offered, MOST_VALUES),
    ];
  }

  /** Which of the challenge's criteria the capability's texts speak of; that they do not is no gap. */
  private acceptance(offered: QuotableText, telling: ReadonlySet<string>): QuotedReason {
    const spokenOf = this.criteria.flatMap(({ name, ideas }) => {
      const said = offered.best(weighed(ideas, [...telling], OTHER_OF_CRITERION), { least: LEAST_SAID.weight });
      if (!said || said.ideas.length < LEAST_SAID.ideas) return [];
      const asked = this.text.best(weighed(said.ideas, [], 1), { isIn: (field) => field === name });
      return asked ? [{ name, quotes: [asked.quote, said.quote] }] : [];
    });
    return {
      criterion: 'acceptance',
      verdict: spokenOf.length > 0 ? 'match' : 'unknown',
      shared: spokenOf.map(({ name }) => name),
      wanted: this.criteria.map(({ name }) => name),
      offered: [],
      words: [],
      quotes: spokenOf.flatMap(({ quotes }) => quotes),
    };
  }
}

function quoteTopics(version: QuotedVersion, ideas: readonly Idea[]): Quote[] {
  return quoteValues(
    version,
    'topics',
    ideas.flatMap(({ topic }) => topic ?? []),
    MOST_VALUES,
  );
}

function weighed(ideas: readonly Idea[], words: readonly string[], others: number): Weighed {
  const weights = new Map<string, number>();
  words.forEach((word, i) => {
    for (const part of wordsOf(word)) if (!weights.has(part)) weights.set(part, 1 - LATER * Math.min(i, 10));
  });
  return ideas.map((idea) => [idea, Math.max(others, ...wordsOf(idea.name).map((word) => weights.get(word) ?? 0))]);
}
