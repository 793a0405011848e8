import type { Expression, Node, Statement } from '@babel/types';
import type { State } from '../state.js';
import { sameKey, type Access } from './access.js';
import { accessesIn, branchOf } from './block.js';
import type { Local } from './local.js';
import { peeled } from './nodes.js';
import { presence, type Terms } from './sum.js';

/** The statement behind a read that makes the entry where there is none. */
export interface LocalEnsured {
  statement: Statement;
  set: Access;
  value: Node;
  isFalsyTest: boolean;
}

/** `let u = m.get(k); if (!u) { u = v; m.set(k, u); }` */
export function localEnsured(
  { use, name, reads, init, rest }: Local,
  state: State,
): LocalEnsured | undefined {
  const [statement] = rest;
  const [read, ...more] = reads;
  if (statement?.type !== 'IfStatement' || statement.alternate || more.length) return undefined;
  if (read.op !== 'get' || peeled(init) !== read.node) return undefined;
  const [set, ...others] = accessesIn(use, state, statement) ?? [];
  if (set?.op !== 'set' || !set.value || others.length || !sameKey(set.key, read.key)) return undefined;
  const terms: Terms = { read: (node) => (isNamed(node, name) ? {} : undefined), asks: () => false };
  if (presence(statement.test, terms) !== false) return undefined;
  const value = valueIn(branchOf(statement.consequent), set, set.value, name);
  return value && { statement, set, value, isFalsyTest: peeled(statement.test).type === 'UnaryExpression' };
}

/** `u = v; m.set(k, u);` or `m.set(k, (u = v));` or `m.set(k, v); u = m.get(k)` without the last. */
function valueIn(
  [first, second, ...more]: readonly Statement[],
  set: Access,
  value: Node,
  name: string,
): Node | undefined {
  if (!first || more.length) return undefined;
  const inner = assignedTo(peeled(value), name);
  if (!second) return isAlone(first, set) ? inner : undefined;
  const before = first.type === 'ExpressionStatement' ? assignedTo(first.expression, name) : undefined;
  return before && isAlone(second, set) && isNamed(value, name) ? before : undefined;
}

function assignedTo(node: Node, name: string): Expression | undefined {
  return node.type === 'AssignmentExpression' && node.operator === '=' && isNamed(node.left, name)
    ? node.right
    : undefined;
}

function isAlone(statement: Statement, { node }: Access): boolean {
  return statement.type === 'ExpressionStatement' && statement.expression === node;
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
