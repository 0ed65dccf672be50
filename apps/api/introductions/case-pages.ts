import { Injectable } from '@nestjs/common';
import {
  CaseBrokersService,
  CaseDocumentsService,
  CasesService,
  FollowUpsService,
  PartnershipsService,
  QuestionsService,
  type CaseActor,
  type CaseReader,
} from '#features/introductions';
import type { Access } from '../http/access/operation.js';
import { toIntroductionDetail, type IntroductionDetail } from './introductions.contract.js';

/** A broker of the case and a platform admin see both sides. */
export function readerOf({ actor, roles }: Access): CaseReader {
  return { personId: actor.personId ?? '', seesAll: roles.includes('broker') || roles.includes('admin') };
}

export function actorOf(access: Access): CaseActor {
  const { personId, seesAll } = readerOf(access);
  return { personId, isBroker: seesAll };
}

/** A case as its page shows it to one reader. */
@Injectable()
export class CasePages {
  constructor(
    private readonly cases: CasesService,
    private readonly brokers: CaseBrokersService,
    private readonly questions: QuestionsService,
    private readonly partnerships: PartnershipsService,
    private readonly followUps: FollowUpsService,
    private readonly documents: CaseDocumentsService,
  ) {}

  async show(introductionId: string, access: Access, now: Date): Promise<IntroductionDetail> {
    const found = await this.cases.get(introductionId, readerOf(access), now);
    const events = await this.documents.visibleEvents(found, await this.cases.timeline(introductionId));
    const brokers = await this.brokers.listOf(introductionId);
    const questions = await this.questions.list(introductionId);
    const partnership = await this.partnerships.find(introductionId);
    const evidence = await this.partnerships.evidenceOf(introductionId);
    const followUps = await this.followUps.list(introductionId);
    const next = found.isBroker ? await this.brokers.nextCandidate(found.introduction, now) : null;
    const reader = { personId: readerOf(access).personId, sides: found.mySides };
    const followUpPath = this.followUps.openPath(introductionId, followUps, reader);
    const around = { events, brokers, next, questions, partnership, evidence, followUps, followUpPath };
    return toIntroductionDetail(found, around, now);
  }
}
