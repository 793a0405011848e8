import type { IfStatement, Node, Statement } from '@babel/types';
import type { State } from '../state.js';
import { sameKey, type Access } from './access.js';
import { accessesIn, branchOf } from './block.js';
import { changesOf } from './changes.js';
import { hasLongText, mentions, peeled } from './nodes.js';
import { exits } from './order.js';

/** `if (!u || u.until < now) { m.set(k, { n: 1 }); return next(); }` */
export interface Begun {
  kind: 'begun';
  statement: IfStatement;
  set: Access;
  value: Node;
  /** The statement that puts it in. */
  putting: Statement;
}

/**
 * Reads the statement behind `const u = m.get(k);`.
 * @param at the names are those of variables that hold the entry
 * @returns undefined for anything else than a branch that begins with the put, leaves, and needs the old entry no more
 */
export function begunBy(
  statement: Statement,
  { first, state, names }: { first: Access; state: State; names: ReadonlySet<string> },
): Begun | undefined {
  if (statement.type !== 'IfStatement' || statement.alternate || !exits(statement.consequent))
    return undefined;
  const { use } = first;
  const [putting, ...rest] = branchOf(statement.consequent);
  const [set, ...more] = accessesIn(use, state, statement.consequent) ?? [];
  if (set?.op !== 'set' || more.length || !set.value || !sameKey(set.key, first.key)) return undefined;
  if (putting?.type !== 'ExpressionStatement' || putting.expression !== set.node) return undefined;
  const value = peeled(set.value);
  const isPlain =
    /^(?:Object|Array)Expression$/.test(value.type) && value === set.value && !hasLongText(value);
  const isLeft = !rest.some((one) => [...names].some((name) => mentions(one, name)));
  const isQuiet = !changesOf(rest, { names }, { context: state.context, file: use.file }).size;
  return isPlain && isLeft && isQuiet ? { kind: 'begun', statement, set, value, putting } : undefined;
}
