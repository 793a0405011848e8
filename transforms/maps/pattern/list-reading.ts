import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Use } from '../state.js';
import { usesIn } from './block.js';
import { shorthandKey } from './nodes.js';
import type { Reading, Start } from './run.js';

/** Inside of a change the list is an array: whatever is done with it is done there as well. */
export function listReading(
  nodes: readonly Node[],
  { first, state }: Pick<Start, 'first' | 'state'>,
): Reading | undefined {
  const uses = usesIn(first.use, state, ...nodes);
  if (uses.some(isHandedOn)) return undefined;
  const entry = {
    places: new Set(uses.map(({ node }) => node)),
    values: [],
    swaps: (name: string) =>
      uses.map(({ node, ancestors }) => ({
        ...rangeOf(node),
        pieces: [shorthandKey(node, ancestors) + name],
      })),
  };
  return { entry: uses.length ? entry : undefined, accesses: [], uses, calls: [] };
}

/** `list = …`, `f(list)`, `const copy = list`. */
function isHandedOn({ node, ancestors }: Use): boolean {
  const parent = ancestors.at(-1);
  const isPart =
    !!parent && /MemberExpression$/.test(parent.type) && 'object' in parent && parent.object === node;
  return !isPart && parent?.type !== 'SpreadElement' && parent?.type !== 'ForOfStatement';
}
