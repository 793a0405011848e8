import type { Node } from '@babel/types';
import { nameRange } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import { callsOf as callsOfFunction, constructionsOf } from '../../src/find/runtime/calls.js';
import { programOf } from '../../src/find/runtime/shared.js';
import { isClass, isFunction } from '../../src/find/runtime/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import { TooFar } from '../../src/model/too-far.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import type { Target } from './target.js';
import { propertyName } from './syntax.js';

/** Methods that call their argument once for each of many. */
const EACH = /^(map|forEach|flatMap|reduce|every|some|filter|from)$/;

/**
 * Where the code that makes a store runs more than once: each time it made a store of its own, and on Redis all of
 * them would have one prefix, so that whoever logged in at one is known to the others.
 */
export function mergedStores(context: FindContext, { file, node }: Target): Reason[] {
  const around = context.nodeAt(file, rangeOf(node))?.ancestors ?? [];
  // Names often say it, and are asked without the checker, which reads the whole program first.
  const isMerged = [callsByName, callsByType].some((callsOf) =>
    isRepeated({ context, callsOf, seen: new Set() }, file, around),
  );
  return isMerged ? [{ code: 'session-stores-merged', args: {} }] : [];
}

interface Search {
  context: FindContext;
  callsOf: (context: FindContext, file: string, fn: Node, holder: Node | undefined) => Place[];
  seen: Set<Node>;
}

function isRepeated(search: Search, file: string, around: readonly Node[]): boolean {
  const { context, callsOf, seen } = search;
  const at = around.findLastIndex((one) => isFunction(one));
  const fn = around[at];
  if (around.some((one, index) => index > at && isTurned(one, around[index + 1]))) return true;
  if (!fn || seen.has(fn)) return false;
  seen.add(fn);
  const holder = around[at - 1];
  if (holder?.type === 'CallExpression' && EACH.test(propertyName(holder.callee) ?? '')) return true;
  const calls = callsOf(context, file, fn, holder);
  if (
    calls.some((one, index) =>
      calls.slice(index + 1).some((other) => runTogether(context, one.file, other.file)),
    )
  )
    return true;
  return calls.some((call) => isRepeated(search, call.file, aroundOf(context, call)));
}

/** The part of a loop that runs each time: what it goes over, and what it begins with, are made once. */
function isTurned(loop: Node, part: Node | undefined): boolean {
  if (!/^(For|While|DoWhile).*Statement$/.test(loop.type)) return false;
  return !('right' in loop && loop.right === part) && !('init' in loop && loop.init === part);
}

function aroundOf(context: FindContext, { file, start, end }: Place): readonly Node[] {
  return context.nodeAt(file, { start, end })?.ancestors ?? [];
}

/** All that calls it, by another name as well. */
function callsByType(context: FindContext, file: string, fn: Node, holder: Node | undefined): Place[] {
  const name = nameOf(fn, holder);
  try {
    const { calls } = context.resolver.callsOf(file, name ? nameRange(name) : rangeOf(fn));
    return calls.flatMap(({ role, call }) => (role === 'call' && call ? [call] : []));
  } catch (error) {
    if (error instanceof TooFar) return [];
    throw error;
  }
}

function nameOf(fn: Node, holder: Node | undefined): Node | undefined {
  if (fn.type === 'FunctionDeclaration') return fn.id ?? undefined;
  if (fn.type === 'ClassMethod') return fn.kind === 'constructor' ? undefined : fn.key;
  return holder?.type === 'VariableDeclarator' ? holder.id : undefined;
}

/** What calls a function by its own name. */
function callsByName(context: FindContext, file: string, fn: Node): Place[] {
  const program = programOf(context);
  const names = program.namesOf(file);
  if (!names || !isFunction(fn)) return [];
  const owner = fn.type === 'ClassMethod' && fn.kind === 'constructor' && names.above(fn, isClass);
  const calls = owner ? constructionsOf(program, names, owner) : callsOfFunction(program, names, fn);
  // An export that is a member too is found both ways.
  const places = new Map(calls.map(({ names: { file: where }, node }) => [node, where]));
  return [...places].map(([node, where]) => ({ file: where, ...rangeOf(node) }));
}

/** True unless each of two files is loaded by another program only: a server and the script that fills its database. */
function runTogether(context: FindContext, one: string, other: string): boolean {
  if (one === other) return true;
  const { modules } = programOf(context);
  const rootsOf = (file: string): Set<string> => {
    const reached = new Set([file]);
    for (const next of reached) for (const importer of modules.importersOf(next)) reached.add(importer);
    return new Set([...reached].filter((each) => modules.importersOf(each).size === 0));
  };
  const roots = rootsOf(one);
  return [...rootsOf(other)].some((root) => roots.has(root));
}
