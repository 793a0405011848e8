import type { Node } from '@babel/types';
import { isTested } from '../../../src/ast/tested.js';
import { isWithin, rangeOf, walk } from '../../../src/ast/walk.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import {
  isCall,
  isFunction,
  isMember,
  type Member,
  nameOfKey,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { sameCode } from '../pattern/same.js';
import { mayFollow } from '../races/order.js';
import type { Fate, Spot } from './fate.js';
import { calledBy } from './functions.js';
import { runnerOf } from './scopes.js';

const DEPTH = 4;

/** A value that was read from a state, with what becomes of it. */
export interface Read {
  file: ParsedFile;
  node: Node;
  fate: Fate;
}

/**
 * `const cart = carts.get(id); addTo(id, item); res.json(cart);`: in one process the object shows what the function has changed
 * in it, a copy does not.
 * @param changes every place of the program that changes something in an entry
 * @returns the uses of copies behind such calls
 */
export function goneStale(context: FindContext, reads: readonly Read[], changes: readonly Spot[]): Spot[] {
  if (!changes.length) return [];
  return reads.flatMap(({ file, node, fate }): Spot[] => {
    const names = programOf(context).namesOf(file.file);
    const scope = names?.functionOf(node);
    // What a function changes in the copy that it gets shows in the copy.
    const others = changes.filter(
      (change) =>
        !fate.mutations.some((own) => own.node === change.node) && !isInOtherMember(names, node, change),
    );
    if (!names || !scope || !others.length || !hasMore(fate, node)) return [];
    const touched = namesIn(others);
    const calls = changingCallsIn(context, names, scope, others, new Map<Node, boolean>()).filter(
      (call) => rangeOf(call).start > rangeOf(node).start && mayFollow(scope, rangeOf(node), rangeOf(call)),
    );
    if (!calls.length) return [];
    const late = [...fate.held].find(
      (held) =>
        held !== node &&
        names.functionOf(held) === scope &&
        isShown(names, held, touched) &&
        calls.some((call) => !isWithin(held, call) && mayFollow(scope, rangeOf(call), rangeOf(held))),
    );
    return late ? [{ file, node: late, function: scope }] : [];
  });
}

/**
 * `const user = find(id); users[id].seen = true; res.json(user);`: the same, where the function changes the entry by itself, by
 * another way to it.
 * @param isTogether whether a read and a change go into one call of the store, which gives the entry as it is then
 */
export function staleHere(
  context: FindContext,
  reads: readonly Read[],
  changes: readonly Spot[],
  isTogether: (read: Read, change: Spot) => boolean,
): Spot[] {
  const entries = new Set(reads.map(({ node }) => node));
  return reads.flatMap((read): Spot[] => {
    const { file, node, fate } = read;
    const others = changes.filter(
      (change) =>
        !fate.mutations.some((own) => own.node === change.node) &&
        !isTogether(read, change) &&
        !isInOtherMember(programOf(context).namesOf(file.file), node, change),
    );
    const shown = others.length ? firstShown(context, read, { changes: others, entries }) : undefined;
    return shown ? [shown] : [];
  });
}

/** The first use of a copy that may show one of the changes before it. */
function firstShown(
  context: FindContext,
  { node, fate }: Read,
  { changes, entries }: { changes: readonly Spot[]; entries: ReadonlySet<Node> },
): Spot | undefined {
  const touched = namesIn(changes, entries);
  for (const change of changes) {
    const names = programOf(context).namesOf(change.file.file);
    const scope = names && runnerOf(names, change.node);
    if (!names || !scope) continue;
    const here = [...fate.held].filter((one) => isWithin(one, scope) && names.functionOf(one) === scope);
    const entry = here.find((one) => one === node || isCall(one)) ?? here[0];
    if (!entry) continue;
    if (!mayFollow(scope, rangeOf(entry), rangeOf(change.node))) continue;
    const late = here.find(
      (held) =>
        held !== entry &&
        !isWithin(held, change.node) &&
        isShown(names, held, touched) &&
        mayFollow(scope, rangeOf(change.node), rangeOf(held)),
    );
    if (late) return { file: change.file, node: late, function: scope };
  }
  return undefined;
}

