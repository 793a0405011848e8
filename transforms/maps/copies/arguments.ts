import type { Node } from '@babel/types';
import { heardBy } from '../../../src/find/runtime/emits.js';
import type { Place } from '../../../src/find/runtime/program.js';
import {
  type Call,
  isCall,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { enter } from './enter.js';
import { calledBy, functionsNamed } from './functions.js';
import { ANY, copied, entriesOf, type Grip, heldAt, inside, spread, unsure } from './grip.js';
import { isSearched } from './identity.js';
import { CHANGES_FIRST, COLLECTION_PACKAGES, elementParameters, PACKAGE_CHANGES, puts } from './methods.js';
import { isSetAgain } from './set-again.js';
import { put } from './stores.js';
import type { Trail } from './trail.js';

/** The value is an argument of a call. Code of packages only reads it, unless it is known for more. */
export function followArgument(trail: Trail, place: Place, argument: Node, grip: Grip): void {
  const { names, node: call } = place;
  if (!isCall(call)) return;
  const index = call.arguments.findIndex((one) => one === argument);
  if (index < 0) return;
  const callee = unwrapped(call.callee);
  if (isThis(trail, call, index)) return trail.escape(place, 'unknown callee');
  for (const heard of heardBy(trail.program, place, call)) enter(trail, heard, index - 1, unsure(grip));
  const passed = handedOn(callee, index);
  if (passed) return enter(trail, { names, node: passed.fn }, passed.index, grip);
  const path = languagePath(place, callee);
  if (path !== undefined) return toLanguage(trail, place, call, index, path, grip);
  const called = calledBy(trail.context, { names, node: callee });
  if (called.kind === 'package') return toPackage(trail, place, call, index, called.path, grip);
  const method = isMember(callee) ? nameOfKey(callee) : null;
  if (called.kind === 'unknown' && method !== null && isMember(callee)) {
    if (toCollection(trail, place, callee.object, method, index, grip)) return;
  }
  enter(trail, { names, node: callee }, index, grip);
}

/** `touch.call(value)`, `keys.forEach(function (key) { … }, value)`: the value is what `this` means in the function. */
function isThis({ context }: Trail, { callee, arguments: [first] }: Call, index: number): boolean {
  const method = isMember(callee) ? (nameOfKey(callee) ?? '') : '';
  if (/^(?:call|apply|bind)$/.test(method)) return index === 0 && !functionsNamed(context, method).length;
  return index === 1 && first?.type === 'FunctionExpression' && elementParameters(method) !== undefined;
}

/** The function that `touch.call(self, value)` calls, and the place of the value among its arguments. */
function handedOn(callee: Node, index: number): { fn: Node; index: number } | undefined {
  return isMember(callee) && nameOfKey(callee) === 'call' && index > 0
    ? { fn: callee.object, index: index - 1 }
    : undefined;
}

/** `Object.assign`, `new Map`: a path whose root is a name of the language. */
function languagePath({ names, node }: Place, callee: Node): string | undefined {
  const path = pathOf(callee);
  const root = rootOf(callee);
  if (path === null || root.type !== 'Identifier' || names.bindingOf(root)) return undefined;
  return node.type === 'NewExpression' ? `new ${path}` : path;
}

function toLanguage(trail: Trail, place: Place, call: Call, index: number, path: string, grip: Grip): void {
  const back = (as: Grip | undefined): void => (as ? trail.follow(place, as) : undefined);
  if (CHANGES_FIRST.test(path)) {
    if (index > 0) return path === 'Object.assign' ? assigned(trail, place, call, spread(grip)) : undefined;
    if (!grip.path.length) trail.mutate(place, grip, call.arguments[0] ?? call);
    return path.startsWith('Object.') ? back(grip) : undefined;
  }
  switch (path) {
    case 'new Map':
      return back(grip.path[1] === '1' ? valuesOf(grip) : copied(grip));
    case 'Object.values':
    case 'Array.from':
    case 'new Set':
      back(copied(grip));
      return path === 'Array.from'
        ? toCallback(trail, place, call.arguments[1], inside(grip, ANY))
        : undefined;
    case 'Object.entries':
      return back(entriesOf(grip));
    case 'Object.fromEntries':
      return back(inside(inside(grip, ANY) ?? grip, '1') && valuesOf(grip));
    case 'Object.freeze':
    case 'Object.seal':
    case 'Promise.resolve':
    case 'Promise.all':
    case 'Promise.race':
    case 'Promise.any':
      return back(grip);
    case 'Promise.allSettled':
      return back(copied({ ...grip, path: [ANY, 'value', ...grip.path.slice(1)] }));
    case 'Array.of':
      return back(heldAt(grip, ANY));
    case 'new WeakSet':
    case 'new WeakRef':
      return trail.escape(place, 'identity');
    default:
      return;
  }
}

function valuesOf({ path, ...rest }: Grip): Grip {
  return { ...rest, path: path.length ? [ANY, ...path.slice(2)] : [] };
}

/** `Object.assign(target, value)`: the target, which is also the result, has the members. */
function assigned(trail: Trail, place: Place, call: Call, grip: Grip): void {
  trail.follow(place, grip);
  const target = call.arguments[0] && unwrapped(call.arguments[0]);
  const binding = target?.type === 'Identifier' ? place.names.bindingOf(target) : undefined;
  if (target && binding) trail.alias(binding, unsure(grip), { names: place.names, node: target });
}

function toCallback(
  trail: Trail,
  { names }: Place,
  callback: Node | undefined,
  grip: Grip | undefined,
): void {
  if (callback && grip) enter(trail, { names, node: callback }, 0, grip);
}

function toPackage(trail: Trail, place: Place, call: Call, index: number, path: string, grip: Grip): void {
  if (index === 0 && PACKAGE_CHANGES.test(path)) {
    if (!grip.path.length) trail.mutate(place, grip, call.arguments[0] ?? call);
    return trail.follow(place, grip);
  }
  if (!COLLECTION_PACKAGES.test(path)) return;
  trail.follow(place, unsure(grip));
  const element = inside(unsure(grip), ANY);
  for (const one of call.arguments)
    if (one.type === 'ArrowFunctionExpression' || one.type === 'FunctionExpression')
      toCallback(trail, place, one, element);
}

/**
 * `list.push(value)`, `map.set(key, value)`, `list.includes(value)`: methods of collections, of no function of the program.
 * @returns false for other methods
 */
function toCollection(
  trail: Trail,
  place: Place,
  receiver: Node,
  method: string,
  index: number,
  grip: Grip,
): boolean {
  const { names } = place;
  if (method === 'concat') trail.follow(place, copied(grip));
  else if (isSearched(trail, place, receiver, method, index, grip)) return true;
  else if (isSetAgain(names, place.node)) return true;
  else if (puts(method) && !(method === 'set' && index === 0)) put(trail, names, receiver, grip);
  else return false;
  return true;
}
