import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access';
import { capabilityProblems, emptyCapability, type CapabilityContent } from '#domain/capabilities';
import { ruleInWords } from '#domain/review';
import { capabilityMachine, move, type CapabilityState, type VersionStatus } from '#domain/states';
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
import { Transactions, type Tx } from '#platform/database';
import { EvidenceUnreadable } from './capabilities.errors.js';
import { toReviewed } from './capabilities.service.js';
import { CapabilityAnnouncer } from './capability-announcer.js';
import type { Capability } from './capability.entity.js';
import { CapabilityRepository } from './capability.repository.js';
import { CapabilityVersionRepository } from './capability-version.repository.js';
import { readEvidence } from './read-evidence.js';

/** The states in which the owner may write; an imported one is claimed first. */
const WRITABLE: readonly CapabilityState[] = ['claimed', 'draft', 'published'];

export type CapabilityPatch = { readonly [K in keyof CapabilityContent]?: CapabilityContent[K] | undefined } & {
  readonly contactIds?: readonly string[] | undefined;
};

/** What the owner edits. */
export interface CapabilityDraft {
  readonly capabilityId: string;
  readonly organisationId: string;
  readonly state: CapabilityState;
  /** Status of the version being written; null: nothing is written at present, the content is the live one. */
  readonly status: VersionStatus | null;
  readonly reviewNote: string | null;
  readonly content: CapabilityContent;
  readonly contactIds: readonly string[];
  readonly version: number;
}

/** An edit: who makes it, and the row version that he saw. */
export interface CapabilityEdit {
  readonly personId: string;
  readonly version: number;
}

