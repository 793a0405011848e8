import type * as t from '@babel/types';
import { callsOf } from '../runtime/calls.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { isCall, isFunction, unwrapped } from '../runtime/syntax.js';
import { isMemo } from './memo.js';
import { isMovedUp, isOldest } from './recency.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import { type Behaviour, type RuntimeWrite, textOf } from './writes.js';

type Method = t.ClassMethod | t.FunctionDeclaration | t.ArrowFunctionExpression;

/**
 * A class or a module of the program that keeps entries for others, `get(key)` and `set(key, value)`: a memo if those
 * who call these methods or functions use them as one does with a Map.
 */
export function isMemoBehindMethods(
  program: Program,
  reach: Reach,
  site: Site,
  { writes, uses }: Behaviour,
): boolean {
  if ((site.kind !== 'field' && site.kind !== 'variable') || !/^(?:map|record|cache)$/.test(site.shape))
    return false;
  const readers = new Set(uses.flatMap((use) => (use.kind === 'read' && isLookUp(use) ? methodOf(use) : [])));
  if (!readers.size) return false;
  const lifted: RuntimeWrite[] = [];
  for (const write of writes) {
    const found = liftedTo(program, reach, write, readers, writes);
    if (!found) return false;
    lifted.push(...found);
  }
  const asked = [...readers].flatMap((method) => callsAs(program, site.names, method, 'get'));
  return isMemo(
    program,
    { ...site, shape: site.kind === 'variable' ? 'cache' : 'map' },
    { writes: lifted, uses: asked, early: [] },
  );
}

function isLookUp({ how, grip }: Use): boolean {
  return grip === 'whole' && /^(?:get|has|property)$/.test(how);
}

function methodOf({ names, node }: Pick<Use, 'names' | 'node'>): Method[] {
  const fn = names.functionOf(node);
  if (fn?.type === 'ClassMethod') return fn.kind === 'method' ? [fn] : [];
  const isOfModule = fn && names.functionOf(names.parentOf(fn) ?? fn) === null;
  return isOfModule && (fn.type === 'FunctionDeclaration' || fn.type === 'ArrowFunctionExpression')
    ? [fn]
    : [];
}

/** The calls by which a write happens, as writes of their own; undefined if it is not what a caller hands in. */
function liftedTo(
  program: Program,
  reach: Reach,
  write: RuntimeWrite,
  readers: ReadonlySet<Method>,
  all: readonly RuntimeWrite[],
): RuntimeWrite[] | undefined {
  const [method] = methodOf(write);
  const { how, grip } = write;
  if (!method || grip !== 'whole' || isMovedUp(write, all))
    return method && grip === 'whole' ? [] : undefined;
  const isDrop = /^(?:delete|clear)$/.test(how);
  if (isDrop && (isOldest(write) || readers.has(method) || fillsToo(write, all))) return [];
  const value = isDrop ? -1 : parameterIn(write, method);
  if (!isDrop && (!/^(?:set|put|property)$/.test(how) || value === undefined)) return undefined;
  const calls = callsAs(program, write.names, method, isDrop ? 'delete' : 'set', value);
  return calls.flatMap((call) => {
    const fn = call.names.functionOf(call.node);
    const route = fn && reach.routeTo(call.names, fn);
    return fn && route ? [{ ...call, fn, route }] : [];
  });
}

/** Makes room for what it stores. */
function fillsToo(write: RuntimeWrite, all: readonly RuntimeWrite[]): boolean {
  return all.some((one) => one.fn === write.fn && /^(?:set|put|property)$/.test(one.how));
}

/** Which argument is stored, as it is or in a record; when an entry is due goes with the last one. */
function parameterIn({ names, value }: RuntimeWrite, { params }: Method): number | undefined {
  const inner = value && unwrapped(value);
  if (!inner) return undefined;
  const stored =
    inner.type === 'ObjectExpression'
      ? inner.properties.flatMap((one) => (one.type === 'ObjectProperty' ? unwrapped(one.value) : []))
      : [inner];
  const indexes = stored
    .map((one) => params.findIndex((parameter) => isNamed(names, parameter, one)))
    .filter((index) => index > 0);
  if (indexes.length) return Math.min(...indexes);
  return /\bDate\.now\(\)/.test(textOf({ names }, inner)) && params.length > 1
    ? params.length - 1
    : undefined;
}

function isNamed(names: FileNames, parameter: t.Node, one: t.Node): boolean {
  const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return id.type === 'Identifier' && one.type === 'Identifier' && names.bindingOf(one)?.node === id;
}

/** Calls of a method as uses of what it works on. */
function callsAs(program: Program, names: FileNames, method: Method, how: string, value = -1): Use[] {
  if (!isFunction(method)) return [];
  return callsOf(program, names, method).flatMap(({ names: of, node }): Use[] => {
    if (!isCall(node)) return [];
    const [key] = node.arguments;
    const kind = how === 'get' ? 'read' : 'write';
    return [{ kind, how, grip: 'whole', names: of, node: node.callee, key, value: node.arguments[value] }];
  });
}
