import type { AssignmentExpression, Node } from '@babel/types';
import { programOf } from '../../src/find/runtime/shared.js';
import { isWithin, rangeOf, walk } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { isFunction, isMember } from './operations/around.js';
import type { Rewriting, Use } from './state.js';

/**
 * `total += m.get(k)`: JavaScript reads `total` before it waits, so what others add meanwhile is lost. The reason, if a use
 * that awaits stands so, and what is assigned is known outside of the function.
 */
export function tornAssignment(context: FindContext, rewritings: readonly Rewriting[]): Reason | undefined {
  const own = new Set<Node>(rewritings.flatMap(({ uses }) => uses.map(({ node }) => node)));
  for (const { uses } of rewritings)
    for (const use of uses) {
      const torn = use.ancestors.findLast(
        (one): one is AssignmentExpression =>
          one.type === 'AssignmentExpression' && isWithin(use.node, one.right) && isTorn(one),
      );
      if (torn && !own.has(torn.left) && !isAcross(use, torn) && !isLocal(context, use, torn.left))
        return refusalAt(context, 'compound-assignment', { file: use.file.file, ...rangeOf(torn) });
    }
  return undefined;
}

/** `x += …`, `x = x + …`. */
function isTorn({ operator, left, right }: AssignmentExpression): boolean {
  if (operator !== '=') return true;
  if (left.type !== 'Identifier') return false;
  let isRead = false;
  walk(right, (node) => {
    if (node.type === 'Identifier' && node.name === left.name) isRead = true;
    return !isRead && !isFunction(node);
  });
  return isRead;
}

/** True if the use is in a function within the assignment. */
function isAcross({ ancestors }: Use, assignment: Node): boolean {
  return ancestors.slice(ancestors.indexOf(assignment)).some(isFunction);
}

/** A variable of the very function that waits. */
function isLocal(context: FindContext, { file, ancestors }: Use, left: Node): boolean {
  let root = left;
  while (isMember(root)) root = root.object;
  const names = programOf(context).namesOf(file.file);
  const binding = root.type === 'Identifier' ? names?.bindingOf(root) : undefined;
  return binding !== undefined && names?.functionOf(binding.node) === ancestors.findLast(isFunction);
}
