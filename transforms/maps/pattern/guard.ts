import type { IfStatement, Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { WHOLE } from './changes.js';
import { peeled } from './nodes.js';
import { propertiesIn, type Run } from './run.js';
import type { Swap } from './entry.js';
import { isUndefined } from './values.js';

/** What a run does to the value that a guard behind it looks at. */
export interface Outcome {
  run: Run;
  /** The variable that holds the entry. */
  name: string | undefined;
  /** True if the entry is replaced, or taken away. */
  isReplaced: boolean;
  /** The new value may count as missing. */
  isFalsy: boolean;
  isDeleted: boolean;
  isList: boolean;
}

/** A guard as it stays behind the call. */
export interface Kept {
  guard: IfStatement;
  /** What changes in its test. */
  swaps: Swap[];
  /** The parts of its test that stay. */
  parts: Node[];
  isDoubtful: boolean;
}

/**
 * Guards are asked again behind the call, of the changed value. Where the change may matter to the answer, `changed` is
 * asked: an entry that was not changed gives the answer that it gave inside. The last of all guards needs no more than
 * that: if no guard before it has left, it was this one.
 */
export function keptGuards(guards: readonly IfStatement[], outcome: Outcome, flag: string): Kept[] {
  const doubts = guards.map(({ test }) => doubtOf(test, outcome));
  const last = guards.length - 1;
  return guards.map((guard, i) => {
    const doubt = doubts[i];
    if (!doubt) return { guard, swaps: [], parts: [guard.test], isDoubtful: false };
    const swaps = [i === last ? { ...rangeOf(doubt.node), pieces: [`!${flag}`] } : asked(doubt.node, flag)];
    return { guard, swaps, parts: i === last ? doubt.sure : [guard.test], isDoubtful: true };
  });
}

/** The part of a test that the change may matter to, and the parts before it that it does not. */
function doubtOf(test: Node, outcome: Outcome): { node: Node; sure: Node[] } | undefined {
  const node = peeled(test);
  if (isSure(node, outcome)) return undefined;
  if (node.type !== 'LogicalExpression' || node.operator !== '||' || !isSure(peeled(node.left), outcome))
    return { node: test, sure: [] };
  const right = doubtOf(node.right, outcome);
  return right && { node: right.node, sure: [node.left, ...right.sure] };
}

function asked(test: Node, flag: string): Swap {
  const { start, end } = rangeOf(test);
  const { type } = test;
  const isWide = /^(?:Conditional|Assignment|Sequence)Expression$/.test(type);
  const isBare = isWide || (test.type === 'LogicalExpression' && test.operator !== '&&');
  const around = isBare && !isParenthesized(test) ? ['(', ')'] : ['', ''];
  return { start, end, pieces: [`!${flag} && ${around[0]}`, { start, end }, around[1] ?? ''] };
}

function isParenthesized({ extra }: Node): boolean {
  return extra?.['parenthesized'] === true;
}

function isSure(node: Node, { run, name, isReplaced, isFalsy, isDeleted, isList }: Outcome): boolean {
  if (isList) return isSureOfList(node, run);
  if (isDeleted) return false;
  if (asksForMissing(node, name, run)) return true;
  if (isFalsyTest(node, name, run)) return !isFalsy;
  if (isReplaced || run.changed.has(undefined) || run.changed.has(WHOLE)) return false;
  const read = propertiesIn(node);
  if (isHandedOn(node, name, run)) return false;
  return !read.has('') && ![...run.changed].some((one) => one !== undefined && read.has(one));
}

/** A guard on what was found in a list: that it was found stays true. */
function isSureOfList(root: Node, run: Run): boolean {
  const read = propertiesIn(root);
  let isSure = !read.has('') && ![...run.changed].some((one) => one !== undefined && read.has(one));
  walk(root, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (run.entry?.places.has(node)) isSure = false;
    if (node.type === 'Identifier' && run.declared.includes(node.name) && /Call/.test(parent?.type ?? ''))
      isSure = false;
    return isSure;
  });
  return isSure && (!run.changed.has(undefined) || !read.size);
}

/** `u === undefined`, `u == null`, `!m.has(k)`. */
function asksForMissing(node: Node, name: string | undefined, run: Run): boolean {
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const inner = run.accesses.find((one) => one.node === peeled(node.argument));
    return inner?.op === 'has';
  }
  if (node.type !== 'BinaryExpression' || !/^={2,3}$/.test(node.operator) || !isEntry(node.left, name, run))
    return false;
  return isUndefined(node.right) || (node.right.type === 'NullLiteral' && node.operator === '==');
}

function isFalsyTest(node: Node, name: string | undefined, run: Run): boolean {
  return node.type === 'UnaryExpression' && node.operator === '!' && isEntry(node.argument, name, run);
}

/** `isExpired(u)`: what is looked at there is not known. */
export function isHandedOn(root: Node, name: string | undefined, run: Run): boolean {
  let found = false;
  walk(root, (node, ancestors) => {
    const parent = ancestors.at(-1);
    const isHolder =
      !!parent && /MemberExpression$/.test(parent.type) && 'object' in parent && parent.object === node;
    if (isEntry(node, name, run) && node !== root && !isHolder)
      found ||= !/^(?:Unary|Logical)/.test(parent?.type ?? '');
    return !found;
  });
  return found;
}

function isEntry(expression: Node, name: string | undefined, { entry }: Run): boolean {
  const node = peeled(expression);
  return entry?.places.has(node) === true || (node.type === 'Identifier' && node.name === name);
}
