import type { Node, Statement } from '@babel/types';
import type { State, Use } from '../state.js';
import { sameKey, type Access } from './access.js';
import { accessesIn, branchOf } from './block.js';
import { peeled } from './nodes.js';
import { isStable } from './stable.js';
import { presence } from './sum.js';
import { EntryTerms } from './terms.js';

/** A statement that sets an entry where there is none. */
export interface Ensured {
  statement: Statement;
  accesses: Access[];
  set: Access;
  value: Node;
  /** The test is `!o[k]`, which finds `0` and `''` as well. */
  isFalsyTest: boolean;
}

/** `if (!m.has(k)) m.set(k, v);`, `if (!o[k]) o[k] = v;`, `o[k] ??= v;`, `o[k] = o[k] || v;` */
export function ensuredBy(statement: Statement, use: Use, state: State): Ensured | undefined {
  const accesses = accessesIn(use, state, statement);
  const [first] = accesses ?? [];
  if (!accesses || !first?.key || !isStable(first, state)) return undefined;
  if (!accesses.every(({ key }) => sameKey(key, first.key))) return undefined;
  if (statement.type === 'IfStatement') return byTest(statement, accesses);
  return statement.type === 'ExpressionStatement' ? byDefault(statement, accesses) : undefined;
}

function byTest(statement: Statement & { type: 'IfStatement' }, accesses: Access[]): Ensured | undefined {
  const [asked, set] = accesses;
  const [only, ...more] = branchOf(statement.consequent);
  if (!asked || !set?.value || accesses.length !== 2 || statement.alternate || more.length) return undefined;
  if (set.op !== 'set' || only?.type !== 'ExpressionStatement' || only.expression !== set.node)
    return undefined;
  const terms = new EntryTerms([asked], asked.key);
  if (presence(statement.test, terms) !== false) return undefined;
  return { statement, accesses, set, value: set.value, isFalsyTest: isFalsy(statement.test, asked) };
}

function isFalsy(test: Node, asked: Access): boolean {
  const node = peeled(test);
  return asked.op === 'get' && node.type === 'UnaryExpression';
}

function byDefault(
  statement: Statement & { type: 'ExpressionStatement' },
  accesses: Access[],
): Ensured | undefined {
  const [set, get] = accesses;
  if (!set?.value || statement.expression !== set.node) return undefined;
  const { node, value } = set;
  if (
    set.op === 'assign' &&
    !get &&
    node.type === 'AssignmentExpression' &&
    /^(?:\|\||\?\?)=$/.test(node.operator)
  )
    return { statement, accesses, set, value, isFalsyTest: node.operator === '||=' };
  if (set.op !== 'set' || accesses.length !== 2 || get?.op !== 'get') return undefined;
  const sum = peeled(value);
  if (sum.type !== 'LogicalExpression' || sum.operator === '&&' || peeled(sum.left) !== get.node)
    return undefined;
  return { statement, accesses, set, value: sum.right, isFalsyTest: sum.operator === '||' };
}

/** True if it makes no difference whether `0`, `''` and `null` count as missing: such values are objects. */
export function isSafe({ isFalsyTest, value }: Pick<Ensured, 'isFalsyTest' | 'value'>): boolean {
  return !isFalsyTest || /^(?:Object|Array|New)Expression$/.test(peeled(value).type);
}
