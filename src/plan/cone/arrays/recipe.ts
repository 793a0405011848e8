import type { Handing } from '../handing.js';
import type { Names } from '../new-names.js';
import type { Layered } from '../steps.js';

/** What a recipe gets. */
export interface Task {
  handing: Handing;
  /** A store is changed in the callback: then one item comes after the other. */
  writes: boolean;
  names: Names;
}

/** The steps, or the code of the reason why there are none. `dissolved`: the callback's body is no function any more. */
export type Recipe = (task: Task) => { steps: Layered[]; dissolved?: boolean } | { refuse: string };
