import { z } from 'zod';
import {
  brokerTies,
  caseAsks,
  brokerTieSentence,
  type BrokerTie,
  daysLeft,
  endedChallengeStates,
  evidencedStates,
  inboxTabs,
  sides,
  type InboxTab,
} from '#domain/introductions';
import { isGoodMatch, strengthOf } from '#domain/matching';
import { closingReasons, introductionStates, isCode } from '#domain/vocabulary';
import {
  introductionEventKinds,
  type Case,
  type CasePerson,
  type CaseQuestion,
  type Evidence,
  type FollowUp,
  type IntroductionEvent,
  type IntroductionsService,
  type NextMatch,
  type Partnership,
} from '#features/introductions';
import { pageQuery } from '../http/cursor.js';
import { reasonView, toReasonView } from '../matches/matches.contract.js';
import { askedFollowUp, partnershipView } from './outcomes.contract.js';
import { meetingView, toMeetingView } from '../meetings/meetings.contract.js';

export const inboxQuery = pageQuery.extend({ tab: z.enum(inboxTabs).default('to-answer') });

export type InboxQuery = z.infer<typeof inboxQuery>;

const side = z.enum(sides);
const instant = z.iso.datetime();

export const createdView = z.strictObject({ id: z.uuid() }).meta({ id: 'CreatedIntroduction' });
export type CreatedView = z.infer<typeof createdView>;

export const proposalView = z
  .strictObject({
    matchId: z.uuid(),
    isIntroducible: z.boolean(),
    challenge: z.strictObject({ id: z.uuid(), title: z.string() }),
    capability: z.strictObject({ id: z.uuid(), title: z.string() }),
  })
  .meta({ id: 'ProposalPreview' });
export type ProposalView = z.infer<typeof proposalView>;

export function toProposalView(pair: Awaited<ReturnType<IntroductionsService['preview']>>): ProposalView {
  const { matchId, isIntroducible, challengeId, challengeTitle, capabilityId, capabilityTitle } = pair;
  return {
    matchId: matchId ?? '',
    isIntroducible,
    challenge: { id: challengeId, title: challengeTitle },
    capability: { id: capabilityId, title: capabilityTitle },
  };
}

export const introductionView = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(introductionStates.codes),
    tab: z.enum(inboxTabs),
    /** What it asks of the reader, the most pressing first. */
    asks: z.array(z.enum(caseAsks)),
    createdAt: instant,
    stateSince: instant,
    respondBy: instant.nullable(),
    /** To the end of the limit of the state; null once the case has ended. */
    daysLeft: z.number().int().nullable(),
    /** Since when the case has outlived its limit. */
    stalledAt: instant.nullable(),
    message: z.string(),
    unclear: z.string(),
    about: z.string(),
    mySides: z.array(side),
    isBroker: z.boolean(),
    canAnswer: z.boolean(),
    /** How the challenge ended, where the case goes on all the same. */
    challengeEnd: z.enum(endedChallengeStates).nullable(),
    challenge: z.strictObject({
      id: z.uuid(),
      title: z.string(),
      teaser: z.string(),
      sectors: z.array(z.string()),
      region: z.string().nullable(),
      isFirm: z.boolean(),
      identity: z.enum(['named', 'anonymous']),
      /** Null as long as it is closed to the reader. */
      owner: z
        .strictObject({ id: z.uuid(), name: z.string(), county: z.string().nullable(), city: z.string().nullable() })
        .nullable(),
    }),
    capability: z.strictObject({
      id: z.uuid(),
      title: z.string(),
      kind: z.string(),
      region: z.string().nullable(),
      owner: z.strictObject({ id: z.uuid(), name: z.string() }),
    }),
    consents: z.array(z.strictObject({ side, answer: z.enum(['pending', 'accepted', 'declined']) })),
    reasons: z.array(reasonView),
    /** People of the reader's side; of both once both sides said yes. */
    people: z.array(z.strictObject({ side, name: z.string(), email: z.string() })),
    /** A reason that a side gave is for that side and the broker; one that lies outside of the case is for all. */
    exit: z.strictObject({ side: side.nullable(), reason: z.string().nullable(), note: z.string() }).nullable(),
    meetings: z.array(meetingView),
    /** What its broker is to the sides; shown, and no obstacle. */
    brokerTie: z
      .strictObject({ code: z.enum(brokerTies), sentence: z.strictObject({ ro: z.string(), en: z.string() }) })
      .nullable(),
  })
  .meta({ id: 'Introduction' });
export type IntroductionView = z.infer<typeof introductionView>;

