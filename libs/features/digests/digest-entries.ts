import { challengeStage } from '#domain/access';
import type { DigestItem } from '#domain/digests';
import { daysLeft, describeAnonymous } from '#domain/introductions';
import { reasonSentence, type Reason, type Verdict } from '#domain/matching';
import { formatDate, formatRange, localRange } from '#domain/time';
import { counted, nouns, type Language } from '#domain/vocabulary';
import type { LetterItem } from '#platform/mail';
import type {
  ChallengeNews,
  FittingChallengeNews,
  HelpfulCapabilityNews,
  MeetingNews,
  WaitingIntroductionNews,
} from './digest-news.read-model.js';

/** One thing that a digest can tell: what decides its place, and what is written about it. */
export type DigestEntry = DigestItem & Omit<LetterItem, 'title'>;

/** How and for whom entries are written. */
export interface Pen {
  readonly language: Language;
  readonly zone: string;
  readonly publicUrl: string;
  readonly now: Date;
}

const REASONS = 3;

const words = {
  open: { ro: 'Deschideți', en: 'Open' },
  answer: { ro: 'Răspundeți', en: 'Answer' },
  review: { ro: 'Verificați', en: 'Review' },
  forYours: { ro: 'pentru', en: 'for' },
  fits: { ro: 'se potrivește cu', en: 'fits' },
  until: { ro: 'termen', en: 'deadline' },
  left: { ro: 'mai aveți', en: 'left:' },
  noneFor: { ro: 'încă nicio potrivire bună pentru', en: 'no good match yet for' },
  nearest: { ro: 'cea mai apropiată', en: 'the nearest' },
  meeting: { ro: 'Întâlnire', en: 'Meeting' },
} as const;

function action(pen: Pen, label: 'open' | 'answer' | 'review', path: string): Required<LetterItem>['action'] {
  return { label: words[label][pen.language], url: `${pen.publicUrl}${path}` };
}

/** Up to three criteria that are met, or that are not, as sentences. */
function reasonsOf(reasons: readonly Reason[], { language }: Pen, told: Verdict = 'match'): string[] {
  return reasons
    .filter(({ verdict }) => verdict === told)
    .slice(0, REASONS)
    .map((reason) => reasonSentence(reason, language));
}

/** Who asks: by name only where the access policy opens stage 2 to the reader. */
function ownerOf(news: ChallengeNews, { language }: Pen): string {
  const isOpen = challengeStage(news.roles, { identity: news.identity }) >= 2;
  return isOpen ? news.organisation : describeAnonymous(news, language);
}

function deadlineOf({ deadlineOn }: ChallengeNews, { language }: Pen): string | null {
  return deadlineOn && `${words.until[language]} ${formatDate(deadlineOn, language)}`;
}

const inQuotes = (text: string, { language }: Pen): string => (language === 'ro' ? `„${text}”` : `“${text}”`);
const line = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ');

export function fittingEntry(news: FittingChallengeNews, pen: Pen): DigestEntry {
  const fits = `${words.fits[pen.language]} ${inQuotes(news.capabilityTitle, pen)}`;
  return {
    key: `challenge:${news.challengeId}`,
    kind: 'match',
    title: news.title,
    score: news.score,
    detail: line(ownerOf(news, pen), fits, deadlineOf(news, pen)),
    reasons: reasonsOf(news.reasons, pen),
    action: action(pen, 'open', `/challenges/${news.challengeId}`),
  };
}

/** A capability that can help; where none is a good match yet, the nearest one, with what is missing. */
export function helpfulEntry(news: HelpfulCapabilityNews, pen: Pen): DigestEntry {
  const { forYours, noneFor, nearest } = words;
  const challenge = inQuotes(news.challengeTitle, pen);
  const about = news.isGood
    ? line(news.organisation, `${forYours[pen.language]} ${challenge}`)
    : line(`${noneFor[pen.language]} ${challenge}`, `${nearest[pen.language]}: ${news.organisation}`);
  return {
    key: `match:${news.challengeId}:${news.capabilityId}`,
    kind: 'match',
    title: news.title,
    score: news.score,
    detail: about,
    reasons: reasonsOf(news.reasons, pen, news.isGood ? 'match' : 'gap'),
    action: action(pen, 'open', `/challenges/${news.challengeId}/matches`),
  };
}

export function waitingEntry(news: WaitingIntroductionNews, pen: Pen): DigestEntry {
  const left = news.respondBy && counted(daysLeft(news.respondBy, pen.now), nouns.day, pen.language);
  return {
    key: `introduction:${news.introductionId}`,
    kind: 'introduction',
    title: news.side === 'challenge' ? news.capabilityTitle : news.challengeTitle,
    score: -(news.respondBy?.getTime() ?? Number.MAX_SAFE_INTEGER),
    detail: line(counted(1, nouns.introduction, pen.language), left && `${words.left[pen.language]} ${left}`),
    reasons: reasonsOf(news.reasons, pen),
    action: action(pen, 'answer', `/introductions/${news.introductionId}`),
  };
}

export function meetingEntry(news: MeetingNews, pen: Pen): DigestEntry {
  const range = localRange(news.startsAt.getTime(), news.endsAt.getTime(), pen.zone);
  return {
    key: `meeting:${news.meetingId}`,
    kind: 'meeting',
    title: news.challengeTitle ? `${words.meeting[pen.language]}: ${news.challengeTitle}` : words.meeting[pen.language],
    score: -news.startsAt.getTime(),
    detail: formatRange(range, pen.language),
    action: action(pen, 'open', news.introductionId ? `/introductions/${news.introductionId}` : '/calendar'),
  };
}

export function publishedEntry(news: ChallengeNews, pen: Pen): DigestEntry {
  return {
    key: `challenge:${news.challengeId}`,
    kind: 'challenge',
    title: news.title,
    score: news.publishedAt.getTime(),
    detail: line(ownerOf(news, pen), deadlineOf(news, pen)),
    action: action(pen, 'open', `/challenges/${news.challengeId}`),
  };
}

const toReview = {
  ro: { one: 'text de verificat', many: 'texte de verificat' },
  en: { one: 'text to review', many: 'texts to review' },
} as const;

export function reviewEntry(waiting: number, pen: Pen): DigestEntry {
  return {
    key: 'review',
    kind: 'review',
    title: counted(waiting, toReview, pen.language),
    score: waiting,
    stands: waiting,
    action: action(pen, 'review', '/broker'),
  };
}
