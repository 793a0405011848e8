import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import { isPatternTarget } from './pattern/nodes.js';
import { OPERATIONS } from './operations/index.js';
import { writtenValue } from './operations/written-value.js';
import { reasonAt } from './operations/emit.js';
import type { Idiom, Refusal, Rewriting, State, Use } from './state.js';

/**
 * Finds for every use of a state what it becomes: the most special idiom that fits, else the single operation.
 * @returns rewritings that cover each use once, or the first reason why one cannot be covered
 */
export function rewritingsOf(state: State, idioms: readonly Idiom[]): Rewriting[] | { refuse: Reason } {
  const patterned = state.uses.find(isInPattern);
  if (patterned) return { refuse: reasonAt(patterned, state.context, 'compound-assignment') };
  const covered = new Set<Node>();
  const rewritings: Rewriting[] = [];
  for (const fitting of [idioms, [writtenValue], OPERATIONS]) {
    for (const use of state.uses) {
      if (covered.has(use.node)) continue;
      const found = firstMatch(use, state, fitting, covered);
      if (found === undefined) continue;
      if ('refuse' in found) return found;
      rewritings.push(found);
      found.uses.forEach(({ node }) => covered.add(node));
    }
  }
  const left = state.uses.find(({ node }) => !covered.has(node) && !isInside(node, rewritings));
  return left ? { refuse: reasonAt(left, state.context, 'identity-use') } : rewritings;
}

/** `({ theme } = req.body)`, `[o[k].name] = names`: there is no place for a call. */
function isInPattern({ node, ancestors }: Pick<Use, 'node' | 'ancestors'>): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === 'MemberExpression' && parent.object === node)
    return isInPattern({ node: parent, ancestors: ancestors.slice(0, -1) });
  return isPatternTarget(node, ancestors);
}

/** Not what would cover a use a second time: then it is something more general. */
function firstMatch(
  use: Use,
  state: State,
  idioms: readonly Idiom[],
  covered: ReadonlySet<Node>,
): Rewriting | Refusal | undefined {
  for (const idiom of idioms) {
    const found = idiom.shapes.includes(state.shape) ? idiom.match(use, state, covered) : undefined;
    if (found && ('refuse' in found || !found.uses.some(({ node }) => covered.has(node)))) return found;
  }
  return undefined;
}

/** True for a use within replaced text that is not kept: `a.length - 1` of `a[a.length - 1]`. */
function isInside(node: Node, rewritings: readonly Rewriting[]): boolean {
  const { start, end } = rangeOf(node);
  return rewritings.some(({ steps }) => steps.some((step) => step.start <= start && end <= step.end));
}
