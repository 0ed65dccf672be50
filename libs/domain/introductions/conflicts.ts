import type { Label, Language } from '#domain/vocabulary';

/** What is declared about a proposal; nothing is guessed. */
export interface ConflictFacts {
  readonly isSameOrganisation: boolean;
  /** Either organisation has declared the other. */
  readonly isDeclaredCompetitor: boolean;
  /** The broker has declared an interest in either organisation. */
  readonly brokerHasInterest: boolean;
  /** Somebody of one side has declared an interest in the other. */
  readonly sideHasInterest: boolean;
  /** The owner asked not to meet co-authors, and contact persons of both share a publication. */
  readonly isCoAuthored: boolean;
  /** The broker belongs to one of the two organisations. */
  readonly brokerIsOfSide: boolean;
  readonly brokerServesDemand: boolean;
  readonly brokerServesSupply: boolean;
}

/** What keeps a broker from proposing alone. */
export const conflicts = [
  'same-organisation',
  'declared-competitor',
  'co-author',
  'broker-interest',
  'side-interest',
] as const;
export type Conflict = (typeof conflicts)[number];

/** What the people who read a proposal should know of its broker. */
export const brokerTies = ['own-organisation', 'serves-both-sides', 'favours-own-member'] as const;
export type BrokerTie = (typeof brokerTies)[number];

/** Somebody's wish to propose in spite of conflicts, and who agreed. */
export interface Override {
  readonly conflicts: readonly Conflict[];
  readonly askedBy: string | null;
  readonly approvedBy: string | null;
}

/** The conflicts that are declared, in the order of the list. */
export function conflictsOf(facts: ConflictFacts): Conflict[] {
  const holds: Readonly<Record<Conflict, boolean>> = {
    'same-organisation': facts.isSameOrganisation,
    'declared-competitor': facts.isDeclaredCompetitor,
    'co-author': facts.isCoAuthored,
    'broker-interest': facts.brokerHasInterest,
    'side-interest': facts.sideHasInterest,
  };
  return conflicts.filter((conflict) => holds[conflict]);
}

/** The strongest tie of the broker; serving the side that asks is his work and none. */
export function brokerTieOf(
  facts: Pick<ConflictFacts, 'brokerIsOfSide' | 'brokerServesDemand' | 'brokerServesSupply'>,
): BrokerTie | null {
  if (facts.brokerIsOfSide) return 'own-organisation';
  if (!facts.brokerServesSupply) return null;
  return facts.brokerServesDemand ? 'serves-both-sides' : 'favours-own-member';
}

/** The conflicts of the two sides themselves, whoever the broker is: what keeps an interest from being passed on. */
export function conflictsOfSides(facts: ConflictFacts): Conflict[] {
  return conflictsOf({ ...facts, brokerHasInterest: false });
}

/**
 * The tie as a reader may know it. As long as the owner of a challenge is closed to him, it must not tell that the owner
 * is of one of the broker's clusters: he is told what concerns the other side, which he knows.
 */
export function shownTie(tie: BrokerTie | null, isOwnerOpen: boolean): BrokerTie | null {
  return tie === 'serves-both-sides' && !isOwnerOpen ? 'favours-own-member' : tie;
}

/** Whether somebody may be the second person: not who asked, and with no interest of his own. */
export function mayApprove(
  override: Override,
  person: { readonly id: string; readonly hasInterest: boolean },
): boolean {
  return override.approvedBy === null && override.askedBy !== person.id && !person.hasInterest;
}

/** Whether a broker may propose now: without conflicts, or when somebody else agreed to each of them at his asking. */
export function mayPropose(found: readonly Conflict[], override: Override | null, brokerId: string): boolean {
  if (found.length === 0) return true;
  if (!override || override.approvedBy === null || override.askedBy !== brokerId) return false;
  return override.approvedBy !== brokerId && found.every((conflict) => override.conflicts.includes(conflict));
}

const CONFLICTS: Readonly<Record<Conflict, Label>> = {
  'same-organisation': { ro: 'Ambele părți aparțin aceleiași organizații.', en: 'Both sides are of one organisation.' },
  'declared-competitor': {
    ro: 'Una dintre cele două organizații a declarat-o pe cealaltă drept concurentă.',
    en: 'One of the two organisations has declared the other a competitor.',
  },
  'co-author': {
    ro: 'Solicitantul nu dorește coautori, iar persoane de contact ale celor două părți au o publicație comună.',
    en: 'The owner wants no co-authors, and contact persons of both sides share a publication.',
  },
  'broker-interest': {
    ro: 'Brokerul a declarat un interes într-una dintre organizații.',
    en: 'The broker has declared an interest in one of the organisations.',
  },
  'side-interest': {
    ro: 'O persoană dintr-o parte a declarat un interes în cealaltă.',
    en: 'A person of one side has declared an interest in the other.',
  },
};

const TIES: Readonly<Record<BrokerTie, Label>> = {
  'own-organisation': {
    ro: 'Brokerul aparține uneia dintre cele două organizații.',
    en: 'The broker belongs to one of the two organisations.',
  },
  'serves-both-sides': {
    ro: 'Brokerul reprezintă ambele părți: amândouă sunt membre ale clusterelor sale.',
    en: 'The broker serves both sides: both are members of his clusters.',
  },
  'favours-own-member': {
    ro: 'Oferta vine de la un membru al clusterelor brokerului.',
    en: 'The offer comes from a member of the broker’s clusters.',
  },
};

/** A conflict as a sentence. */
export function conflictSentence(conflict: Conflict, language: Language): string {
  return CONFLICTS[conflict][language];
}

/** A broker's tie as a sentence. */
export function brokerTieSentence(tie: BrokerTie, language: Language): string {
  return TIES[tie][language];
}
