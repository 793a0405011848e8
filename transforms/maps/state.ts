import type { Node } from '@babel/types';
import type { Finding, Reason } from '../../src/model/finding.js';
import type { Start, Step } from '../../src/model/step.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';

/** What a state becomes. */
export type Shape = 'map' | 'set' | 'list' | 'record' | 'counter' | 'value';

/** An expression that has the state as its value (`carts`, `store.carts`, `this.carts`), and what is around it. */
export interface Use {
  file: ParsedFile;
  node: Node;
  /** Nearest last. */
  ancestors: readonly Node[];
  /** What gets the value only reads it, and has a copy from now on. */
  isCopied?: boolean;
}

/** A literal that stands somewhere else. */
export interface Borrowed {
  file: ParsedFile;
  node: Node;
}

/** A declaration that holds state, with everything that is done with it. */
export interface State {
  context: FindContext;
  finding: Finding;
  shape: Shape;
  /** The file of the declaration. */
  file: ParsedFile;
  /** The declared name: `carts` of `const carts = …`, the key of a field. */
  name: Node;
  /** The value that it begins with, undefined for `let last;`. */
  initial: Node | undefined;
  /** The value that it begins with, if that stands somewhere else. */
  borrowed?: Borrowed;
  /** In the order of files and places. */
  uses: Use[];
}

/** What one or more uses become, together or not at all. */
export interface Rewriting {
  uses: Use[];
  steps: Step[];
  /** The code that awaits now; its functions become async. */
  starts: Start[];
  /** The store is read, changed. Both for an atomic call such as `increment`. */
  reads: boolean;
  writes: boolean;
  /** Methods of the store that are called: `get`, `increment`. */
  calls: string[];
  /** What a person should look at. */
  reviews: Reason[];
  /** Options that the store gets at its declaration, as source text. */
  options?: { ttlMs?: string; max?: string };
  /**
   * The expression, in the original, whose value was a part of the state (an item, a record) and is now a copy of it:
   * what is changed in the copy has to be written back, or the state is refused.
   */
  copy?: Node;
  /** Other expressions that have the same copy as their value. */
  copies?: readonly Node[];
  /** A later place that writes, by a call of its own: all that comes between has to run alone. */
  later?: Node;
  /** A value that is put in or read, and the code that changes it afterwards: what that does is written as well. */
  settled?: Settled;
}

/** What a rewriting writes back by itself. */
export interface Settled {
  /** The expression that is stored, or was a part of the state; none if the changes are written back whatever had it. */
  value?: Node;
  changes: readonly Node[];
}

/** Why a use cannot be rewritten. */
export interface Refusal {
  refuse: Reason;
}

/** One way of using a state. Tried from the most special to the most general; the first that answers decides. */
export interface Idiom {
  /** As in docs/rewrites.md. */
  name: string;
  shapes: readonly Shape[];
  /**
   * Undefined where the use is something else. Never changes anything.
   * @param covered the uses that other idioms have
   */
  match(use: Use, state: State, covered?: ReadonlySet<Node>): Rewriting | Refusal | undefined;
}
