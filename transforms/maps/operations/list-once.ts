import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { fateOf } from '../copies.js';
import { type Ahead, aheadOf } from '../pattern/ahead.js';
import { functionAround, usesIn } from '../pattern/block.js';
import { rewriting, stepAt } from '../pattern/emit.js';
import { linesAhead } from '../pattern/lines-ahead.js';
import { isFunction, shorthandKey } from '../pattern/nodes.js';
import { givenName } from '../pattern/given-names.js';
import { askersOf } from '../pattern/quiet.js';
import type { Idiom, State, Use } from '../state.js';
import { listOperation } from './list.js';

/**
 * `{ total: list.length, list }`, `list.slice(0, n).map((one) => f(one, list.length))`: one statement looks at a list more than
 * once. Both showed one moment, so they look at one copy.
 */
export const listOnce: Idiom = {
  name: 'list once',
  shapes: ['list'],
  match(use, state) {
    const ahead = aheadOf(
      { use, op: 'list', node: use.node, ancestors: use.ancestors, place: use.node, args: [] },
      state,
    );
    const looks = ahead ? looksIn(use, ahead, state) : [];
    if (!ahead || looks.length < 2) return undefined;
    const scope = functionAround(use.ancestors) ?? use.file.tree.program;
    const { name } = state.finding;
    const bare = /(\w+)$/.exec(name)?.[1]?.replace(/^_+/, '') ?? 'items';
    const long = bare.charAt(0).toUpperCase() + bare.slice(1);
    const copy = givenName(scope, use, [`all${long}`, `every${long}`, `known${long}`]);
    return rewriting(use, {
      uses: looks,
      steps: [
        ...linesAhead(use, ahead, [`const ${copy} = await `, rangeOf(use.node), '.toArray()']),
        ...looks.map((one) => stepAt(one, rangeOf(one.node), [shorthandKey(one.node, one.ancestors), copy])),
      ],
      calls: ['toArray'],
      at: [use.node],
      writes: false,
      copy: use.node,
      copies: looks.slice(1).map(({ node }) => node),
    });
  },
};

/** All uses in the statement, if they only look, with nothing between, and one of them gets the whole list anyway. */
function looksIn(use: Use, { check }: Ahead, state: State): Use[] {
  const uses = usesIn(use, state, check);
  if (uses[0] !== use || uses.length < 2 || isInterrupted(check, state)) return [];
  const calls = uses.map((one) => lookAt(one, check, state));
  return calls.every((one) => one !== undefined) && calls.includes('toArray') ? uses : [];
}

/** It waits, or calls what asks the list itself. */
function isInterrupted(check: Node, state: State): boolean {
  const askers = askersOf(state);
  let found = false;
  walk(check, (node) => {
    found ||= askers.has(node) || /^(?:Await|Yield)Expression$/.test(node.type);
    return !found;
  });
  return found;
}

/** What a use of its own would call. */
function lookAt(use: Use, check: Node, state: State): string | undefined {
  if (!isOfOneRun(use, check) || fateOf(state, use.file, use.node).mutations.length) return undefined;
  const found = listOperation.match(use, state);
  if (!found || 'refuse' in found || found.writes || found.uses.length > 1) return undefined;
  return found.calls.length === 1 ? found.calls[0] : undefined;
}

/** Neither in a statement inside, which may not run, nor in a function, which may run later. */
function isOfOneRun({ ancestors }: Use, check: Node): boolean {
  const inside = ancestors.slice(ancestors.indexOf(check) + 1);
  const isLoop = /^(?:For|While|DoWhile|Try|Switch)/.test(check.type);
  return !isLoop && !inside.some((one) => isFunction(one) || /Statement$/.test(one.type));
}