const eventView = z.strictObject({
  kind: z.enum(introductionEventKinds),
  at: instant,
  side: side.nullable(),
  state: z.string().nullable(),
});
export const introductionDetail = introductionView
  .extend({
    events: z.array(eventView),
    questions: z.array(
      z.strictObject({
        id: z.uuid(),
        /** Of who asks. */
        side,
        question: z.string(),
        askedAt: instant,
        answer: z.string().nullable(),
        answeredAt: instant.nullable(),
      }),
    ),
    partnership: partnershipView.nullable(),
    /** What shows that work began, and that it was completed. */
    evidence: z.array(z.strictObject({ state: z.enum(evidencedStates), text: z.string(), at: instant })),
    followUps: z.array(askedFollowUp),
    /** The page on which the reader answers what his side was asked and has not answered. */
    followUpPath: z.string().nullable(),
    brokers: z.array(z.strictObject({ id: z.uuid(), name: z.string(), email: z.string() })),
    /** For brokers: whom they could propose next to the challenge, who can be asked now. */
    nextCandidate: z
      .strictObject({
        matchId: z.uuid(),
        capability: z.string(),
        organisation: z.string(),
        /** The probability that a broker shortlists it, in whole per cent. */
        strength: z.int(),
        /** False for a near miss. */
        isGood: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'IntroductionDetail' });
export type IntroductionDetail = z.infer<typeof introductionDetail>;

export const introductionPage = z
  .strictObject({
    items: z.array(introductionView),
    nextCursor: z.string().nullable(),
    /** Open cases of the reader by tab; "done" is not counted. */
    counts: z.strictObject({ 'to-answer': z.int(), waiting: z.int(), scheduled: z.int() }),
  })
  .meta({ id: 'IntroductionPage' });
export type IntroductionPage = z.infer<typeof introductionPage>;

export function toIntroductionView(found: Case, now: Date): IntroductionView {
  const { introduction, mySides, isBroker, tab, teaser, consents, people, meetings, brokerTie } = found;
  const { id, state, respondBy } = introduction;
  const hasLimit = introduction.checkAt !== null;
  const isOpen = state === 'interest' || state === 'proposed';
  return {
    id,
    state,
    tab,
    asks: [...found.asks],
    createdAt: introduction.createdAt.toISOString(),
    stateSince: introduction.stateSince.toISOString(),
    respondBy: hasLimit ? (respondBy?.toISOString() ?? null) : null,
    daysLeft: hasLimit && respondBy ? daysLeft(respondBy, now) : null,
    stalledAt: introduction.stalledAt?.toISOString() ?? null,
    message: introduction.message,
    unclear: introduction.unclear,
    about: introduction.about,
    mySides: [...mySides],
    isBroker,
    canAnswer: isOpen && consents.some((consent) => consent.answer === 'pending' && mySides.includes(consent.side)),
    challengeEnd: found.outlived,
    ...pairOf(found),
    consents: consents.map(({ side: of, answer }) => ({ side: of, answer })),
    reasons: teaser.reasons.map(toReasonView),
    people: people.map(({ side: of, name, email }) => ({ side: of, name, email })),
    exit: exitOf(found),
    meetings: meetings.map(toMeetingView),
    brokerTie: toTieView(brokerTie),
  };
}

function toTieView(tie: BrokerTie | null): IntroductionView['brokerTie'] {
  return tie && { code: tie, sentence: { ro: brokerTieSentence(tie, 'ro'), en: brokerTieSentence(tie, 'en') } };
}

function pairOf({ introduction, teaser, owner }: Case): Pick<IntroductionView, 'challenge' | 'capability'> {
  return {
    challenge: {
      id: introduction.challengeId,
      title: teaser.challengeTitle,
      teaser: teaser.challengeTeaser,
      sectors: [...teaser.challengeSectors],
      region: teaser.challengeRegion,
      isFirm: teaser.isFirm,
      identity: teaser.identity,
      owner: owner && { id: owner.organisationId, name: owner.organisation, county: owner.county, city: owner.city },
    },
    capability: {
      id: introduction.capabilityId,
      title: teaser.capabilityTitle,
      kind: teaser.capabilityKind,
      region: teaser.capabilityRegion,
      owner: { id: teaser.capabilityOrganisationId, name: teaser.capabilityOrganisation },
    },
  };
}

function exitOf({ introduction, mySides, isBroker, answers }: Case): IntroductionView['exit'] {
  const { exitSide, exitReason } = introduction;
  if (exitReason === null) return null;
  const isToldToBoth = isCode(closingReasons, exitReason);
  const mayKnow = isToldToBoth || isBroker || (exitSide !== null && mySides.includes(exitSide));
  const note = answers.find(({ decision }) => decision === 'declined')?.note ?? '';
  return mayKnow ? { side: exitSide, reason: exitReason, note } : { side: exitSide, reason: null, note: '' };
}

interface CaseSurroundings {
  readonly events: readonly IntroductionEvent[];
  readonly brokers: readonly Pick<CasePerson, 'personId' | 'name' | 'email'>[];
  readonly next: NextMatch | null;
  readonly questions: readonly CaseQuestion[];
  readonly partnership: Partnership | null;
  readonly evidence: readonly Evidence[];
  readonly followUps: readonly FollowUp[];
  readonly followUpPath: string | null;
}

export function toIntroductionDetail(
  found: Case,
  { events, brokers, next, questions, partnership, evidence, followUps, followUpPath }: CaseSurroundings,
  now: Date,
): IntroductionDetail {
  return {
    ...toIntroductionView(found, now),
    events: events.map(({ kind, createdAt, side: of, detail }) => ({
      kind,
      at: createdAt.toISOString(),
      side: of,
      state: detail['state'] ?? null,
    })),
    questions: questions.map(({ id, side: of, question, askedAt, answer, answeredAt }) => ({
      id,
      side: of,
      question,
      askedAt: askedAt.toISOString(),
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
    partnership: partnership && { ...partnership, confirmedBy: [...partnership.confirmedBy] },
    followUpPath,
    evidence: evidence.map(({ state, text: words, givenAt }) => ({ state, text: words, at: givenAt.toISOString() })),
    followUps: followUps.map(({ day, side: of, answer }) => ({ day, side: of, answer })),
    brokers: brokers.map(({ personId, name, email }) => ({ id: personId, name, email })),
    nextCandidate: next && {
      matchId: next.matchId,
      capability: next.capability,
      organisation: next.organisation,
      strength: strengthOf(next.score),
      isGood: isGoodMatch(next),
    },
  };
}

export function countTabs(cases: readonly Case[]): IntroductionPage['counts'] {
  const count = (tab: InboxTab): number => cases.filter((found) => found.tab === tab).length;
  return { 'to-answer': count('to-answer'), waiting: count('waiting'), scheduled: count('scheduled') };
}
