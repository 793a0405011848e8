import type ts from 'typescript';
import type { Facts } from './facts.js';
import { Level } from './level.js';
import { Solver } from './solver.js';
import { Trace } from './uses/trace.js';
import type { Asked } from './uses/tracer.js';
import type { Event } from './value.js';

/** How often an expression is followed backward into callers or called functions. */
const DEPTH = 3;

/** Answers the questions from outside: follows values forward, without limit, on top of what the levels know. */
export class Engine {
  readonly top: Level;
  readonly #solver: Solver;
  readonly #flows = {
    state: new Map<ts.Node, ReadonlySet<Event>>(),
    function: new Map<ts.Node, ReadonlySet<Event>>(),
  };

  /** @param limit see Solver */
  constructor(facts: Facts, limit = Infinity) {
    const solver = new Solver(limit);
    this.#solver = solver;
    let top = new Level(facts, solver, undefined);
    for (let depth = 1; depth <= DEPTH; depth++) top = new Level(facts, solver, top);
    this.top = top;
  }

  /** Another question from outside. */
  begin(): this {
    this.#solver.begin();
    return this;
  }

  /**
   * Follows seeds to the end: what nothing is known about then is unknown.
   * @throws TooFar when the limit is reached; then this engine is of no use any more
   */
  follow(what: Asked, seeds: readonly ts.Node[]): Trace {
    return new Trace(this.top, seeds, (seed) => this.#flowOf(what, seed), what).run();
  }

  #flowOf(what: Asked, seed: ts.Node): ReadonlySet<Event> {
    const known = this.#flows[what].get(seed);
    if (known) return known;
    // A value that goes in circles: what the checker can follow is good enough for that part.
    this.#flows[what].set(seed, this.top.flowOf(seed));
    const { events } = this.follow(what, [seed]);
    this.#flows[what].set(seed, events);
    return events;
  }
}
