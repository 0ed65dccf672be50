import { Inject, Injectable } from '@nestjs/common';
import {
  allocate,
  capabilityShares,
  challengeShares,
  type AllocationProblem,
  type AllocationResult,
  type SolveLinear,
} from '#domain/allocation';
import { isGoodMatch } from '#domain/matching';
import { instantOf, isoWeekOf, mondayOf, toLocal } from '#domain/time';
import { CONFIG, type Config } from '#platform/config';
import { solveLinear } from '#platform/optimiser';
import {
  AllocationCandidatesReadModel,
  type CandidateMatch,
  type ContactRoom,
} from './allocation-candidates.read-model.js';
import { WeeklyAllocationRepository, type AllocatedMatch } from './weekly-allocation.repository.js';

/** The first zone to begin a week: before that, no digest of the week is due. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';
/** Days of deadlines and absences are counted here. */
const ZONE = 'Europe/Bucharest';
/** What a capability without contact persons can answer: as much as a person who chose nothing. */
const ROOM_WITHOUT_CONTACTS = 3;
const TIME_LIMIT_S = 60;

/** Chooses once a week which matches are suggested, over all open challenges at once. */
@Injectable()
export class WeeklyAllocationsService {
  private readonly perChallenge: number;

  constructor(
    private readonly candidates: AllocationCandidatesReadModel,
    private readonly allocations: WeeklyAllocationRepository,
    @Inject(CONFIG) config: Pick<Config, 'allocation'>,
  ) {
    this.perChallenge = config.allocation.perChallenge;
  }

  /** Makes the allocation of the week that has begun somewhere on earth, where there is none yet. */
  ensureCurrent(now: Date): Promise<boolean> {
    return this.ensure(isoWeekOf(toLocal(now.getTime(), EARLIEST_ZONE).date), now);
  }

  /**
   * Makes the allocation of a week where there is none. Many may try at once, and die over it: one whole allocation
   * comes out.
   * @param week ISO 8601, such as 2026-W48
   * @returns whether it was made by this call
   */
  async ensure(week: string, now: Date): Promise<boolean> {
    if (await this.allocations.has(week)) return false;
    const monday = mondayOf(week);
    if (monday === null) throw new RangeError(`"${week}" is not a week.`);
    const today = toLocal(now.getTime(), ZONE).date;
    const made = await this.make(today > monday ? today : monday);
    const allocatedAt = new Date(instantOf({ date: monday, time: '00:00' }, EARLIEST_ZONE));
    return this.allocations.keep({ ...made, week, perChallenge: this.perChallenge, madeAt: now, allocatedAt });
  }

  private async make(day: string) {
    const [challengeIds, matches, rooms] = await Promise.all([
      this.candidates.listOpenChallenges(day),
      this.candidates.listMatches(day),
      this.candidates.listRooms(day),
    ]);
    const problem = problemOf(matches, rooms, this.perChallenge);
    const result = await allocate(problem, solve);
    const served = new Set(matches.filter(({ wasAllocated }) => wasAllocated).map(({ challengeId }) => challengeId));
    const open = challengeIds.map((id) => ({ id, wasServed: served.has(id) }));
    const choices = { chosen: result.allocation, greedy: result.greedy.allocation };
    return {
      isProven: result.proven,
      matches: toMatches(result, matches),
      challenges: challengeShares(open, problem, choices),
      capabilities: capabilityShares(problem, choices),
    };
  }
}

const solve: SolveLinear = (program) => solveLinear(program, { timeLimitS: TIME_LIMIT_S });

const standInOf = (capabilityId: string): string => `capability ${capabilityId}`;

function problemOf(
  matches: readonly CandidateMatch[],
  rooms: readonly ContactRoom[],
  perChallenge: number,
): AllocationProblem {
  const capacity = new Map(rooms.map(({ personId, room }) => [personId, room]));
  const candidates = matches
    .filter((match) => !match.wasAllocated && isGoodMatch(match))
    .flatMap(({ challengeId, capabilityId, score, contactIds }) => {
      const standIn = standInOf(capabilityId);
      if (contactIds.length === 0) capacity.set(standIn, ROOM_WITHOUT_CONTACTS);
      const personIds = contactIds.length === 0 ? [standIn] : contactIds;
      return personIds.map((personId) => ({ challengeId, capabilityId, personId, value: score }));
    });
  return { candidates, perChallenge, capacity };
}

function toMatches({ allocation }: AllocationResult, matches: readonly CandidateMatch[]): AllocatedMatch[] {
  const keyOf = (pair: { challengeId: string; capabilityId: string }): string =>
    `${pair.challengeId} ${pair.capabilityId}`;
  const ids = new Map(matches.map((match) => [keyOf(match), match.matchId]));
  return allocation.flatMap(({ personId, value, ...pair }) => {
    const matchId = ids.get(keyOf(pair));
    const isStandIn = personId === standInOf(pair.capabilityId);
    return matchId ? [{ matchId, personId: isStandIn ? null : personId, value }] : [];
  });
}
