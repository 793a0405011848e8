import type { Node, Statement } from '@babel/types';
import { childrenOf, encloses, isWithin, rangeOf, walk } from '../../../src/ast/walk.js';
import { nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { Range } from '../../../src/model/transform.js';
import { statementsOf } from './block.js';
import { isFunction } from './nodes.js';
import { leavesOf } from './order.js';

/** A place behind a statement where a changed copy is put back. */
export interface PutPoint {
  statement: Statement;
  siblings: readonly Statement[];
}

/**
 * Where a copy has to be put back so that it is in the store whenever somebody asks, and when the function is left: behind
 * each run of statements that change it with neither between, nor an answer: who has it may ask another process at once.
 * @param scope the function around
 * @param changes what changes the copy
 * @param asks where the state is asked, directly or by a function that is called
 * @returns nothing where a statement changes the copy and asks or leaves in one
 */
export function putPoints(
  scope: Node,
  changes: readonly Node[],
  asks: readonly Range[],
): PutPoint[] | undefined {
  const others = [...asks, ...answersIn(scope)];
  // What changes it as part of an answer (`res.json(++u.n)`) is done before that.
  const points = changes.map((change) =>
    pointOf(
      scope,
      change,
      others.filter((one) => asks.includes(one) || !encloses(one, rangeOf(change))),
    ),
  );
  if (!points.every((point) => point !== undefined)) return undefined;
  const unique = [...new Map(points.map((point) => [point.statement, point])).values()];
  return unique.filter((point) => !unique.some((later) => isBehind(later, point, others)));
}

const ANSWERS = /^(?:json|jsonp|send|sendStatus|sendFile|end|redirect|render|write|emit|publish|broadcast)$/;

/** `res.json(u)`, `next()`: somebody else goes on from there. */
export function answersIn(root: Node): Range[] {
  const found: Range[] = [];
  walk(root, (node) => {
    if (node !== root && isFunction(node)) return false;
    if (node.type === 'CallExpression' && isAnswer(node.callee)) found.push(rangeOf(node));
    return true;
  });
  return found;
}

function isAnswer(callee: Node): boolean {
  if (callee.type === 'Identifier') return /^(?:next|done|callback|cb|ack)$/.test(callee.name);
  return callee.type === 'MemberExpression' && ANSWERS.test(nameOfKey(callee) ?? '');
}

/** The outermost statement around a change that has nothing else in it: no question, and no way out. */
function pointOf(scope: Node, change: Node, asks: readonly Range[]): PutPoint | undefined {
  const path = pathTo(scope, change);
  let found: PutPoint | undefined;
  for (let i = path.length - 1; i > 0; i--) {
    const [statement, outer] = [path[i] as Statement, path[i - 1] as Node];
    const siblings = statementsOf(outer);
    if (!siblings.includes(statement)) continue;
    const isInner = path.slice(1, i).some(isFunction);
    const isQuiet = !leavesOf(statement).length && !asks.some((ask) => encloses(rangeOf(statement), ask));
    if (!isQuiet) return isInner ? undefined : found;
    found = isInner ? undefined : { statement, siblings };
  }
  return found;
}

/** True if another point stands behind in the same list, and nothing asks or leaves between. */
function isBehind(later: PutPoint, { statement, siblings }: PutPoint, asks: readonly Range[]): boolean {
  const [from, to] = [siblings.indexOf(statement), siblings.indexOf(later.statement)];
  if (to <= from) return false;
  const between = siblings.slice(from + 1, to);
  return between.every((one) => !leavesOf(one).length && !asks.some((ask) => encloses(rangeOf(one), ask)));
}

/** The nodes around one, outermost first, and the node itself. */
function pathTo(root: Node, node: Node): Node[] {
  const path = [root];
  for (let at: Node | undefined = root; at && at !== node;) {
    at = childrenOf(at).find((child) => isWithin(node, child));
    if (at) path.push(at);
  }
  return path;
}
