import { Injectable } from '@nestjs/common';
import { isLocalDate } from '#domain/time';
import { Transactions } from '#platform/database';
import { CaseRuleRepository, type CaseRules } from './case-rule.repository.js';
import { CaseRulesInvalid, CaseRulesStale } from './introductions.errors.js';

/** What a cluster sets for the time of its cases: limits and days on which it is closed. */
@Injectable()
export class CaseRulesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: CaseRuleRepository,
  ) {}

  get(clusterId: string): ReturnType<CaseRuleRepository['find']> {
    return this.rules.find(clusterId);
  }

  /** Replaces everything; `version` is the one that was read. Running cases follow at their next check. */
  async save(clusterId: string, version: number, rules: CaseRules): Promise<void> {
    const problems = rules.holidays.flatMap(({ fromOn, untilOn }, i) =>
      isLocalDate(fromOn) && isLocalDate(untilOn) && fromOn <= untilOn
        ? []
        : [{ pointer: `/holidays/${i}/untilOn`, rule: 'must be a date not before the first' }],
    );
    if (problems.length > 0) throw new CaseRulesInvalid(problems);
    await this.transactions.run(async (tx) => {
      if (!(await this.rules.replace(clusterId, version, rules, tx))) throw new CaseRulesStale();
    });
  }
}
