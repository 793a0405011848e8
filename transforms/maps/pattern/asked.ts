import type { Node, Statement } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { isCall } from '../../../src/find/runtime/syntax.js';
import type { State } from '../state.js';
import { sameKey, type Access } from './access.js';
import { type Ahead, aheadOf } from './ahead.js';
import { accessesIn, spotOf } from './block.js';
import { isFunction, peeled } from './nodes.js';
import { exits } from './order.js';
import { isStillThere } from './quiet.js';
import { isStable } from './stable.js';
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
  /** Where the entry may be read before it is asked about. */
  ahead?: Ahead;
}

/** A question about an entry, and what is read of it behind that. */
export function askedBy(has: Access, state: State): Asked | undefined {
  const isQuestion = has.op === 'get' || (has.op === 'has' && has.key !== undefined);
  if (!isQuestion || !isStable(has, state)) return undefined;
  const asked = inIf(has) ?? inExpression(has);
  const ahead = asked && aheadOf(has, state);
  return asked && { ...asked, ...(ahead && { ahead }) };
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
  return { has, check, siblings: spot.siblings, question: first, isThere, behind };
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
  return { has, check, siblings: spot?.siblings ?? [], question, isThere, behind };
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
  const from = rangeOf(has.node).end;
  const isHere = (one: Access): boolean => isPlain(one, check, has) && isStillThere(one, behind, state, from);
  const far = reads.findIndex((one) => !isHere(one));
  return far < 0 ? reads : reads.slice(0, far);
}

/** What runs each time round, unlike `list` of `for (const x of list)`. */
function isRepeated(inner: Node | undefined, outer: Node): boolean {
  if (!inner || !/^(?:For|While|DoWhile)/.test(outer.type)) return false;
  const isOnce = ('init' in outer && outer.init === inner) || ('right' in outer && outer.right === inner);
  return !isOnce;
}

/** In no function and no loop of its own, and not called: a function in a record is none of its own afterwards. */
export function isPlain({ node, ancestors }: Access, check: Node, has: Access): boolean {
  const path = [...ancestors.slice(has.ancestors.indexOf(check)), node];
  const parent = ancestors.at(-1);
  const isCalled = isCall(parent) && parent.callee === node;
  return !isCalled && !path.some((one, i) => isFunction(one) || isRepeated(path[i + 1], one));
}
