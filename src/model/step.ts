import type { Reason } from './finding.js';
import type { Piece } from './plan.js';
import type { Place } from './transform.js';

/** In new text: the name under which a file of the app knows what an emitted file exports. */
export interface Emitted {
  /** The emitted file, without folder and ending: `stores`, `async-handler`. */
  emitted: string;
  /** The exported name. */
  name: string;
}

/** An edit of a file before local names are settled. Of two steps at one range, the first given is around the other. */
export interface Step extends Place {
  pieces: (Piece | Emitted)[];
  /** True for a function that is put around the last statements of a module. */
  isMain?: true;
  /** True for braces around a statement: of two at one range, one stays, with the lines that both begin with. */
  isBlock?: true;
}

/** A place of code that becomes asynchronous because a store is asked there. */
export interface Start extends Place {
  /** True if the store is changed there. */
  writes: boolean;
  /** True for all that a function does: the first thing that it does is to wait. */
  isWhole?: boolean;
}

/** The functions that become async, over the whole program, and what has to change because of that. */
export interface Cone {
  /** Ranges of the functions that become async and were not, in the order of files and places. */
  functions: Place[];
  /** Who awaits one of them, once for each call. */
  calls: { callee: Place; caller: Place }[];
  /** `async`, `await`, return types, recipes for callbacks. */
  steps: Step[];
  /** Where awaiting is not possible: then none of the steps may be made. */
  refusals: Reason[];
  /** What a person should look at. */
  reviews: Reason[];
}
