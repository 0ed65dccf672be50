/** A variable (n ≥ 1) or its negation (−n), as in the DIMACS format. */
export type Literal = number;

/** Decides formulas in conjunctive normal form, again and again as they grow. */
export interface SatSolver {
  addClause(clause: readonly Literal[]): void;
  /** 'unknown' when the conflicts were used up, or the time. */
  solve(question?: SatQuestion): 'satisfiable' | 'unsatisfiable' | 'unknown';
  /** After 'satisfiable'. */
  isTrue(literal: Literal): boolean;
  /** After 'unsatisfiable': assumptions that cannot hold together. */
  conflictingAssumptions(): readonly Literal[];
  /** Whether the time is over: every answer would be 'unknown'. */
  isOver(): boolean;
}

export interface SatQuestion {
  /** Literals that hold for this question only. */
  readonly assumptions?: readonly Literal[];
  /** After how many conflicts to give up. */
  readonly conflicts?: number;
}

/** Which directions of a count are needed: being at least k makes the k-th output true, being less makes it false. */
export type CountDirections = 'up' | 'both';

/** Builds clauses from constraints. */
export class Formula {
  private variables = 0;

  constructor(private readonly solver: Pick<SatSolver, 'addClause'>) {}

  newVariable(): Literal {
    return ++this.variables;
  }

  newVariables(count: number): Literal[] {
    return Array.from({ length: count }, () => this.newVariable());
  }

  /** At least one of them holds. */
  require(...literals: Literal[]): void {
    this.solver.addClause(literals);
  }

  /** When the first holds, so does at least one of the others. */
  implies(cause: Literal, ...effects: Literal[]): void {
    this.solver.addClause([-cause, ...effects]);
  }

  atMostOne(literals: readonly Literal[]): void {
    literals.forEach((a, i) => literals.slice(i + 1).forEach((b) => this.require(-a, -b)));
  }

  /** A literal that is true exactly when all of these are. */
  and(...literals: Literal[]): Literal {
    const all = this.newVariable();
    for (const literal of literals) this.implies(all, literal);
    this.require(all, ...literals.map((literal) => -literal));
    return all;
  }

  /** A literal that is true exactly when one of these is. */
  or(literals: readonly Literal[]): Literal {
    return -this.and(...literals.map((literal) => -literal));
  }

  /**
   * Counts in unary: the k-th output (from 0) is true when more than k of the literals are. A totaliser (Bailleux and
   * Boufkhad, CP 2003), cut off at `limit` outputs.
   */
  count(literals: readonly Literal[], limit: number, directions: CountDirections = 'both'): Literal[] {
    if (literals.length <= 1) return literals.slice(0, limit);
    const half = literals.length >> 1;
    const left = this.count(literals.slice(0, half), limit, directions);
    const right = this.count(literals.slice(half), limit, directions);
    const outputs = this.newVariables(Math.min(limit, left.length + right.length));
    for (let i = 0; i <= left.length; i++)
      for (let j = 0; j <= right.length; j++) {
        this.countUp(outputs, [left, i], [right, j]);
        if (directions === 'both') this.countDown(outputs, [left, i], [right, j]);
      }
    for (let k = 1; k < outputs.length; k++) this.implies(outputs[k]!, outputs[k - 1]!);
    return outputs;
  }

  /** i on the left and j on the right are at least i + j in all. */
  private countUp(outputs: readonly Literal[], [left, i]: Side, [right, j]: Side): void {
    const sum = Math.min(i + j, outputs.length);
    // Beyond the limit, what follows from one less on a side need not be said again.
    if (sum === 0 || (i + j > outputs.length && i > 0 && j > 0)) return;
    this.require(outputs[sum - 1]!, ...left.slice(i - 1, i).map(negate), ...right.slice(j - 1, j).map(negate));
  }

  /** At most i on the left and j on the right are at most i + j in all. */
  private countDown(outputs: readonly Literal[], [left, i]: Side, [right, j]: Side): void {
    if (i + j >= outputs.length) return;
    this.require(-outputs[i + j]!, ...left.slice(i, i + 1), ...right.slice(j, j + 1));
  }
}

type Side = readonly [outputs: readonly Literal[], count: number];

const negate = (literal: Literal): Literal => -literal;
