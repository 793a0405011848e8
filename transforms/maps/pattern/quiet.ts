import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { isCall } from '../../../src/find/runtime/syntax.js';
import { changedInside } from '../changed-inside.js';
import { callersOf } from '../copies/callers.js';
import type { State, Use } from '../state.js';
import { type Access, accessOf } from './access.js';
import { isFunction } from './nodes.js';
import { isReassigned } from './stable.js';

/** True if what runs in some code before a read neither waits nor changes the state, an entry in place, or the key. */
export function isStillThere(
  read: Pick<Access, 'node' | 'key'>,
  code: readonly Node[],
  state: State,
  from = 0,
): boolean {
  const { start } = rangeOf(read.node);
  let isFine = true;
  for (const one of code)
    walk(one, (node) => {
      const range = rangeOf(node);
      if (isFunction(node) || range.start >= start || range.end <= from) return false;
      const isOver = range.end <= start && range.start >= from;
      const isWait =
        /^(?:Await|Yield)Expression$/.test(node.type) || ('await' in node && node.await === true);
      const isAssigned = /^(?:Assignment|Update)Expression$/.test(node.type) && isReassigned(read, [node]);
      if (isOver && (isWait || isAssigned || mayChange(node, state))) isFine = false;
      return isFine;
    });
  return isFine;
}

/** True if some code, functions inside not counted, changes the state, an entry in place, or runs what may do so. */
export function isWrittenIn(code: Node, state: State): boolean {
  let isWritten = false;
  walk(code, (node) => {
    isWritten ||= mayChange(node, state);
    return !isWritten && !isFunction(node);
  });
  return isWritten;
}

/** What changes the state or an entry in place, or calls a function that does so or asks it, directly or through others. */
function mayChange(node: Node, state: State): boolean {
  const changes = known.get(state) ?? changesIn(state);
  // Who calls whom takes long to find out in a large program.
  return changes.here.has(node) || (isCall(node) && changes.calls().has(node));
}

interface Changes {
  here: ReadonlySet<Node>;
  calls: () => ReadonlySet<Node>;
}

function changesIn(state: State): Changes {
  const changes = changedInside(state);
  const here = new Set([
    ...changes.map(({ node }) => node),
    ...state.uses.flatMap((use) => writeAt(use, state)),
  ]);
  let calls: Set<Node> | undefined;
  const found = { here, calls: () => (calls ??= callsTo(state, [...state.uses, ...changes])) };
  known.set(state, found);
  return found;
}

/** `m.set(k, v)`, `n++`: more than a look at it, as far as one can tell. */
function writeAt(use: Use, state: State): Node[] {
  const access = accessOf(use, state);
  const isLooked = access ? isLook(access) : use.ancestors.at(-1)?.type === 'SpreadElement';
  return isLooked ? [] : [access?.node ?? use.node];
}

/** An operation that changes nothing. */
export function isLook({ op }: Pick<Access, 'op'>): boolean {
  return /^(?:get|has|size|keys|values|entries)$/.test(op);
}

const known = new WeakMap<State, Changes>();
const asked = new WeakMap<State, Set<Node>>();

/** The calls of functions that ask the state, directly or through others: an entry that they read may be changed in place. */
export function askersOf(state: State): Set<Node> {
  let answer = asked.get(state);
  if (!answer) asked.set(state, (answer = callsTo(state, state.uses)));
  return answer;
}

function callsTo({ context }: State, places: readonly { file: { file: string }; node: Node }[]): Set<Node> {
  const calls = new Set<Node>();
  const todo = places.flatMap(({ file, node }): Place[] => {
    const names = programOf(context).namesOf(file.file);
    return names ? [{ names, node }] : [];
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
