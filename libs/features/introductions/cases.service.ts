import { Injectable } from '@nestjs/common';
import {
  asksOf,
  inboxTabOf,
  isIdentityOpen,
  outcomeOf,
  outlivedEnd,
  noOpenWords,
  shownTie,
  sides,
  timedStates,
  type BrokerTie,
  type CaseAsk,
  type Consent,
  type EndedChallengeState,
  type InboxCase,
  type InboxTab,
  type OpenWords,
  type Side,
} from '#domain/introductions';
import { introductionMachine, isTerminal, type IntroductionState } from '#domain/states';
import { MeetingsService, type MeetingDetail } from '#features/meetings';
import { BrokerTiesReadModel } from './broker-ties.read-model.js';
import { CaseFactsReadModel, type CasePerson, type CaseTeaser, type ChallengeOwner } from './case-facts.read-model.js';
import { CaseListReadModel, type CaseKey, type CaseQuery } from './case-list.read-model.js';
import type { IntroductionConsent } from './introduction-consent.entity.js';
import { introductionEventKinds, type IntroductionEvent } from './introduction-event.entity.js';
import type { Introduction } from './introduction.entity.js';
import { consentsOf, IntroductionRepository } from './introduction.repository.js';
import { OpenWordsReadModel } from './open-words.read-model.js';
import { IntroductionNotFound } from './introductions.errors.js';

/** Who reads: `seesAll` for the brokers of the case and platform admins. */
export interface CaseReader {
  readonly personId: string;
  readonly seesAll: boolean;
}

/** A case as one reader may see it now: what is closed to that reader is null or left out. */
export interface Case {
  readonly introduction: Introduction;
  readonly mySides: readonly Side[];
  readonly isBroker: boolean;
  readonly tab: InboxTab;
  /** What it asks of the reader, the most pressing first. */
  readonly asks: readonly CaseAsk[];
  readonly teaser: CaseTeaser;
  /** How the challenge ended that the case outlives. */
  readonly outlived: EndedChallengeState | null;
  readonly owner: ChallengeOwner | null;
  readonly people: readonly CasePerson[];
  readonly consents: readonly Consent[];
  /** Reasons and notes of the answers; only for brokers and the side itself. */
  readonly answers: readonly IntroductionConsent[];
  readonly meetings: readonly MeetingDetail[];
  /** What the broker of the case is to its sides, as far as it may be told to this reader. */
  readonly brokerTie: BrokerTie | null;
}

/** A case in a list, with its place in the list's order. */
export type ListedCase = Case & CaseKey;

const endedStates: readonly IntroductionState[] = introductionMachine.states.filter((state) =>
  isTerminal(introductionMachine, state),
);
/** Open cases of one person that an inbox shows; capacity keeps people far below. */
const mostOpenCases = 200;

@Injectable()
export class CasesService {
  constructor(
    private readonly introductions: IntroductionRepository,
    private readonly facts: CaseFactsReadModel,
    private readonly lists: CaseListReadModel,
    private readonly ties: BrokerTiesReadModel,
    private readonly words: OpenWordsReadModel,
    private readonly meetings: MeetingsService,
  ) {}

  async get(id: string, reader: CaseReader, now: Date): Promise<Case> {
    const [found] = await this.casesFor([id], reader, now);
    if (!found) throw new IntroductionNotFound();
    return found;
  }

