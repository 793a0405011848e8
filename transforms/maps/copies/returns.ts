import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import {
  type Call,
  isCall,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { byName } from './by-name.js';
import { callersOf } from './callers.js';
import { calledBy, type Callee } from './functions.js';
import { ANY, copied, type Grip, heldAt, unsure } from './grip.js';
import { elementParameters } from './methods.js';
import type { Trail } from './trail.js';

/** The value is what a function returns: its callers get it. */
export function followReturn(trail: Trail, { names, node }: Place, grip: Grip): void {
  const parent = names.parentOf(node);
  const fn = names.functionOf(node);
  if (!isFunction(fn) || (parent?.type === 'ArrowFunctionExpression' && parent.body !== node)) return;
  if ('generator' in fn && fn.generator) return;
  if ('kind' in fn && fn.kind === 'get') return returnedByGetter(trail, { names, node: fn }, grip);
  if ('kind' in fn && fn.kind === 'constructor') return;
  returned(trail, { names, node: fn }, grip);
}

/** The callers of a generator iterate over what it yields. */
export function followYield(trail: Trail, { names, node }: Place, grip: Grip): void {
  const fn = names.functionOf(node);
  const isAll = node.type === 'YieldExpression' && node.delegate;
  if (isFunction(fn)) returned(trail, { names, node: fn }, isAll ? copied(grip) : heldAt(grip, ANY));
}

function returnedByGetter(trail: Trail, { names, node }: Place, grip: Grip): void {
  const name = 'key' in node ? nameOfKey(node) : null;
  if (name === null) return trail.escape({ names, node }, 'unknown place');
  byName(trail, names, name, grip, undefined);
}

function returned(trail: Trail, { names, node }: Place, grip: Grip): void {
  const parent = names.parentOf(node);
  if (isCall(parent)) {
    const call = { names, node: parent };
    if (parent.callee === node) return trail.follow(call, grip);
    return toCaller(trail, call, parent, parent.arguments.indexOf(node as never), grip);
  }
  for (const { place, call, argument, sure } of callersOf(trail.context, { names, node })) {
    const as = sure ? grip : unsure(grip);
    if (argument === undefined) trail.follow(place, as);
    else toCaller(trail, place, call, argument, as);
  }
}

/** What a function that is an argument returns: `list.map((item) => …)`, `load().then((user) => …)`. */
function toCaller(trail: Trail, place: Place, call: Call, index: number, grip: Grip): void {
  const callee = unwrapped(call.callee);
  const method = isMember(callee) ? nameOfKey(callee) : null;
  const called = calledBy(trail.context, { names: place.names, node: callee });
  if (called.kind === 'program') return fromCallback(trail, called.callees, index, grip);
  if (method === 'map') return trail.follow(place, heldAt(grip, ANY));
  if (method === 'flatMap') return trail.follow(place, copied(grip));
  if (pathOf(callee) === 'Array.from') return trail.follow(place, heldAt(grip, ANY));
  if (method === 'reduce' || method === 'reduceRight') {
    const accumulator = callbackAt(call, index)?.params[0];
    trail.bind(place.names, accumulator, grip);
    return trail.follow(place, grip);
  }
  if (method === 'then' || method === 'catch' || method === 'finally') return trail.follow(place, grip);
  if (method !== null && elementParameters(method)) return;
  trail.follow(place, unsure(grip));
}

function callbackAt(call: Call, index: number): { params: Node[] } | undefined {
  const callback = call.arguments[index];
  return isFunction(callback) ? callback : undefined;
}

/** A function of the program calls its parameter: those calls give the value. */
function fromCallback(trail: Trail, callees: readonly Callee[], index: number, grip: Grip): void {
  for (const { names, node } of callees) {
    if (isField(node)) continue;
    const parameter = node.params[index];
    const binding = parameter?.type === 'Identifier' ? names.bindingOf(parameter) : undefined;
    for (const reference of binding?.references ?? []) {
      const call = names.parentOf(reference);
      if (isCall(call) && call.callee === reference) trail.follow({ names, node: call }, grip);
      else if (isCall(call))
        toCaller(trail, { names, node: call }, call, call.arguments.indexOf(reference), grip);
    }
  }
}
