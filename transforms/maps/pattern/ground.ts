import type { Node } from '@babel/types';
import type { ParsedFile } from '../../../src/model/transform.js';
import type { State } from '../state.js';
import type { Owned } from './owned.js';

/** Where code is taken from, and what it may do to what. */
export interface Ground {
  state: State;
  file: ParsedFile;
  /** What is around the code, nearest last. */
  ancestors: readonly Node[];
  /** What the code may change. */
  owned: Owned;
  /** Operations on the state that are seen to. */
  known?: ReadonlySet<Node>;
  /** Names of variables outside that the code may assign. */
  assignable?: ReadonlySet<string>;
  /** How many functions have been entered. */
  depth?: number;
}