  /** What happened in a case, in order. */
  async timeline(id: string): Promise<readonly IntroductionEvent[]> {
    const events = await this.introductions.listEvents(id);
    // Events of one step share an instant; their kinds are listed in the order in which they follow each other.
    const order = (event: IntroductionEvent): number => introductionEventKinds.indexOf(event.kind);
    return events.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || order(a) - order(b));
  }

  /** The open cases of a person, newest change first; all tabs but "done". */
  async listOpen(personId: string, now: Date): Promise<readonly Case[]> {
    const query = { states: timedStates, after: null, limit: mostOpenCases };
    const found = await this.lists.listOfPerson(personId, query);
    return this.casesFor(idsOf(found), { personId, seesAll: false }, now);
  }

  /** Cases of a person that have ended, newest change first. */
  async listDone(personId: string, page: Omit<CaseQuery, 'states'>, now: Date): Promise<readonly ListedCase[]> {
    const found = await this.lists.listOfPerson(personId, { ...page, states: endedStates });
    return this.listed(found, { personId, seesAll: false }, now);
  }

  private async listed(found: readonly CaseKey[], reader: CaseReader, now: Date): Promise<readonly ListedCase[]> {
    const cases = new Map((await this.casesFor(idsOf(found), reader, now)).map((one) => [one.introduction.id, one]));
    return found.flatMap(({ id, cursorAt }) => {
      const one = cases.get(id);
      return one ? [{ ...one, id, cursorAt }] : [];
    });
  }

  private async casesFor(ids: readonly string[], reader: CaseReader, now: Date): Promise<readonly Case[]> {
    if (ids.length === 0) return [];
    const introductions = new Map((await this.introductions.list(ids)).map((row) => [row.id, row]));
    const teasers = new Map((await this.facts.teasersOf(ids)).map((row) => [row.introductionId, row]));
    const people = await this.facts.peopleOf(ids);
    const answers = await this.introductions.listAnswers(ids);
    const meetings = await this.meetings.listOfIntroductions(ids);
    const ties = await this.ties.listOf(ids);
    const words = await this.words.listOf(ids);
    const closed = ids.flatMap((id) => {
      const introduction = introductions.get(id);
      const teaser = teasers.get(id);
      if (!introduction || !teaser) return [];
      return [
        assemble({
          introduction,
          teaser,
          people: people.filter(({ introductionId }) => introductionId === id),
          answers: answers.filter(({ introductionId }) => introductionId === id),
          meetings: meetings.filter(({ meeting }) => meeting.introductionId === id),
          tie: ties.get(id) ?? null,
          words: words.get(id) ?? noOpenWords,
          now,
          reader,
        }),
      ];
    });
    return this.withOwners(closed);
  }

  /** Loads stage 2 for the cases where it is open to the reader, and for no others. */
  private async withOwners(cases: readonly Case[]): Promise<readonly Case[]> {
    const open = cases.filter(isOwnerOpen).map(({ introduction }) => introduction.id);
    const owners = new Map((await this.facts.ownersOf(open)).map((row) => [row.introductionId, row]));
    return cases.map((found) => ({ ...found, owner: owners.get(found.introduction.id) ?? null }));
  }
}

interface CaseParts extends Pick<Case, 'introduction' | 'teaser' | 'people' | 'answers' | 'meetings'> {
  readonly reader: CaseReader;
  readonly tie: BrokerTie | null;
  readonly words: OpenWords;
  readonly now: Date;
}

function assemble(parts: CaseParts): Case {
  const { introduction, teaser, people, answers, meetings, reader, tie } = parts;
  const mySides = sides.filter((side) => people.some((p) => p.side === side && p.personId === reader.personId));
  const isBroker = reader.seesAll || introduction.brokerId === reader.personId;
  const consents = consentsOf(answers);
  const isAgreed = outcomeOf(consents) === 'agreed';
  const outlived = outlivedEnd(introduction.state, teaser.challengeState);
  const inbox = inboxCaseOf(parts, consents, outlived !== null);
  const asks = asksOf(inbox, mySides);
  return {
    introduction,
    mySides,
    isBroker,
    tab: inboxTabOf(inbox, asks),
    asks,
    teaser,
    outlived,
    owner: null,
    people: people.filter(({ side, belongs }) => belongs && (isBroker || isAgreed || mySides.includes(side))),
    consents,
    answers: answers.filter(({ side }) => isBroker || mySides.includes(side)),
    meetings,
    brokerTie: shownTie(tie, isOwnerOpen({ isBroker, mySides, teaser, consents })),
  };
}

function inboxCaseOf(
  { introduction, meetings, words, now }: CaseParts,
  consents: readonly Consent[],
  isOutliving: boolean,
): InboxCase {
  const live = meetings.findLast(({ meeting }) => meeting.state === 'open' || meeting.state === 'confirmed');
  const isOver = live?.slots.every(({ endMs }) => endMs <= now.getTime()) ?? false;
  const meeting = live ? { state: live.meeting.state, hasSlots: live.slots.length > 0, isOver } : null;
  const { state, stalledAt } = introduction;
  return { state, consents, meeting, words, isStalled: stalledAt !== null, isOutliving };
}

function isOwnerOpen({
  isBroker,
  mySides,
  teaser,
  consents,
}: Pick<Case, 'isBroker' | 'mySides' | 'teaser' | 'consents'>): boolean {
  return isBroker || mySides.includes('challenge') || isIdentityOpen(teaser.identity, consents);
}

function idsOf(found: readonly CaseKey[]): readonly string[] {
  return found.map(({ id }) => id);
}
