import type { Node } from '@babel/types';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import type { Range } from '../../../src/model/transform.js';
import { callersOf } from '../copies/callers.js';
import { elementParameters } from '../copies/methods.js';
import { runsAtOnce } from '../copies/scopes.js';
import { isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { Rewriting, State } from '../state.js';
import { waitsBefore, waitsBehind } from './order.js';

/** A place where the store is asked: by a call of its own, or in a function that is called there. */
export interface Access {
  names: FileNames;
  range: Range;
  /** The expression that asks, the first of them. */
  node: Node;
  /** Further ones that one call answers. */
  also?: readonly Node[];
  /** What is known about the state behind it. An atomic call whose result nobody looks at tells nothing. */
  reads: boolean;
  writes: boolean;
  /** False for the call of a function that asks. */
  isDirect: boolean;
  /** It changes an entry by its own key: what it writes does not depend on what was read. */
  isAlone?: boolean;
  /** It asks how many there are. */
  isSize?: boolean;
}

/** A function with what it does to the state, callbacks that run at once included. */
export interface Actor {
  names: FileNames;
  fn: Node;
  accesses: Access[];
}

/**
 * Every function of the program that asks the store, directly or through others. Code that runs while a module loads is
 * none. Through a call, only what is read with no wait behind it and written with no wait before it counts: at such a wait,
 * other code ran before the rewrite as well.
 * @returns nothing for a state that is only read, or only written
 */
export function actorsOf({ context }: Pick<State, 'context'>, rewritings: readonly Rewriting[]): Actor[] {
  if (!rewritings.some(({ reads }) => reads) || !rewritings.some(({ writes }) => writes)) return [];
  const actors = new Map<Node, Actor>();
  const todo: Actor[] = [];
  const add = (access: Access, at: Node): void => {
    const fn = runnerOf(access.names, at);
    if (!fn) return;
    const actor = actors.get(fn) ?? { names: access.names, fn, accesses: [] };
    actors.set(fn, actor);
    const known = actor.accesses.find(({ range }) => isSame(range, access.range));
    if (known && (known.reads || !access.reads) && (known.writes || !access.writes)) return;
    if (known)
      Object.assign(known, { reads: known.reads || access.reads, writes: known.writes || access.writes });
    else actor.accesses.push(access);
    todo.push(actor);
  };
  for (const rewriting of rewritings) {
    const [first] = rewriting.uses;
    const names = first && programOf(context).namesOf(first.file.file);
    if (!first || !names) continue;
    const access = accessOf(rewriting, names, first.node);
    const { later } = rewriting;
    add(later ? { ...access, reads: true, writes: false } : access, first.node);
    if (!later) continue;
    const { start, end } = rangeOf(later);
    // What reads and changes in one statement writes behind it.
    const range = access.range.start < start ? { start, end } : { start: end, end };
    add({ ...access, range, node: later, reads: false, writes: true }, first.node);
  }
  for (let actor = todo.pop(); actor; actor = todo.pop()) {
    const { fn } = actor;
    const reads = actor.accesses.some((one) => one.reads && !waitsBehind(fn, one.range));
    const writes = actor.accesses.some((one) => one.writes && !waitsBefore(fn, one.range));
    if (!reads && !writes) continue;
    for (const { place, call, argument } of callersOf(context, { names: actor.names, node: actor.fn })) {
      const method = isMember(call.callee) ? nameOfKey(call.callee) : null;
      if (argument !== undefined && !(method !== null && elementParameters(method))) continue;
      add({ names: place.names, range: rangeOf(call), node: call, reads, writes, isDirect: false }, call);
    }
  }
  return [...actors.values()];
}

/** The function that a place belongs to: around callbacks that run at once. */
function runnerOf(names: FileNames, node: Node): Node | undefined {
  let fn = names.functionOf(node);
  while (fn && runsAtOnce({ names, node: fn })) fn = names.functionOf(fn);
  return fn ?? undefined;
}

function isSame(one: Range, other: Range): boolean {
  return one.start === other.start && one.end === other.end;
}

function accessOf({ uses, reads, writes, settled, calls }: Rewriting, names: FileNames, first: Node): Access {
  const ranges = uses.map(({ node }) => rangeOf(wholeOf(names, node)));
  const range = {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
  const node = wholeOf(names, first);
  // `m.set(k, m.get(k) - 1); if (m.get(k) === 0) …`, one call from now on: what stands behind it looks at its result.
  const also = uses.filter((use) => !isWithin(use.node, node)).map((use) => wholeOf(names, use.node));
  const isShown = also.length > 0;
  const isLookedAt = isShown || !isStatement(names, node);
  const isAlone = settled !== undefined && settled.value === undefined;
  const isSize = calls.some((one) => /^(?:size|length)$/.test(one));
  const said = { names, range, node, also, isDirect: true, isAlone, isSize };
  return { ...said, reads: reads && (!writes || isLookedAt), writes };
}

/** `m.get(k)` of `m`, `o[k] = v` of `o`: the expression that asks. */
function wholeOf(names: FileNames, node: Node): Node {
  const parent = names.parentOf(node);
  if (!parent) return node;
  const isPart =
    (isMember(parent) && parent.object === node) ||
    (/CallExpression$/.test(parent.type) && 'callee' in parent && parent.callee === node) ||
    (parent.type === 'AssignmentExpression' && parent.left === node) ||
    parent.type === 'UpdateExpression' ||
    (parent.type === 'UnaryExpression' && parent.operator === 'delete') ||
    /^TSNonNull|^Parenthesized/.test(parent.type);
  return isPart ? wholeOf(names, parent) : node;
}

function isStatement(names: FileNames, node: Node): boolean {
  const parent = names.parentOf(node);
  return (
    parent?.type === 'ExpressionStatement' ||
    (parent?.type === 'AwaitExpression' && isStatement(names, parent))
  );
}
