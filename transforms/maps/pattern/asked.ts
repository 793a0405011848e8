import type { Node, Statement } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isCall } from '../../../src/find/runtime/syntax.js';
import { callersOf } from '../copies/callers.js';
import type { State } from '../state.js';
import { sameKey, type Access } from './access.js';
import { accessesIn, type Spot, spotOf } from './block.js';
import { isFunction, peeled } from './nodes.js';
import { exits, isAlwaysRun } from './order.js';
import { isReassigned, isStable } from './stable.js';
import { isUndefined } from './values.js';

/** `if (m.has(k)) …`, `if (m.get(k)) …`, and the code that runs where there is an entry. */
export interface Asked {
  has: Access;
  /** The statement that asks; the expression that an arrow function gives. */
  check: Node;
  siblings: readonly Statement[];
  /** `m.has(k)`, `!m.has(k)`, `m.get(k) === undefined`. */
  question: Node;
  isThere: boolean;
  behind: Node[];
  /** Whether the entry may be read right before the statement, and asked about in it. */
  isFirst: boolean;
}

/** A question about an entry, and what is read of it behind that. */
export function askedBy(has: Access, state: State): Asked | undefined {
  const isQuestion = has.op === 'get' || (has.op === 'has' && has.key !== undefined);
  if (!isQuestion || !isStable(has, state)) return undefined;
  return inIf(has) ?? inExpression(has);
}

/** An `if` that asks for an entry before it asks anything else. */
function inIf(has: Access): Asked | undefined {
  const spot = spotOf(has.node, has.ancestors);
  const check = spot?.statement;
  if (check?.type !== 'IfStatement' || spot?.ancestors.at(-1)?.type !== 'BlockStatement') return undefined;
  const { first, rest, operator } = chainOf(check.test);
  const isThere = isThereIf(first, has);
  if (isThere === undefined) return undefined;
  if (operator && operator !== (isThere ? '&&' : '||')) return undefined;
  const { consequent, alternate } = check;
  const next = alternate ? [alternate] : exits(consequent) ? spot.siblings.slice(spot.index + 1) : [];
  const behind = [...rest, ...(isThere ? [consequent] : next)];
  return { has, check, siblings: spot.siblings, question: first, isThere, behind, isFirst: true };
}

/** `m.has(k) && m.get(k).name`, `m.get(k) ? m.get(k).name : ''`, anywhere in a statement. */
function inExpression(has: Access): Asked | undefined {
  const path = [...has.ancestors, has.node];
  let at = path.length - 1;
  while (at > 0 && isThereIf(path[at - 1] as Node, has) !== undefined) at--;
  const question = path[at] as Node;
  const isThere = isThereIf(question, has) ?? true;
  const behind = behindQuestion(path.slice(0, at + 1), isThere);
  if (!behind.length) return undefined;
  const spot = spotOf(has.node, has.ancestors);
  const check = spot?.statement ?? path[path.findLastIndex(isFunction) + 1] ?? question;
  const isFirst = spot !== undefined && isReadable(has, spot);
  return { has, check, siblings: spot?.siblings ?? [], question, isThere, behind, isFirst };
}

/** What runs only where the answer is that there is an entry. The question is the last of the path. */
function behindQuestion(path: readonly Node[], isThere: boolean): Node[] {
  const behind: Node[] = [];
  for (let at = path.length - 1; at > 0; at--) {
    const [inner, outer] = [path[at], path[at - 1]];
    if (outer?.type === 'LogicalExpression' && outer.operator === (isThere ? '&&' : '||')) {
      if (outer.left === inner) behind.push(outer.right);
    } else {
      const decides = outer?.type === 'ConditionalExpression' || outer?.type === 'IfStatement';
      const branch = decides && outer.test === inner && (isThere ? outer.consequent : outer.alternate);
      return branch ? [...behind, branch] : behind;
    }
  }
  return behind;
}

const IN_LINE = /^(?:Return|Expression|Throw|If)Statement$|^VariableDeclaration$/;

/** True if nothing of a statement happens before the question, which is asked whenever it runs. */
function isReadable({ node, ancestors }: Access, { statement, ancestors: around }: Spot): boolean {
  if (around.at(-1)?.type !== 'BlockStatement' || !IN_LINE.test(statement.type)) return false;
  let isEarlier = false;
  walk(statement, (one) => {
    const isBefore = rangeOf(one).end <= rangeOf(node).start;
    if (isBefore && EFFECTS.test(one.type)) isEarlier = true;
    return !isFunction(one);
  });
  return !isEarlier && isAlwaysRun(node, ancestors, statement);
}

const EFFECTS = /^(?:(?:Optional)?Call|New|Await|Yield|Assignment|Update|TaggedTemplate|Import)Expression$/;

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
