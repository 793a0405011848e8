import type { Node } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import type { Use } from '../state.js';

/** A name that a rewrite declares: in which block or function, and for which state (as it is written), or read. */
interface Given {
  name: string;
  scope: Node;
  owner: Node | string;
}

/**
 * By the program. Each state is rewritten by itself: without this, two of them would declare the same name in one block, or one
 * in a block of the other, where it would be taken for the other's.
 */
const given = new WeakMap<Node, Given[]>();

/** Names that cannot be declared in the block around a use: those of the file, and those that other states were given there. */
export function takenNames(use: Use): Set<string> {
  return taken(blockAround(use), stateOf(use), use);
}

/** A name that no other state has in the block around a use. */
export function nameInBlock(use: Use, candidates: readonly string[]): string {
  const name = freeName(takenNames(use), candidates);
  giveNames(use, [name]);
  return name;
}

/** Notes names that are declared in the block around a use. */
export function giveNames(use: Use, names: readonly string[]): void {
  for (const name of names) note({ name, scope: blockAround(use), owner: stateOf(use) }, use);
}

/** A name that nobody else has in a function or block, nor around it, nor within; the same whenever it is asked for. */
export function givenName(
  scope: Node,
  place: Pick<Use, 'file' | 'node'>,
  candidates: readonly string[],
): string {
  const name = freeName(taken(scope, place.node, place), candidates);
  note({ name, scope, owner: place.node }, place);
  return name;
}

function taken(scope: Node, owner: Node | string, { file }: Pick<Use, 'file'>): Set<string> {
  const others = (given.get(file.tree.program) ?? []).filter(
    (one) => one.owner !== owner && (isWithin(one.scope, scope) || isWithin(scope, one.scope)),
  );
  return new Set([...namesIn(file), ...others.map(({ name }) => name)]);
}

function note(one: Given, { file }: Pick<Use, 'file'>): void {
  const all = given.get(file.tree.program) ?? [];
  given.set(file.tree.program, all);
  const isKnown = all.some(
    ({ name, scope, owner }) => name === one.name && scope === one.scope && owner === one.owner,
  );
  if (!isKnown) all.push(one);
}

/** Several rewrites of one state are tried, of which one is made: they may have the same names. */
function stateOf({ file, node }: Use): string {
  const { start, end } = rangeOf(node);
  return file.text.slice(start, end);
}

function blockAround({ ancestors, file }: Use): Node {
  const isBlock = ({ type }: Node): boolean => /^(Block|Switch)Statement$|^StaticBlock$|Function/.test(type);
  return ancestors.findLast(isBlock) ?? file.tree.program;
}