/** Of `db.users` and a change of `db.log`. */
function isInOtherMember(names: FileNames | undefined, read: Node, { node }: Spot): boolean {
  const member = names?.parentOf(read);
  const own = isMember(member) && member.object === read ? nameOfKey(member) : null;
  const target = unwrapped(targetOf(node));
  const step = isMember(target) ? firstStep(target) : undefined;
  const name = step && sameCode(unwrapped(step.object), unwrapped(read)) ? nameOfKey(step) : null;
  return own !== null && name !== null && own !== name;
}

/** What a change is made of: what is assigned, the function that is called. */
function targetOf(node: Node): Node {
  if (node.type === 'AssignmentExpression') return node.left;
  if (node.type === 'UpdateExpression' || node.type === 'UnaryExpression') return node.argument;
  return isCall(node) ? node.callee : node;
}

/** It is used behind the place where it is read. */
function hasMore({ held }: Fate, node: Node): boolean {
  return [...held].some((one) => one !== node);
}

/** The calls in a function, callbacks not counted, that reach a change of an entry. */
function changingCallsIn(
  context: FindContext,
  names: FileNames,
  scope: Node,
  changes: readonly Spot[],
  known: Map<Node, boolean>,
): Node[] {
  const found: Node[] = [];
  walk(scope, (node) => {
    if (node !== scope && isFunction(node)) return false;
    if (isCall(node) && changesEntry(context, names, node.callee, changes, known, DEPTH)) found.push(node);
    return true;
  });
  return found;
}

function changesEntry(
  context: FindContext,
  names: FileNames,
  callee: Node,
  changes: readonly Spot[],
  known: Map<Node, boolean>,
  depth: number,
): boolean {
  const called = calledBy(context, { names, node: callee });
  if (called.kind !== 'program') return false;
  return called.callees.some((one) => {
    const answer = known.get(one.node);
    if (answer !== undefined) return answer;
    known.set(one.node, false);
    const isHere = changes.some(({ file, node }) => file.file === one.names.file && isWithin(node, one.node));
    const isFound =
      isHere ||
      (depth > 0 &&
        callsIn(one.node).some((call) => changesEntry(context, one.names, call, changes, known, depth - 1)));
    known.set(one.node, isFound);
    return isFound;
  });
}

function callsIn(fn: Node): Node[] {
  const found: Node[] = [];
  walk(fn, (node) => void (isCall(node) && found.push(node.callee)));
  return found;
}

/** The names of what is ever changed: `seats` and `open` of `room.seats.push(…)` and `room.open = …`; all of them for ''. */
function namesIn(changes: readonly Spot[], entries: ReadonlySet<Node> = new Set()): Set<string> {
  const names = new Set<string>();
  for (const { node } of changes) {
    const path = pathOf(unwrapped(targetOf(node)), isCall(node), entries);
    if (!path.length) names.add('');
    for (const name of path) names.add(name);
  }
  return names;
}

/** @param entries expressions that are an entry: `users[id]` is where the names of its members begin */
function pathOf(node: Node, isCallee: boolean, entries: ReadonlySet<Node>): string[] {
  if (!isMember(node) || entries.has(node)) return [];
  const inner = pathOf(unwrapped(node.object), false, entries);
  return isCallee ? inner : [...inner, nameOfKey(node) ?? ''];
}

/** True for a use that may show a change: all of an entry, or a member that is ever changed. */
function isShown(names: FileNames, held: Node, touched: ReadonlySet<string>): boolean {
  const parent = names.parentOf(held);
  if (isTested(held, parent) || isAssigned(names, held)) return false;
  const step = isMember(held)
    ? firstStep(held)
    : isMember(parent) && parent.object === held
      ? parent
      : undefined;
  if (touched.has('') || !step) return true;
  const name = nameOfKey(step);
  return name === null || touched.has(name);
}

/** `a.b` of `a.b.c`. */
function firstStep(member: Member): Member {
  const base = unwrapped(member.object);
  return isMember(base) ? firstStep(base) : member;
}

/** `cart.note = text`: it is written back by itself. */
function isAssigned(names: FileNames, held: Node): boolean {
  const parent = names.parentOf(held);
  const target = isMember(parent) && parent.object === held ? parent : held;
  const around = names.parentOf(target);
  return around?.type === 'AssignmentExpression' && around.left === target && around.operator === '=';
}
