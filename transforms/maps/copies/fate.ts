import type { Node } from '@babel/types';
import type { ParsedFile } from '../../../src/model/transform.js';

/** A place of the program, and the function that it stands in; none at the top of a module. */
export interface Spot {
  file: ParsedFile;
  node: Node;
  function: Node | undefined;
}

/**
 * Why a place is a doubt.
 * - `identity`: compared by identity with what may have been the same object.
 * - `closure`: changed by a function that runs later than the code around it.
 * - `by name`: changed through a variable, field or property that the copy is put in, which may hold something else then.
 * - `unknown callee`: handed to a function that could not be found.
 * - `unknown place`: put where it cannot be followed. `too far`: goes to too many places.
 */
export type Why = 'identity' | 'closure' | 'by name' | 'unknown callee' | 'unknown place' | 'too far';

export interface Escape extends Spot {
  why: Why;
}

/** What becomes of a value that was read from the state. */
export interface Fate {
  /** Where it, or something in it, is changed. */
  mutations: Spot[];
  escapes: Escape[];
  /**
   * Where it is put into something that outlives the function: harmless as long as no object of the state is changed in place,
   * since nobody can tell the copy from the original then.
   */
  kept: Spot[];
  /** Every expression that has it, or a part of it, as its value. */
  held: ReadonlySet<Node>;
}
