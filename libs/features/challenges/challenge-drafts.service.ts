import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access';
import {
  challengeProblems,
  emptyChallenge,
  identityLeaks,
  type ChallengeContent,
  type IdentityLeak,
} from '#domain/challenges';
import { ruleInWords } from '#domain/review';
import { challengeMachine, move, type ChallengeState, type VersionStatus } from '#domain/states';
import { toLocal } from '#domain/time';
import type { Language } from '#domain/vocabulary';
import {
  NotOfYourOrganisation,
  ReviewMails,
  TextChangedMeanwhile,
  TextInReview,
  TextIncomplete,
  TextNotFound,
  WrongContact,
  WrongTextState,
} from '#features/reviews';
import { AuditLog } from '#platform/audit';
import { Transactions, type Tx } from '#platform/database';
import type { Challenge } from './challenge.entity.js';
import { ChallengeOwnerReadModel } from './challenge-owner.read-model.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeVersionRepository } from './challenge-version.repository.js';
import { toReviewed } from './challenges.service.js';
import { IdentityWouldShow } from './challenges.errors.js';

const ZONE = 'Europe/Bucharest';
/** The states in which the owner may write: before review, and a new version beside the one that people see. */
const WRITABLE: readonly ChallengeState[] = ['draft', 'returned', 'published', 'paused'];

export type ChallengePatch = { readonly [K in keyof ChallengeContent]?: ChallengeContent[K] | undefined };

/** What the owner edits. */
export interface ChallengeDraft {
  readonly challengeId: string;
  readonly organisationId: string;
  readonly state: ChallengeState;
  /** Status of the version being written; null: nothing is written at present, the content is the live one. */
  readonly status: VersionStatus | null;
  readonly reviewNote: string | null;
  readonly content: ChallengeContent;
  readonly version: number;
}

export interface Submission {
  readonly version: number;
  /** The owner read the warnings of `identityLeaks` and publishes the words as they are. */
  readonly acceptIdentityRisk: boolean;
}

