import { encloses, rangeOf } from '../../src/ast/walk.js';
import { callsOf } from '../../src/find/runtime/calls.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import type { Program } from '../../src/find/runtime/program.js';
import type { FunctionNode } from '../../src/find/runtime/syntax.js';
import type { Place } from '../../src/model/transform.js';
import type { Kept } from './kept.js';

/** Where the program awaits from now on, by file. */
export type Waits = ReadonlyMap<string, readonly Place[]>;

interface At {
  names: FileNames;
  fn: FunctionNode;
}

/**
 * The states that stand in functions that wait from now on, or are called there, directly or through others. In a large program
 * these are few, and what touches each of them takes long to find out.
 */
export function nearWaits(program: Program, states: readonly Kept[], waits: Waits): Kept[] {
  const functions = (one: Kept): At[] => one.mentions.flatMap((node) => functionAt(one.names, node) ?? []);
  const below = calledBelow(program, states.flatMap(functions), waits);
  return states.filter((one) => functions(one).some(({ fn }) => below.has(fn)));
}

/** Those of some functions, and of all that call them, that are reached from one that waits. */
function calledBelow(program: Program, all: readonly At[], waits: Waits): Set<FunctionNode> {
  const calls = new Map<FunctionNode, FunctionNode[]>();
  const waiting: FunctionNode[] = [];
  const seen = new Set<FunctionNode>();
  const todo = [...all];
  for (let at = todo.pop(); at; at = todo.pop()) {
    const { names, fn } = at;
    if (seen.has(fn)) continue;
    seen.add(fn);
    if (waitsIn(waits, at)) waiting.push(fn);
    for (const call of callsOf(program, names, fn)) {
      const by = functionAt(call.names, call.node);
      if (!by) continue;
      add(calls, by.fn, fn);
      todo.push(by);
    }
  }
  return reached(waiting, (fn) => calls.get(fn) ?? []);
}

/** What can be reached in any number of steps. */
export function reached<T>(from: readonly T[], next: (one: T) => readonly T[]): Set<T> {
  const found = new Set<T>();
  const todo = [...from];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    todo.push(...next(one));
  }
  return found;
}

/** Adds to a list under a key, which may get very long. */
export function add<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function functionAt(names: FileNames, node: Parameters<FileNames['functionOf']>[0]): At | undefined {
  const fn = names.functionOf(node);
  return fn ? { names, fn } : undefined;
}

function waitsIn(waits: Waits, { names, fn }: At): boolean {
  return (waits.get(names.file) ?? []).some((wait) => encloses(rangeOf(fn), wait));
}