@Injectable()
export class CapabilityDraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly capabilities: CapabilityRepository,
    private readonly versions: CapabilityVersionRepository,
    private readonly announcer: CapabilityAnnouncer,
    private readonly mails: ReviewMails,
  ) {}

  /** Begins a capability of an organisation that the person belongs to; he is its first contact. */
  async start(
    { personId, organisationIds }: Actor,
    organisationId: string,
    answers: CapabilityPatch & { readonly language: Language },
  ): Promise<CapabilityDraft> {
    if (personId === null || !organisationIds.includes(organisationId)) throw new NotOfYourOrganisation('capability');
    const { contactIds = [personId], ...content } = answers;
    return this.transactions.run(async (tx) => {
      const id = await this.capabilities.insert({ organisationId, authorId: personId }, tx);
      const written = { ...emptyCapability(answers.language), ...given(content) };
      const version = { capabilityId: id, authorId: personId, goesOnFrom: null, content: written };
      const workingVersionId = await this.versions.insert(version, tx);
      await this.capabilities.change(id, { states: ['draft'], version: 1 }, { workingVersionId }, tx);
      await this.setContacts(id, organisationId, contactIds, tx);
      return this.get(id, tx);
    });
  }

  /** The version being written, else the one that people see. */
  async get(capabilityId: string, tx?: Tx): Promise<CapabilityDraft> {
    const capability = await this.capabilities.find(capabilityId, tx);
    const versionId = capability?.workingVersionId ?? capability?.liveVersionId;
    if (!capability || !versionId) throw new TextNotFound('capability');
    const version = await this.versions.find(versionId, tx);
    const content = await this.versions.findContent(versionId, tx);
    if (!version || !content) throw new TextNotFound('capability');
    const isWorking = capability.workingVersionId !== null;
    return {
      capabilityId,
      organisationId: capability.organisationId,
      state: capability.state,
      status: isWorking ? version.status : null,
      reviewNote: isWorking ? version.reviewNote : null,
      content,
      contactIds: await this.capabilities.listContactIds(capabilityId, tx),
      version: capability.version,
    };
  }

  /** Saves answers: absent ones keep their value. Contacts count at once, texts after the next review. */
  save(capabilityId: string, patch: CapabilityPatch, edit: CapabilityEdit): Promise<CapabilityDraft> {
    return this.transactions.run((tx) => this.write(capabilityId, patch, edit, tx));
  }

  /** Adds pasted evidence to the draft: all of it, or none where a line cannot be read. @throws EvidenceUnreadable */
  addEvidence(capabilityId: string, pasted: string, edit: CapabilityEdit): Promise<CapabilityDraft> {
    const { items, problems } = readEvidence(pasted);
    if (problems.length > 0) {
      throw new EvidenceUnreadable(problems.map(({ line, rule }) => ({ pointer: `/text/${line}`, rule })));
    }
    return this.transactions.run(async (tx) => {
      const { evidence } = (await this.get(capabilityId, tx)).content;
      const known = new Set(evidence.map(({ doi }) => doi).filter((doi) => doi !== null));
      const added = items.filter(({ doi }) => doi === null || !known.has(doi));
      return this.write(capabilityId, { evidence: [...evidence, ...added] }, edit, tx);
    });
  }

  /** Hands the draft to the reviewer. @throws TextIncomplete */
  submit(capabilityId: string, { personId, version }: CapabilityEdit, now: Date): Promise<CapabilityDraft> {
    return this.transactions.run(async (tx) => {
      const capability = await this.take(capabilityId, version, tx);
      const { state, workingVersionId } = capability;
      const { content, contactIds, status } = await this.get(capabilityId, tx);
      if (workingVersionId === null || status !== 'draft')
        throw new WrongTextState('capability', 'submit', status ?? state);
      const problems = capabilityProblems(content, contactIds);
      if (problems.length > 0) {
        throw new TextIncomplete(
          'capability',
          problems.map((rule) => ({ pointer: `/${rule.field}`, rule: ruleInWords(rule) })),
        );
      }
      await this.versions.addEditor(workingVersionId, personId, tx);
      await this.versions.move(workingVersionId, 'submit', { submittedAt: now }, tx);
      const begun = move(capabilityMachine, state, 'edit') ?? state;
      const next = move(capabilityMachine, begun, 'submit') ?? begun;
      await this.capabilities.change(capabilityId, { states: [state] }, { state: next }, tx);
      const submitted = await this.versions.find(workingVersionId, tx);
      if (submitted) await this.mails.tellReviewers(toReviewed(capability, submitted), tx);
      return this.get(capabilityId, tx);
    });
  }

  private async write(
    capabilityId: string,
    patch: CapabilityPatch,
    { personId, version }: CapabilityEdit,
    tx: Tx,
  ): Promise<CapabilityDraft> {
    const capability = await this.take(capabilityId, version, tx);
    const draft = await this.get(capabilityId, tx);
    if (draft.status === 'in-review') throw new TextInReview('capability');
    const { contactIds, ...answers } = patch;
    if (contactIds) await this.setContacts(capabilityId, capability.organisationId, contactIds, tx);
    if (contactIds && capability.liveVersionId) await this.announcer.announce(capabilityId, tx);
    const content = { ...draft.content, ...given(answers) };
    const workingVersionId = await this.writeVersion(capability, draft, { personId, content }, tx);
    const state = move(capabilityMachine, capability.state, 'edit') ?? capability.state;
    await this.capabilities.change(capabilityId, { states: [capability.state] }, { workingVersionId, state }, tx);
    return this.get(capabilityId, tx);
  }

  /** Over the draft, or as a new version beside what was reviewed. */
  private async writeVersion(
    { id, workingVersionId }: Capability,
    { status }: CapabilityDraft,
    { personId, content }: { readonly personId: string; readonly content: CapabilityContent },
    tx: Tx,
  ): Promise<string> {
    if (status !== 'draft' || workingVersionId === null) {
      const version = { capabilityId: id, authorId: personId, goesOnFrom: workingVersionId, content };
      return this.versions.insert(version, tx);
    }
    await this.versions.overwrite(workingVersionId, personId, content, tx);
    return workingVersionId;
  }

  /** Locks the row at the version that was edited. */
  private async take(capabilityId: string, version: number, tx: Tx): Promise<Capability> {
    const taken = await this.capabilities.change(capabilityId, { states: WRITABLE, version }, {}, tx);
    const capability = await this.capabilities.find(capabilityId, tx);
    if (!capability) throw new TextNotFound('capability');
    if (taken) return capability;
    if (capability.version !== version) throw new TextChangedMeanwhile('capability');
    throw capability.state === 'in-review'
      ? new TextInReview('capability')
      : new WrongTextState('capability', 'edit', capability.state);
  }

  private async setContacts(id: string, organisationId: string, contactIds: readonly string[], tx: Tx): Promise<void> {
    if (!(await this.capabilities.areMembers(organisationId, contactIds, tx))) throw new WrongContact('capability');
    await this.capabilities.replaceContacts(id, contactIds, tx);
  }
}

function given(patch: CapabilityPatch): Partial<CapabilityContent> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
