import type { IfStatement, Node, Statement } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isCall } from '../../../src/find/runtime/syntax.js';
import { callersOf } from '../copies/callers.js';
import type { State } from '../state.js';
import { sameKey, type Access } from './access.js';
import { accessesIn, spotOf } from './block.js';
import { isFunction, peeled } from './nodes.js';
import { exits } from './order.js';
import { isReassigned, isStable } from './stable.js';
import { isUndefined } from './values.js';

/** `if (m.has(k)) …`, `if (m.get(k)) …`, and the code that runs where there is an entry. */
export interface Asked {
  has: Access;
  check: IfStatement;
  siblings: readonly Statement[];
  /** `m.has(k)`, `!m.has(k)`, `m.get(k) === undefined`. */
  question: Node;
  isThere: boolean;
  behind: Node[];
}

/** An `if` that asks for an entry before it asks anything else. */
export function askedBy(has: Access, state: State): Asked | undefined {
  const spot = spotOf(has.node, has.ancestors);
  const check = spot?.statement;
  const isQuestion = has.op === 'get' || (has.op === 'has' && has.key !== undefined);
  if (!isQuestion || check?.type !== 'IfStatement' || !isStable(has, state)) return undefined;
  if (!spot || spot.ancestors.at(-1)?.type !== 'BlockStatement') return undefined;
  const { first, rest, operator } = chainOf(check.test);
  const isThere = isThereIf(first, has);
  if (isThere === undefined) return undefined;
  if (operator && operator !== (isThere ? '&&' : '||')) return undefined;
  const { consequent, alternate } = check;
  const next = alternate ? [alternate] : exits(consequent) ? spot.siblings.slice(spot.index + 1) : [];
  const behind = [...rest, ...(isThere ? [consequent] : next)];
  return { has, check, siblings: spot.siblings, question: first, isThere, behind };
}

/** Whether there is an entry if a question about it is answered by yes; undefined if it asks something else. */
function isThereIf(question: Node, asked: Access): boolean | undefined {
  const node = peeled(question);
  if (node === asked.node) return true;
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const isThere = isThereIf(node.argument, asked);
    return isThere === undefined ? undefined : !isThere;
  }
  if (asked.op !== 'get' || node.type !== 'BinaryExpression' || peeled(node.left) !== asked.node)
    return undefined;
  const isNothing = node.right.type === 'NullLiteral' || isUndefined(node.right);
  return isNothing && /^[!=]==?$/.test(node.operator) ? node.operator.startsWith('!') : undefined;
}

/** The first of `a && b && c`, and the others. */
function chainOf(test: Node): { first: Node; rest: Node[]; operator?: string } {
  const node = peeled(test);
  if (node.type !== 'LogicalExpression') return { first: node, rest: [] };
  const { operator, left, right } = node;
  const inner = chainOf(left);
  const isSame = inner.operator === undefined || inner.operator === operator;
  return { first: inner.first, rest: [...inner.rest, right], operator: isSame ? operator : 'mixed' };
}

/** The reads of the entry behind the question that nothing can come before: no wait, and no change of the state. */
export function readsBehind({ has, check, behind }: Asked, state: State): Access[] {
  const accesses = accessesIn(has.use, state, ...behind) ?? [];
  const others = accesses.findIndex((one) => one.op !== 'get' || !sameKey(one.key, has.key));
  const reads = others < 0 ? accesses : accesses.slice(0, others);
  const far = reads.findIndex((one) => !isPlain(one, check, has) || !isQuiet(one, has, behind, state));
  return far < 0 ? reads : reads.slice(0, far);
}

/** In no function and no loop of its own, and not called: a function in a record is none of its own afterwards. */
function isPlain({ node, ancestors }: Access, check: Node, has: Access): boolean {
  const inner = ancestors.slice(has.ancestors.indexOf(check));
  const parent = ancestors.at(-1);
  const isCalled = isCall(parent) && parent.callee === node;
  return !isCalled && !inner.some((one) => isFunction(one) || /^(?:For|While|DoWhile)/.test(one.type));
}

/** True if what runs between the question and a read neither waits nor changes the state or the key. */
function isQuiet(read: Access, has: Access, behind: readonly Node[], state: State): boolean {
  const { start } = rangeOf(read.node);
  const before = behind.filter((one) => rangeOf(one).start < start);
  if (isReassigned(has, before)) return false;
  const askers = askersOf(state);
  let isFine = true;
  for (const one of before)
    walk(one, (node) => {
      if (isFunction(node) || rangeOf(node).start >= start) return false;
      const isOver = rangeOf(node).end <= start;
      const isWait =
        /^(?:Await|Yield)Expression$/.test(node.type) || ('await' in node && node.await === true);
      if ((isOver && isWait) || askers.has(node)) isFine = false;
      return isFine;
    });
  return isFine;
}

const known = new WeakMap<State, Set<Node>>();

/** The calls of functions that ask the state, directly or through others: an entry that they read may be changed in place. */
export function askersOf(state: State): Set<Node> {
  const answer = known.get(state);
  if (answer) return answer;
  const { context, uses } = state;
  const calls = new Set<Node>();
  known.set(state, calls);
  const todo = uses.flatMap((use) => {
    const names = programOf(context).namesOf(use.file.file);
    return names ? [{ names, node: use.node }] : [];
  });
  for (let at = todo.pop(); at; at = todo.pop()) {
    const fn = at.names.functionOf(at.node);
    if (!fn) continue;
    for (const { place, call } of callersOf(context, { names: at.names, node: fn })) {
      if (calls.has(call)) continue;
      calls.add(call);
      todo.push({ names: place.names, node: call });
    }
  }
  return calls;
}
