import type { Node, Statement } from '@babel/types';
import { isWithin } from '../../../src/ast/walk.js';
import type { State, Use } from '../state.js';
import { accessOf, type Access } from './access.js';
import { isFunction } from './nodes.js';

/** A statement among its neighbours. */
export interface Spot {
  statement: Statement;
  siblings: readonly Statement[];
  index: number;
  /** What is around the statement, nearest last: the block first. */
  ancestors: readonly Node[];
}

/** The nearest statement around a node that stands in a list of statements, in the same function. */
export function spotOf(node: Node, ancestors: readonly Node[]): Spot | undefined {
  const path = [...ancestors, node];
  for (let i = path.length - 1; i > 0; i--) {
    const [inner, outer] = [path[i], path[i - 1]];
    if (!inner || !outer || isFunction(inner)) return undefined;
    const siblings = statementsOf(outer);
    const index = siblings.indexOf(inner as Statement);
    if (index >= 0) return { statement: inner as Statement, siblings, index, ancestors: path.slice(0, i) };
  }
  return undefined;
}

/** The statement that a loop repeats, which has no braces around it: alone, without neighbours. */
export function loopBodyOf(node: Node, ancestors: readonly Node[]): Spot | undefined {
  const path = [...ancestors, node];
  for (let i = path.length - 1; i > 0; i--) {
    const [inner, outer] = [path[i], path[i - 1]];
    if (!inner || !outer || isFunction(inner) || inner.type === 'BlockStatement') return undefined;
    if (!/^(?:For|While|DoWhile)/.test(outer.type) || !('body' in outer) || outer.body !== inner) continue;
    const statement = inner as Statement;
    return { statement, siblings: [statement], index: 0, ancestors: path.slice(0, i) };
  }
  return undefined;
}

/** The statements that a node is made of, if it is a list of them. */
export function statementsOf(node: Node): readonly Statement[] {
  if (node.type === 'BlockStatement' || node.type === 'Program') return node.body;
  return node.type === 'SwitchCase' ? node.consequent : [];
}

/** The statements of a branch: those of a block, or the one. */
export function branchOf(node: Node | null | undefined): readonly Statement[] {
  if (!node) return [];
  return node.type === 'BlockStatement' ? node.body : [node as Statement];
}

/** The nearest function around, or the program. */
export function functionAround(ancestors: readonly Node[]): Node | undefined {
  return ancestors.findLast((node) => isFunction(node) || node.type === 'Program');
}

/** The uses of a state inside some nodes of a file. */
export function usesIn(
  { file }: Pick<Use, 'file'>,
  { uses }: Pick<State, 'uses'>,
  ...nodes: readonly Node[]
): Use[] {
  return uses.filter((use) => use.file === file && nodes.some((node) => isWithin(use.node, node)));
}

/** What is done with a state inside some nodes; undefined if there is a use that is not known. */
export function accessesIn(use: Use, state: State, ...nodes: readonly Node[]): Access[] | undefined {
  const found = usesIn(use, state, ...nodes).map((one) => accessOf(one, state));
  return found.every((access) => access !== undefined) ? found : undefined;
}

/** The only operation on the state inside a node, if there is exactly one. */
export function onlyAccess(use: Use, state: State, node: Node): Access | undefined {
  const found = accessesIn(use, state, node);
  return found?.length === 1 ? found[0] : undefined;
}
