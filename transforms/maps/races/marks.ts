import type { Node } from '@babel/types';
import { isTested } from '../../../src/ast/tested.js';
import { childrenOf, rangeOf, walk } from '../../../src/ast/walk.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { isCall, isFunction, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { Range } from '../../../src/model/transform.js';
import type { Access, Actor } from './accesses.js';
import { choicesAround, exitsOf, mayFollow, waitsOf } from './order.js';

/** A mark that others are to see while its function is at work, and what ends it. */
export interface Mark {
  read: Access;
  write: Access;
  end: Access;
}

/**
 * `if (jobs[id] === 'running') return busy(); jobs[id] = 'running'; await work(); jobs[id] = 'done';`: under a lock around all of
 * it nobody ever sees the mark, since whoever looks for it waits until it is gone.
 * @param pairs what the function reads, and the writes that follow at once
 * @param actors all functions that ask the state
 */
export function markIn(
  actor: Actor,
  pairs: readonly Pick<Mark, 'read' | 'write'>[],
  actors: readonly Actor[],
): Mark | undefined {
  const writes = actors
    .filter(({ names, fn }) => names.file === actor.names.file && isIn(rangeOf(fn), rangeOf(actor.fn)))
    .flatMap(({ accesses }) => accesses.filter((one) => one.writes));
  for (const { read, write } of pairs) {
    const isEnd = (one: Access): boolean =>
      one !== write && isBehindWait(actor.fn, write, one) && ends(actor, read, one);
    const end = decides(actor.fn, read, write) ? writes.find(isEnd) : undefined;
    if (end) return { read, write, end };
  }
  return undefined;
}

/** What was read decides whether the function goes on to the write, or a function that is called there does both. */
function decides(fn: Node, { range: read }: Access, { range: write }: Access): boolean {
  if (read.start === write.start && read.end === write.end) return true;
  const leaves = exitsOf(fn).some(({ start }) => read.end <= start && start < write.start);
  return leaves || choicesAround(fn, write).some((way) => read.end <= way.start && isIn(write, way));
}

/** What the function waits for, or gives its caller to wait for, comes before it. */
function isBehindWait(fn: Node, { range: write }: Access, { range }: Access): boolean {
  const waits = [...waitsOf(fn).map(({ node }) => node), ...promisesOf(fn)].map(rangeOf);
  return waits.some(
    (wait) =>
      wait.start >= write.end &&
      mayFollow(fn, write, wait) &&
      (isIn(range, wait) || (wait.end <= range.start && mayFollow(fn, wait, range))),
  );
}

/** Promises that the function returns. */
export function promisesOf(fn: Node): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'ReturnStatement' && node.argument && isChain(node.argument)) found.push(node.argument);
    for (const child of childrenOf(node)) if (!isFunction(child)) visit(child);
  };
  if (isFunction(fn)) visit(fn.body);
  if (isFunction(fn) && isChain(fn.body)) found.push(fn.body);
  return found;
}

/** `load().then(…)`, `new Promise(…)`, `Promise.all([…])` */
function isChain(node: Node): boolean {
  if (!isCall(node)) return false;
  const { callee } = node;
  if (node.type === 'NewExpression') return callee.type === 'Identifier' && callee.name === 'Promise';
  if (!isMember(callee)) return false;
  const name = nameOfKey(callee) ?? '';
  if (callee.object.type === 'Identifier' && callee.object.name === 'Promise')
    return /^(?:all|allSettled|any|race)$/.test(name);
  return /^(?:then|catch|finally)$/.test(name);
}

/** Whoever looks finds something else behind it than before. */
function ends({ names }: Actor, read: Access, { node }: Access): boolean {
  return takesBack(node) || (!read.isDirect && isAskedAbout(names, read.node)) || isCompared(names, read);
}

/** `if (!begin(id)) …`: what a function answers decides. */
function isAskedAbout(names: FileNames, node: Node): boolean {
  const parent = names.parentOf(node);
  if (!parent) return false;
  if (isTested(node, parent)) return parent.type !== 'UnaryExpression' || isAskedAbout(names, parent);
  return parent.type === 'AwaitExpression' && isAskedAbout(names, parent);
}

/** `delete jobs[id]`, `jobs.delete(id)`, `busy = false`, `active--` */
function takesBack(node: Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === 'delete';
  if (node.type === 'UpdateExpression') return node.operator === '--';
  if (node.type === 'AssignmentExpression')
    return node.operator === '-=' || (node.operator === '=' && isNothing(node.right));
  return isCall(node) && isMember(node.callee) && /^(?:delete|clear)$/.test(nameOfKey(node.callee) ?? '');
}

function isNothing(node: Node): boolean {
  if (node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined')) return true;
  return /^(?:Boolean|Numeric|String)Literal$/.test(node.type) && 'value' in node && !node.value;
}

/** What is read, or a variable that gets it, is compared with a value: it matters what it is, not only whether it is there. */
function isCompared(names: FileNames, { node }: Access): boolean {
  const parent = names.parentOf(node);
  if (isTested(node, parent)) return false;
  if (parent && isComparison(parent)) return true;
  const binding = parent?.type === 'VariableDeclarator' ? names.bindingOf(parent.id) : undefined;
  const uses = binding?.references ?? [];
  return uses.some((use) => {
    const member = names.parentOf(use);
    const value = isMember(member) && member.object === use ? member : use;
    const around = names.parentOf(value);
    return around !== undefined && isComparison(around);
  });
}

function isComparison(node: Node): boolean {
  if (node.type !== 'BinaryExpression' || !/^(?:[!=]==?|[<>]=?)$/.test(node.operator)) return false;
  let isWithNothing = false;
  walk(node, (one) => {
    isWithNothing ||= one.type === 'NullLiteral' || (one.type === 'Identifier' && one.name === 'undefined');
    return true;
  });
  return !isWithNothing;
}

function isIn(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
