import { Injectable } from '@nestjs/common';
import { matchOrganisation } from '#features/organisations';
import { Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { DeclarationRepository, type NamedOrganisation } from './declaration.repository.js';

/** Conflicts that are declared: competitors by organisations, interests by persons. Nothing is guessed. */
@Injectable()
export class Declarations {
  constructor(
    private readonly declarations: DeclarationRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  listCompetitors(organisationId: string): Promise<NamedOrganisation[]> {
    return this.declarations.listCompetitors(organisationId);
  }

  /** Replaces an organisation's competitors; what it has published is ranked anew. */
  async declareCompetitors(organisationId: string, ids: readonly string[], by: string): Promise<NamedOrganisation[]> {
    await this.transactions.run(async (tx) => {
      const isChanged = await this.declarations.replaceCompetitors(organisationId, ids, by, tx);
      if (isChanged) await this.outbox.add(matchOrganisation, { organisationId }, tx);
    });
    return this.declarations.listCompetitors(organisationId);
  }

  excludesCoAuthors(organisationId: string): Promise<boolean> {
    return this.declarations.excludesCoAuthors(organisationId);
  }

  /** Says whether its contact persons want no introductions to co-authors; what it has published is ranked anew. */
  async excludeCoAuthors(organisationId: string, excluded: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      const isChanged = await this.declarations.setCoAuthors(organisationId, excluded, tx);
      if (isChanged) await this.outbox.add(matchOrganisation, { organisationId }, tx);
    });
  }

  listInterests(personId: string): Promise<NamedOrganisation[]> {
    return this.declarations.listInterests(personId);
  }

  async declareInterests(personId: string, ids: readonly string[]): Promise<NamedOrganisation[]> {
    await this.declarations.replaceInterests(personId, ids);
    return this.declarations.listInterests(personId);
  }
}
