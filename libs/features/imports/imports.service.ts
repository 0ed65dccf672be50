import { Injectable } from '@nestjs/common';
import { matchChallenge } from '#features/challenges';
import { Changes } from '#platform/changes';
import { Transactions, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { SearchDocuments } from '#platform/search-engine';
import { type ImportedNeed, type ImportedProfile } from './import-lines.js';
import { ImportRepository, type Earlier } from './import.repository.js';
import { toCapabilityRow, toChallengeRow, type ImportChoices, type ImportRow } from './imported-rows.js';

/** What became of the things of a batch. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

interface Sorted<Row> {
  readonly added: Row[];
  readonly changed: Row[];
  /** As before, but perhaps not published yet. */
  readonly sameIds: string[];
}

const MOST_CHALLENGES = 5_000;
/** The files do not tell a country. */
const NO_COUNTRY = '';

/** Brings needs and profiles of files into the database, a batch a transaction; again changes only what changed. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly rows: ImportRepository,
    private readonly changes: Changes,
    private readonly documents: SearchDocuments,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  importNeeds(needs: readonly ImportedNeed[], choices: ImportChoices): Promise<ImportCounts> {
    return this.transactions.run(async (tx) => {
      const rows = needs.map(toChallengeRow);
      const agencies = rows.map(({ organisation, organisation_id }) => ({
        organisation_id,
        name: organisation,
        external_id: `agency:${organisation}`,
      }));
      const byAgency = await this.rows.keepOrganisations(
        agencies,
        { kind: 'public-authority', country: NO_COUNTRY },
        tx,
      );
      const owned = rows.map((row) => ({
        ...row,
        organisation_id: byAgency.get(`agency:${row.organisation}`) ?? row.organisation_id,
      }));
      const sorted = await this.sort('challenge', owned, tx);
      await this.rows.addChallenges(sorted.added, choices.at, tx);
      await this.rows.addChallengeVersions([...sorted.added, ...sorted.changed], choices.at, tx);
      await this.announce('challenge', { sorted, organisationIds: [...byAgency.values()] }, choices, tx);
      return countsOf(sorted);
    });
  }

  importProfiles(profiles: readonly ImportedProfile[], choices: ImportChoices): Promise<ImportCounts> {
    return this.transactions.run(async (tx) => {
      const rows = profiles.map(toCapabilityRow);
      const firms = rows.map(({ organisation_id, external_id }) => ({
        organisation_id,
        external_id,
        name: external_id,
      }));
      const byFirm = await this.rows.keepOrganisations(firms, { kind: 'sme', country: NO_COUNTRY }, tx);
      const owned = rows.map((row) => ({
        ...row,
        organisation_id: byFirm.get(row.external_id) ?? row.organisation_id,
      }));
      const sorted = await this.sort('capability', owned, tx);
      await this.rows.addCapabilities(sorted.added, choices.at, tx);
      await this.rows.addCapabilityVersions([...sorted.added, ...sorted.changed], choices.at, tx);
      const organisationIds = sorted.added.map(({ organisation_id }) => organisation_id);
      await this.announce('capability', { sorted, organisationIds }, choices, tx);
      return countsOf(sorted);
    });
  }

  /** Asks for every open challenge to be matched with what was imported. Gives their number. */
  async matchOpenChallenges(): Promise<number> {
    const ids = await this.rows.listOpenChallengeIds(MOST_CHALLENGES);
    await this.transactions.run((tx) =>
      this.outbox.addAll(
        matchChallenge,
        ids.map((challengeId) => ({ challengeId })),
        tx,
      ),
    );
    return ids.length;
  }

  private async sort<Row extends ImportRow>(
    kind: 'challenge' | 'capability',
    rows: readonly Row[],
    tx: Tx,
  ): Promise<Sorted<Row>> {
    const externalIds = rows.map(({ external_id }) => external_id);
    const earlier = await this.rows.listEarlier(kind, externalIds, tx);
    const found = (row: Row): Earlier | undefined => earlier.get(row.external_id);
    const isChanged = (row: Row): boolean => {
      const before = found(row);
      return !!before?.is_import_only && before.fingerprint !== row.fingerprint;
    };
    return {
      added: rows.filter((row) => !found(row)),
      changed: rows.filter(isChanged).map((row) => ({ ...row, id: found(row)?.id ?? row.id })),
      sameIds: rows.filter((row) => !isChanged(row)).flatMap((row) => found(row)?.id ?? []),
    };
  }

  private async announce(
    kind: 'challenge' | 'capability',
    { sorted, organisationIds }: { sorted: Sorted<ImportRow>; organisationIds: string[] },
    choices: ImportChoices,
    tx: Tx,
  ): Promise<void> {
    const ids = [...sorted.added, ...sorted.changed].map(({ id }) => id);
    const published = await this.rows.finish(kind, [...ids, ...sorted.sameIds], choices, tx);
    const touched = [...new Set([...ids, ...published])];
    await this.changes.record(kind, touched, tx);
    await this.documents.touch(kind, touched, tx);
    if (sorted.added.length > 0) await this.documents.touch('organisation', organisationIds, tx);
  }
}

function countsOf({ added, changed, sameIds }: Sorted<ImportRow>): ImportCounts {
  return { added: added.length, changed: changed.length, same: sameIds.length };
}
