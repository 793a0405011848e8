import type { Node } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';
import type { State } from '../state.js';
import type { Access } from './access.js';
import { movable } from './movable.js';
import { rootOf } from './owned.js';
import { declares } from './scope.js';

/**
 * True if the key of an operation has the same value whenever it is computed, as long as none of its variables is
 * assigned. Nothing in it can be state, so that it may be left out where it is written twice.
 */
export function isStable({ key, use, ancestors }: Access, state: State): boolean {
  if (!key || 'name' in key) return true;
  return isFixed([key.node], { use, ancestors }, state);
}

/** True if code computes the same whenever it runs, and has no effect at all. */
export function isFixed(
  nodes: readonly Node[],
  at: Pick<Access, 'use' | 'ancestors'>,
  state: State,
): boolean {
  const ground = { state, file: at.use.file, ancestors: at.ancestors, owned: { names: new Set<string>() } };
  return movable(nodes, ground)?.hoists.length === 0;
}

/** True if one of the variables of a key is assigned inside of some code. */
export function isReassigned({ key }: Pick<Access, 'key'>, nodes: readonly Node[]): boolean {
  const names = new Set(namesOf(key));
  return nodes.some((node) => assigns(node, names));
}

function namesOf(key: Access['key']): string[] {
  const names: string[] = [];
  if (key && !('name' in key))
    walk(key.node, (node) => void (node.type === 'Identifier' && names.push(node.name)));
  return names;
}

/** True if the key of an operation is another one where it stands than in front of the code around it. */
export function isKeyedInside(access: Pick<Access, 'key'>, code: Node): boolean {
  return isReassigned(access, [code]) || namesOf(access.key).some((name) => declares(code, name));
}

/** True if code assigns one of these variables, or a property of one. */
export function assigns(root: Node, names: ReadonlySet<string>): boolean {
  let found = false;
  walk(root, (node) => {
    const target = targetOf(node);
    const name = target && rootOf(target);
    if (name !== undefined ? names.has(name) : /Pattern$/.test(target?.type ?? '')) found = true;
    return !found;
  });
  return found;
}

/** `x` of `x = 1`, `x++`, `for (x of list)`. */
function targetOf(node: Node): Node | undefined {
  if (node.type === 'AssignmentExpression') return node.left;
  if (node.type === 'UpdateExpression') return node.argument;
  const isLoop = node.type === 'ForOfStatement' || node.type === 'ForInStatement';
  return isLoop && node.left.type !== 'VariableDeclaration' ? node.left : undefined;
}
