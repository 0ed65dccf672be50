import { Randomness } from './randomness.js';
import { NONE, type WishBoard } from './wish-board.js';

export interface Improvement {
  readonly valueBound: number;
  readonly isOver: () => boolean;
  readonly onBetter: () => void;
  /** Leave every meeting that is planned already where it is. */
  readonly keeps: boolean;
}

/** Changes that were made for one step, to be undone: a wish and where it was before. */
type Change = readonly [wish: number, before: number];

/** What is compared, in this order: more value, fewer gaps, less of the sum of their squares by person. */
interface Score {
  value: number;
  gaps: number;
  squares: number;
}

const STEPS_PER_ROUND = 60_000;
const ROUNDS_WITHOUT_BETTER = 6;
const STEPS_BETWEEN_CHECKS = 256;
/** How much a gap counts beside a square of gaps, in the search for fewer gaps. */
const SQUARE_WEIGHT = 0.05;

/**
 * Simulated annealing: a wish is put somewhere, whatever is in its way is put elsewhere or off. Rounds that trade value
 * for value take turns with rounds that trade gaps for gaps and never give up value. The board ends as the best plan
 * that was met.
 */
export function improve(board: WishBoard, improvement: Improvement): void {
  new WishImprover(board, improvement).run();
}

class WishImprover {
  private readonly random = new Randomness(1);
  private readonly movable: number[];
  private readonly score: Score = { value: 0, gaps: 0, squares: 0 };
  private best: Score;
  private bestOptions: Int32Array;
  private readonly meanValue: number;

  constructor(
    private readonly board: WishBoard,
    private readonly improvement: Improvement,
  ) {
    const stays = (wish: number): boolean =>
      board.isLocked[wish] === 1 || (improvement.keeps && board.option[wish] !== NONE);
    this.movable = [...board.option.keys()].filter((wish) => !stays(wish) && board.options[wish]!.length > 0);
    this.meanValue = board.value.reduce((sum, value) => sum + value, 0) / Math.max(1, board.value.length);
    for (const [wish, option] of board.option.entries()) if (option !== NONE) this.score.value += board.value[wish]!;
    for (const person of board.gaps.keys()) this.addGaps(board.countGaps(person), 1);
    this.best = { ...this.score };
    this.bestOptions = board.option.slice();
  }

  run(): void {
    if (this.movable.length > 0) this.anneal();
    for (const wish of this.movable) if (this.board.option[wish] !== NONE) this.board.take(wish);
    for (const wish of this.movable) if (this.bestOptions[wish] !== NONE) this.board.put(wish, this.bestOptions[wish]!);
  }

  private anneal(): void {
    let idle = 0;
    for (let round = 0; idle < ROUNDS_WITHOUT_BETTER && !this.improvement.isOver(); round++) {
      const before = this.best;
      const isForValue = round % 3 === 0 && this.best.value < this.improvement.valueBound - 1e-9;
      this.round(isForValue);
      this.backToBest();
      idle = this.best === before ? idle + 1 : 0;
      if (this.best !== before) this.improvement.onBetter();
      if (this.best.gaps === 0 && this.best.value >= this.improvement.valueBound - 1e-9) return;
    }
  }

  private round(isForValue: boolean): void {
    const [hot, cold] = isForValue ? [this.meanValue * 0.3, this.meanValue * 0.01] : [0.6, 0.08];
    for (let step = 0; step < STEPS_PER_ROUND; step++) {
      if (step % STEPS_BETWEEN_CHECKS === 0 && this.improvement.isOver()) return;
      const temperature = hot * (cold / hot) ** (step / STEPS_PER_ROUND);
      this.step(temperature, isForValue);
    }
  }

  private step(temperature: number, isForValue: boolean): void {
    const wish = this.movable[this.random.below(this.movable.length)]!;
    const options = this.board.options[wish]!;
    const option = options[this.random.below(options.length)]!;
    if (option === this.board.option[wish]) return;
    const before = { ...this.score };
    const changes = this.move(wish, option);
    if (!changes) return;
    this.rescore(changes);
    const gained = this.score.value - before.value;
    const worse = isForValue
      ? -gained + ((this.score.gaps - before.gaps) * this.meanValue) / 500
      : this.gapCost() - this.gapCost(before);
    const isAllowed = isForValue || gained > -1e-9;
    if (isAllowed && (worse <= 0 || gained > 1e-9 || this.random.next() < Math.exp(-worse / temperature))) {
      if (isBetter(this.score, this.best)) this.remember();
      return;
    }
    this.undo(changes);
    this.rescore(changes);
    Object.assign(this.score, before);
  }

  private gapCost(score: Score = this.score): number {
    return score.gaps + SQUARE_WEIGHT * score.squares;
  }

  /** Null when it is not possible, and then nothing was changed. */
  private move(wish: number, option: number): Change[] | null {
    const changes: Change[] = [[wish, this.board.option[wish]!]];
    if (this.board.option[wish] !== NONE) this.board.take(wish);
    const inTheWay = this.board.conflicts(wish, option);
    if (!inTheWay?.every((other) => this.isMovable(other))) {
      this.undo(changes);
      return null;
    }
    for (const other of inTheWay) {
      changes.push([other, this.board.option[other]!]);
      this.board.take(other);
    }
    this.board.put(wish, option);
    for (const other of inTheWay) this.putSomewhere(other);
    return changes;
  }

  private isMovable(wish: number): boolean {
    return !this.improvement.keeps || this.movable.includes(wish);
  }

  private putSomewhere(wish: number): void {
    const options = this.board.options[wish]!;
    const start = this.random.below(options.length);
    for (let i = 0; i < options.length; i++) {
      const option = options[(start + i) % options.length]!;
      if (this.board.isFree(wish, option)) {
        this.board.put(wish, option);
        return;
      }
    }
  }

  private undo(changes: readonly Change[]): void {
    for (const [wish] of changes) if (this.board.option[wish] !== NONE) this.board.take(wish);
    for (const [wish, before] of changes) if (before !== NONE) this.board.put(wish, before);
  }

  private rescore(changes: readonly Change[]): void {
    const { a, b, gaps, option, value } = this.board;
    for (const [wish, before] of changes) {
      if (before !== NONE) this.score.value -= value[wish]!;
      if (option[wish] !== NONE) this.score.value += value[wish]!;
      for (const person of [a[wish]!, b[wish]!]) {
        this.addGaps(gaps[person]!, -1);
        this.addGaps(this.board.countGaps(person), 1);
      }
    }
  }

  private addGaps(gaps: number, sign: 1 | -1): void {
    this.score.gaps += sign * gaps;
    this.score.squares += sign * gaps * gaps;
  }

  private remember(): void {
    this.best = { ...this.score };
    this.bestOptions.set(this.board.option);
  }

  private backToBest(): void {
    const changes = this.movable.filter((wish) => this.board.option[wish] !== this.bestOptions[wish]);
    for (const wish of changes) if (this.board.option[wish] !== NONE) this.board.take(wish);
    for (const wish of changes) if (this.bestOptions[wish] !== NONE) this.board.put(wish, this.bestOptions[wish]!);
    for (const wish of changes)
      for (const person of [this.board.a[wish]!, this.board.b[wish]!]) this.board.countGaps(person);
    Object.assign(this.score, this.best);
  }
}

function isBetter(score: Score, than: Score): boolean {
  if (Math.abs(score.value - than.value) > 1e-9) return score.value > than.value;
  return score.gaps !== than.gaps ? score.gaps < than.gaps : score.squares < than.squares;
}
