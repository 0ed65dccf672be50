import { Injectable } from '@nestjs/common';
import { mostOpenInterests, otherSide, outcomeOf, sides, sideToAnswer, type Side } from '#domain/introductions';
import type { ChallengeState, IntroductionState } from '#domain/states';
import type { DeclineReason } from '#domain/vocabulary';
import { MatchesService } from '#features/matches';
import { MeetingsService } from '#features/meetings';
import { Transactions, type Tx } from '#platform/database';
import { CaseFactsReadModel, type PairFacts } from './case-facts.read-model.js';
import { CaseFile } from './case-file.service.js';
import { CaseWords, type OpenWords } from './case-words.service.js';
import { ConflictShield } from './conflict-shield.service.js';
import { IntroductionAsks } from './introduction-asks.service.js';
import { IntroductionMails } from './introduction-mails.service.js';
import type { Introduction } from './introduction.entity.js';
import { consentsOf, IntroductionRepository, type SidePerson } from './introduction.repository.js';
import {
  AlreadyAnswered,
  InterestInvalid,
  IntroductionMoved,
  IntroductionNotFound,
  MatchNotIntroducible,
  SidesNotLive,
  TooManyInterests,
} from './introductions.errors.js';

/** How long a first meeting lasts, where nobody says otherwise. */
const meetingMinutes = 30;

/** An answer is asked for as long as the challenge is open; a pause keeps what has begun. */
const liveChallenges: readonly ChallengeState[] = ['published', 'paused'];
/** Those who agreed may go on talking about a challenge that is solved. */
const talkedAbout: readonly ChallengeState[] = [...liveChallenges, 'fulfilled'];
const statesWithMeetings: readonly IntroductionState[] = ['agreed', 'met', 'following-up'];

/** Proposing a match that is only suggested shortlists it on the way. One whose case has ended can have another. */
function isIntroducible(pair: PairFacts | null): pair is PairFacts {
  if (!pair?.isLive) return false;
  const { matchState, hasOpenCase } = pair;
  return matchState === 'suggested' || matchState === 'shortlisted' || (matchState === 'introduced' && !hasOpenCase);
}

/** What somebody says that shows interest: the cooperation that he looks for, what is unclear, and facts about his side. */
export interface Interest {
  readonly message: string;
  readonly unclear: string;
  readonly about: string;
  /** The anonymous owner of a challenge has read that the words may tell who he is. */
  readonly isRiskAccepted: boolean;
}

