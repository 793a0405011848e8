import type { Node, Statement } from '@babel/types';
import { encloses, rangeOf, walk } from '../../../src/ast/walk.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { isFunction, isMember } from '../../../src/find/runtime/syntax.js';
import { isLate } from '../../../src/plan/cone/late-listener.js';
import type { Range } from '../../../src/model/transform.js';
import { leavesOf } from '../pattern/order.js';
import type { Actor } from './accesses.js';
import { waitsOf } from './order.js';

/**
 * The statements that a lock has to be around, where the whole function cannot wait for one: it registers listeners, and what
 * a connection sends before that would be lost.
 * @param needed what must not be torn apart: reads, the writes that follow from them, and all other writes
 * @returns neighbours, or undefined for a function that may wait, or whose statements cannot go into a function of their own
 */
export function narrowed({ names, fn }: Actor, needed: readonly Range[]): Statement[] | undefined {
  if (!isFunction(fn) || fn.type === 'ClassPrivateMethod' || fn.body.type !== 'BlockStatement')
    return undefined;
  if (!isLate({ file: names.file, node: fn }, [rangeOf(fn.body).start])) return undefined;
  const list = fn.body.body;
  const places = needed.map((place) => list.findIndex((one) => encloses(rangeOf(one), place)));
  if (!places.length || places.includes(-1)) return undefined;
  const run = list.slice(Math.min(...places), Math.max(...places) + 1);
  return canMove({ names, fn }, run) ? run : undefined;
}

/**
 * The statements that change an entry by its own key, if a function does nothing else to the state that others must not come
 * between: each takes the lock for itself, and what the function waits for meanwhile keeps nobody waiting.
 */
export function writesAlone({ names, fn, accesses }: Actor): Statement[][] | undefined {
  const writes = accesses.filter((one) => one.isDirect && one.writes);
  const runs = writes.map(({ node, range, isAlone }) => {
    const statement = isAlone ? names.parentOf(node) : undefined;
    const block = statement && names.parentOf(statement);
    if (block?.type !== 'BlockStatement') return [];
    return block.body.filter((one) => encloses(range, { start: one.start ?? 0, end: one.start ?? 0 }));
  });
  return runs.every((run) => run.length > 0 && canMove({ names, fn }, run)) ? runs : undefined;
}

/**
 * The statements that write, in a function that waits for something: what it has read is old by then anyway, so nothing but the
 * writes needs the lock, and nobody has to wait as long as the function does.
 */
export function writesApart({ names, fn, accesses }: Actor): Statement[][] | undefined {
  if (!waitsOf(fn).length) return undefined;
  const writes = accesses.filter((one) => one.isDirect && one.writes);
  const runs = writes.map(({ node }) => {
    const statement = names.parentOf(node);
    const block = statement && names.parentOf(statement);
    const isAlone = statement?.type === 'ExpressionStatement' && block?.type === 'BlockStatement';
    return isAlone ? [statement] : [];
  });
  return runs.every((run) => run.length > 0 && canMove({ names, fn }, run)) ? runs : undefined;
}

/** True if neighbours can go into a function of their own. */
function canMove(within: Within, run: readonly Statement[]): boolean {
  const range = { start: rangeOf(run[0] as Node).start, end: rangeOf(run.at(-1) as Node).end };
  const stays = run.every((one) => !leavesOf(one).length && !yields(one) && !isDeclared(one));
  return stays && !isKnownOutside(within, range) && !isNarrowedBefore(within, range);
}

type Within = Pick<Actor, 'names' | 'fn'>;

/** A name that is declared there and used elsewhere in the function. */
function isKnownOutside({ names }: Within, range: Range): boolean {
  return names.bindings.some(
    ({ node, references }) =>
      encloses(range, rangeOf(node)) && references.some((one) => !encloses(range, rangeOf(one))),
  );
}

/**
 * The compiler forgets in a function what it has learned before it about variables that may change and about members, and
 * does not see that one gets its first value there.
 */
function isNarrowedBefore({ names, fn }: Within, range: Range): boolean {
  if (!/\.[cm]?tsx?$/.test(names.file)) return false;
  const known = new Set<string>();
  const used = new Set<string>();
  let isAssigned = false;
  walk(fn, (node, ancestors) => {
    const { start } = rangeOf(node);
    const text = changeableAt(names, node);
    if (text === undefined) return true;
    const isTested = ancestors.some((one, i) => 'test' in one && one.test === (ancestors[i + 1] ?? node));
    if (start < range.start && isTested) known.add(text);
    if (encloses(range, rangeOf(node))) used.add(text);
    isAssigned ||=
      encloses(range, rangeOf(node)) && isTarget(node, ancestors.at(-1)) && isOuter(names, node, range);
    return true;
  });
  return isAssigned || [...used].some((one) => known.has(one));
}

/** The text of a member, or of a variable that is no constant. */
function changeableAt(names: FileNames, node: Node): string | undefined {
  const isVariable =
    node.type === 'Identifier' && /^(?:let|var|param)$/.test(names.bindingOf(node)?.kind ?? '');
  if (!isVariable && !isMember(node)) return undefined;
  const { start, end } = rangeOf(node);
  return names.parsed.text.slice(start, end).replaceAll(/\s|[?!]/g, '');
}

function isTarget(node: Node, parent: Node | undefined): boolean {
  return (
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    parent?.type === 'UpdateExpression' ||
    /Pattern$/.test(parent?.type ?? '')
  );
}

function isOuter(names: FileNames, node: Node, range: Range): boolean {
  const binding = names.bindingOf(node);
  return binding !== undefined && !encloses(range, rangeOf(binding.node));
}

function yields(root: Node): boolean {
  return waitsOf(root).some(({ node }) => node.type === 'YieldExpression');
}

function isDeclared({ type }: Statement): boolean {
  return type === 'FunctionDeclaration' || type === 'ClassDeclaration';
}
