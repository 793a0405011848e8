import { isTested } from '../../../src/ast/tested.js';
import type { Idiom } from '../state.js';

/** `items && items.length`, `if (items)`, `!items`: there always is one, and a store is as true as the collection was. */
export const tested: Idiom = {
  name: 'tested',
  shapes: ['map', 'set', 'list', 'record'],
  match(use) {
    if (!isTested(use.node, use.ancestors.at(-1))) return undefined;
    return { uses: [use], steps: [], starts: [], reads: false, writes: false, calls: [], reviews: [] };
  },
};