/** Starts cases and takes the answers of their sides. */
@Injectable()
export class IntroductionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionRepository,
    private readonly facts: CaseFactsReadModel,
    private readonly shield: ConflictShield,
    private readonly asks: IntroductionAsks,
    private readonly mails: IntroductionMails,
    private readonly cases: CaseFile,
    private readonly words: CaseWords,
    private readonly matches: MatchesService,
    private readonly meetings: MeetingsService,
  ) {}

  /** What a broker would propose, and whether that is still possible. */
  async preview(matchId: string): Promise<PairFacts & { readonly isIntroducible: boolean }> {
    const pair = await this.facts.pairOfMatch(matchId);
    if (!pair) throw new MatchNotIntroducible();
    return { ...pair, isIntroducible: isIntroducible(pair) };
  }

  /** A broker proposes a match to both sides; the id of the new case. @throws SecondPersonNeeded */
  async propose(matchId: string, brokerId: string, message: string, now: Date): Promise<string> {
    return this.transactions.run(async (tx) => {
      const pair = await this.facts.pairOfMatch(matchId, tx);
      if (!isIntroducible(pair)) throw new MatchNotIntroducible();
      await this.shield.pass(pair, brokerId, now, tx);
      const started = await this.asks.start({ pair, state: 'proposed', brokerId, message, starter: null }, now, tx);
      await this.takeMatch(pair, brokerId, now, tx);
      await this.cases.note({ introductionId: started.id, kind: 'proposed', createdAt: now, actorId: brokerId }, tx);
      await this.mails.add(started, { what: 'proposed', sides }, now, tx);
      return started.id;
    });
  }

  /**
   * A side shows interest in the other; its own consent is given by that. Where the two sides have a conflict, the other
   * side hears nothing of it until a broker takes it on with a second person; who showed it cannot tell the difference.
   * The id of the new case.
   */
  async showInterest(
    pairIds: { readonly challengeId: string; readonly capabilityId: string },
    starter: SidePerson,
    { isRiskAccepted, ...interest }: Interest,
    now: Date,
  ): Promise<string> {
    const { personId, side } = starter;
    return this.transactions.run(async (tx) => {
      const pair = await this.facts.pairOf(pairIds.challengeId, pairIds.capabilityId, tx);
      if (!pair?.isLive || !pair.isVisible) throw new InterestInvalid(otherSide(side));
      await this.refuseFlood(personId, tx);
      const isHeld = await this.shield.holds(pair, tx);
      const order = { pair, state: 'interest', brokerId: null, ...interest, starter, isHeld } as const;
      const { id } = await this.asks.start(order, now, tx);
      const texts = Object.entries(interest).map(([field, text]) => ({ field, text }));
      await this.checkWords(id, { side, isHidden: pair.isAnonymous }, { texts, isRiskAccepted }, tx);
      await this.cases.note(
        { introductionId: id, kind: 'interest-shown', createdAt: now, actorId: personId, side },
        tx,
      );
      await this.introductions.answer(
        { introductionId: id, side, decision: 'accepted', reason: null, note: '', personId },
        now,
        tx,
      );
      await this.takeMatch(pair, personId, now, tx);
      const asked = isHeld ? [] : [otherSide(side)];
      await this.mails.add(await this.cases.lock(id, tx), { what: 'proposed', sides: asked }, now, tx);
      return id;
    });
  }

  /**
   * A broker takes on a case that a side began; the time to answer starts anew, for a side that was not asked yet too.
   * @throws SidesNotLive, SecondPersonNeeded
   */
  async takeOn(id: string, brokerId: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const held = await this.cases.lock(id, tx);
      await this.shield.pass(held, brokerId, now, tx);
      const asked = await this.asks.askRest(held, now, tx);
      await this.requireLive(id, liveChallenges, tx);
      await this.cases.move(id, 'propose', { at: now, brokerId }, tx);
      await this.cases.note({ introductionId: id, kind: 'proposed', createdAt: now, actorId: brokerId }, tx);
      await this.mails.add(await this.cases.lock(id, tx), { what: 'proposed', sides: asked }, now, tx);
    });
  }

  /**
   * A side says yes. With the second yes identities open, and times for a meeting are offered.
   * @throws SidesNotLive
   */
  async accept(id: string, personId: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.cases.lock(id, tx);
      await this.requireLive(id, liveChallenges, tx);
      const side = await this.answerFor(introduction, { personId, decision: 'accepted' }, now, tx);
      await this.cases.note({ introductionId: id, kind: 'accepted', createdAt: now, actorId: personId, side }, tx);
      const answers = await this.introductions.listAnswers([id], tx);
      if (outcomeOf(consentsOf(answers)) === 'agreed') await this.agree(id, now, tx);
    });
  }

  /** A side says no, which ends the case. The reason goes to the broker, not to the other side. */
  async decline(
    id: string,
    personId: string,
    { reason, note }: { readonly reason: DeclineReason; readonly note: string },
    now: Date,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.cases.lock(id, tx);
      const side = await this.answerFor(introduction, { personId, decision: 'declined', reason, note }, now, tx);
      await this.cases.move(id, 'decline', { at: now, exitSide: side, exitReason: reason }, tx);
      await this.cases.note({ introductionId: id, kind: 'declined', createdAt: now, actorId: personId, side }, tx);
      await this.mails.add(introduction, { what: 'ended', sides: [otherSide(side)], toBroker: true }, now, tx);
    });
  }

  /** Opens a meeting of an agreed case that has none ahead: after one was called off, or for another talk. @throws SidesNotLive */
  async planMeeting(id: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { state } = await this.cases.lock(id, tx);
      const meetings = await this.meetings.listOfIntroductions([id], tx);
      const isPlanned = meetings.some(({ meeting }) => meeting.state === 'open' || meeting.state === 'confirmed');
      if (isPlanned || !statesWithMeetings.includes(state)) throw new IntroductionMoved();
      await this.requireLive(id, talkedAbout, tx);
      await this.openMeeting(id, now, tx);
    });
  }

  private async checkWords(
    id: string,
    writer: { readonly side: Side; readonly isHidden: boolean },
    words: OpenWords,
    tx: Tx,
  ): Promise<void> {
    const [owner] = await this.facts.ownersOf([id], tx);
    if (owner) await this.words.check({ ...writer, organisationId: owner.organisationId }, words, tx);
  }

  /** What one person begins at once takes turns, so that the limit holds. */
  private async refuseFlood(personId: string, tx: Tx): Promise<void> {
    await this.introductions.lockStarter(personId, tx);
    const open = await this.introductions.countOpenInterests(personId, tx);
    if (open >= mostOpenInterests) throw new TooManyInterests(mostOpenInterests);
  }

  private async requireLive(id: string, challengeStates: readonly ChallengeState[], tx: Tx): Promise<void> {
    if (!(await this.facts.canGoOn(id, challengeStates, tx))) throw new SidesNotLive();
  }

  /** A case that a side begins takes the match along, decided or not. */
  private async takeMatch({ matchId, matchState }: PairFacts, by: string, at: Date, tx: Tx): Promise<void> {
    if (matchId === null) return;
    if (matchState === 'suggested') await this.matches.shortlist(matchId, { by, at }, tx);
    if (matchState === 'suggested' || matchState === 'shortlisted')
      await this.matches.introduce(matchId, { by, at }, tx);
  }

  private async agree(id: string, now: Date, tx: Tx): Promise<void> {
    await this.cases.move(id, 'agree', { at: now }, tx);
    await this.cases.note({ introductionId: id, kind: 'agreed', createdAt: now }, tx);
    const told = await this.openMeeting(id, now, tx);
    const introduction = await this.cases.lock(id, tx);
    await this.mails.add(introduction, { what: 'agreed', sides, toBroker: true, except: told }, now, tx);
  }

  /** Of each side who said yes for it; where he has left, those who are there. */
  private async peopleToMeet(id: string, tx: Tx): Promise<readonly SidePerson[]> {
    const answers = await this.introductions.listAnswers([id], tx);
    const people = (await this.facts.peopleOf([id], tx)).filter(({ belongs }) => belongs);
    return sides.flatMap((side) => {
      const own = people.filter((person) => person.side === side);
      const spoke = own.filter(({ personId }) => answers.some((answer) => answer.personId === personId));
      return (spoke.length > 0 ? spoke : own).map(({ personId }) => ({ personId, side }));
    });
  }

  /** Opens a meeting of both sides; answers who was written to about its times. */
  private async openMeeting(id: string, now: Date, tx: Tx): Promise<readonly string[]> {
    const people = await this.peopleToMeet(id, tx);
    const ids = people.map(({ personId }) => personId);
    const title = await this.meetingTitle(id, tx);
    const first = ids[0] === undefined ? null : await this.facts.personOf(ids[0], tx);
    const order = { introductionId: id, title, people, durationMinutes: meetingMinutes, zone: first?.zone ?? 'UTC' };
    const { offered } = await this.meetings.open(order, now, tx);
    if (offered > 0) await this.cases.note({ introductionId: id, kind: 'times-offered', createdAt: now }, tx);
    return offered > 0 ? ids : [];
  }

  /** Stands in calendars that others look into, so it names nobody where the challenge is anonymous. */
  private async meetingTitle(id: string, tx: Tx): Promise<string> {
    const [teaser] = await this.facts.teasersOf([id], tx);
    if (teaser?.identity === 'anonymous') return teaser.challengeTitle;
    const [owner] = await this.facts.ownersOf([id], tx);
    if (!teaser || !owner) throw new IntroductionNotFound();
    return `${teaser.challengeTitle} (${owner.organisation} – ${teaser.capabilityOrganisation})`;
  }

  private async answerFor(
    { id, state }: Introduction,
    answer: { personId: string; decision: 'accepted' | 'declined'; reason?: DeclineReason; note?: string },
    now: Date,
    tx: Tx,
  ): Promise<Side> {
    const { personId, decision, reason = null, note = '' } = answer;
    const role = await this.cases.roleOf(id, { personId, isBroker: false }, tx);
    const consents = consentsOf(await this.introductions.listAnswers([id], tx));
    const side = sideToAnswer(role, state, consents);
    const row = { introductionId: id, decision, reason, note, personId };
    if (!side || !(await this.introductions.answer({ ...row, side }, now, tx))) throw new AlreadyAnswered();
    return side;
  }
}
