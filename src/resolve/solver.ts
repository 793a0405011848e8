import { TooFar } from '../model/too-far.js';

/** A question whose answer is a set that only grows. */
export class Cell<T> {
  readonly values = new Set<T>();
  readonly readers = new Set<Cell<unknown>>();
  readonly compute: () => Iterable<T>;
  started = false;

  constructor(compute: () => Iterable<T>) {
    this.compute = compute;
  }
}

/**
 * Answers questions that depend on each other, in circles too: an answer that grows makes those who read it look again,
 * until nothing changes. The result is the smallest one that satisfies all rules, whichever question came first.
 */
export class Solver {
  readonly #waiting = new Set<Cell<unknown>>();
  #running: Cell<unknown> | undefined;
  #depth = 0;
  #steps = 0;
  readonly #limit: number;

  /** @param limit how often a question may look at a part of the program; after that, nothing here can be used again */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Another question from outside: it may take as long as the one before. */
  begin(): void {
    this.#steps = 0;
  }

  /** @throws TooFar */
  read<T>(cell: Cell<T>): ReadonlySet<T> {
    const reader = this.#running;
    if (!cell.started) {
      cell.started = true;
      // A long chain waits its turn instead of using up the stack.
      if (this.#depth < 200) this.#run(cell);
      else this.#waiting.add(cell);
    }
    if (reader) cell.readers.add(reader);
    else this.#settle();
    return cell.values;
  }

  #settle(): void {
    for (const cell of this.#waiting) {
      this.#waiting.delete(cell);
      this.#run(cell);
    }
  }

  #run(cell: Cell<unknown>): void {
    if (++this.#steps > this.#limit) throw new TooFar();
    const outer = this.#running;
    const size = cell.values.size;
    this.#running = cell;
    this.#depth++;
    for (const value of cell.compute()) cell.values.add(value);
    this.#depth--;
    this.#running = outer;
    if (cell.values.size > size) for (const reader of cell.readers) this.#waiting.add(reader);
  }
}