@Injectable()
export class ChallengeDraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengeRepository,
    private readonly versions: ChallengeVersionRepository,
    private readonly owners: ChallengeOwnerReadModel,
    private readonly audit: AuditLog,
    private readonly mails: ReviewMails,
  ) {}

  /** Begins a challenge of an organisation that the person belongs to; any of its answers may come later. */
  async start(
    { personId, organisationIds }: Actor,
    organisationId: string,
    answers: ChallengePatch & { readonly language: Language },
  ): Promise<ChallengeDraft> {
    if (personId === null || !organisationIds.includes(organisationId)) throw new NotOfYourOrganisation('challenge');
    const written = { ...emptyChallenge(answers.language), ...given(answers) };
    const content = { ...written, contactIds: written.contactIds.length > 0 ? written.contactIds : [personId] };
    return this.transactions.run(async (tx) => {
      await this.checkContacts(organisationId, content.contactIds, tx);
      const id = await this.challenges.insert({ organisationId, authorId: personId }, tx);
      const version = { challengeId: id, authorId: personId, goesOnFrom: null, content };
      const workingVersionId = await this.versions.insert(version, tx);
      await this.challenges.change(id, { states: ['draft'], version: 1 }, { workingVersionId }, tx);
      return this.get(id, tx);
    });
  }

  /** The version being written, else the one that people see, with those of its contacts who are still there. */
  async get(challengeId: string, tx?: Tx): Promise<ChallengeDraft> {
    const challenge = await this.challenges.find(challengeId, tx);
    const versionId = challenge?.workingVersionId ?? challenge?.liveVersionId;
    if (!challenge || !versionId) throw new TextNotFound('challenge');
    const version = await this.versions.find(versionId, tx);
    const content = await this.versions.findContent(versionId, tx);
    if (!version || !content) throw new TextNotFound('challenge');
    const contactIds = await this.owners.listStillThere(challenge.organisationId, content.contactIds, tx);
    return {
      challengeId,
      organisationId: challenge.organisationId,
      state: challenge.state,
      status: challenge.workingVersionId === null ? null : version.status,
      reviewNote: challenge.workingVersionId === null ? null : version.reviewNote,
      content: { ...content, contactIds },
      version: challenge.version,
    };
  }

  /**
   * Saves answers: absent ones keep their value. Beside a published or returned version a new draft begins,
   * so that what was reviewed never changes.
   */
  save(challengeId: string, personId: string, patch: ChallengePatch, version: number): Promise<ChallengeDraft> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.take(challengeId, version, tx);
      const draft = await this.get(challengeId, tx);
      if (draft.status === 'in-review') throw new TextInReview('challenge');
      const content = { ...draft.content, ...given(patch) };
      await this.checkContacts(challenge.organisationId, content.contactIds, tx);
      if (draft.status === 'draft' && challenge.workingVersionId !== null) {
        await this.versions.overwrite(challenge.workingVersionId, personId, content, tx);
      } else {
        const goesOnFrom = challenge.workingVersionId;
        const begun = { challengeId, authorId: personId, goesOnFrom, content };
        const workingVersionId = await this.versions.insert(begun, tx);
        const state = move(challengeMachine, challenge.state, 'revise') ?? challenge.state;
        await this.challenges.change(challengeId, { states: [challenge.state] }, { workingVersionId, state }, tx);
      }
      return this.get(challengeId, tx);
    });
  }

  /** Where the draft's open texts may tell whose they are; empty for a challenge with a name. */
  async findLeaks(challengeId: string, tx?: Tx): Promise<IdentityLeak[]> {
    const { content, organisationId } = await this.get(challengeId, tx);
    if (content.identity === 'named') return [];
    const texts = [
      { field: 'title', text: content.title },
      { field: 'teaser', text: content.teaser },
      ...content.criteria.map((text, index) => ({ field: `criteria/${index}`, text })),
    ];
    return identityLeaks(texts, await this.owners.findHidden(organisationId, tx));
  }

  /** Hands the draft to the reviewer. @throws TextIncomplete, IdentityWouldShow */
  submit(challengeId: string, personId: string, submission: Submission, now: Date): Promise<ChallengeDraft> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.take(challengeId, submission.version, tx);
      const { state, workingVersionId } = challenge;
      const { content, status } = await this.get(challengeId, tx);
      if (workingVersionId === null || status !== 'draft')
        throw new WrongTextState('challenge', 'submit', status ?? state);
      refuseIncomplete(content, now);
      await this.passIdentityCheck(challengeId, personId, submission.acceptIdentityRisk, tx);
      await this.versions.addEditor(workingVersionId, personId, tx);
      await this.versions.move(workingVersionId, 'submit', { submittedAt: now }, tx);
      const next = move(challengeMachine, state, 'submit') ?? state;
      await this.challenges.change(challengeId, { states: [state] }, { state: next }, tx);
      const version = await this.versions.find(workingVersionId, tx);
      if (version) await this.mails.tellReviewers(toReviewed(challenge, version), tx);
      return this.get(challengeId, tx);
    });
  }

  /** Locks the row at the version that was edited. */
  private async take(challengeId: string, version: number, tx: Tx): Promise<Challenge> {
    const taken = await this.challenges.change(challengeId, { states: WRITABLE, version }, {}, tx);
    const challenge = await this.challenges.find(challengeId, tx);
    if (!challenge) throw new TextNotFound('challenge');
    if (taken) return challenge;
    if (challenge.version !== version) throw new TextChangedMeanwhile('challenge');
    throw challenge.state === 'in-review'
      ? new TextInReview('challenge')
      : new WrongTextState('challenge', 'edit', challenge.state);
  }

  private async passIdentityCheck(challengeId: string, personId: string, isAccepted: boolean, tx: Tx): Promise<void> {
    const leaks = await this.findLeaks(challengeId, tx);
    if (leaks.length === 0) return;
    const rule = 'may tell who you are: change the words, or submit with acceptIdentityRisk';
    const fields = [...new Set(leaks.map(({ field }) => field))].map((field) => ({ pointer: `/${field}`, rule }));
    if (!isAccepted) throw new IdentityWouldShow(fields);
    await this.audit.record(
      {
        actorId: personId,
        action: 'challenge.identity-risk-accepted',
        subjectKind: 'challenge',
        subjectId: challengeId,
        detail: { leaks: leaks.map(({ field, kind }) => ({ field, kind })) },
      },
      tx,
    );
  }

  private async checkContacts(organisationId: string, contactIds: readonly string[], tx: Tx): Promise<void> {
    if (!(await this.owners.areMembers(organisationId, contactIds, tx))) throw new WrongContact('challenge');
  }
}

function given(patch: ChallengePatch): Partial<ChallengeContent> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function refuseIncomplete(content: ChallengeContent, now: Date): void {
  const problems = challengeProblems(content, toLocal(now.getTime(), ZONE).date);
  if (problems.length === 0) return;
  throw new TextIncomplete(
    'challenge',
    problems.map((rule) => ({ pointer: `/${rule.field}`, rule: ruleInWords(rule) })),
  );
}
