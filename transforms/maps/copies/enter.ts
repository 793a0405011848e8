import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import type { Binding, FileNames } from '../../../src/find/runtime/names.js';
import { isField, isMember, nameOfKey, rootOf, unwrapped } from '../../../src/find/runtime/syntax.js';
import { byName } from './by-name.js';
import { callersOf } from './callers.js';
import { type Callee, calledBy, functionsNamed } from './functions.js';
import { ANY, type Grip, heldAt, unsure } from './grip.js';
import type { Trail } from './trail.js';

/** The function that an expression stands for gets the value as an argument. */
export function enter(trail: Trail, callee: Place, index: number, grip: Grip, depth = 0): void {
  const node = unwrapped(callee.node);
  const called = calledBy(trail.context, { names: callee.names, node });
  if (called.kind === 'program') {
    for (const one of called.callees) enterFunction(trail, one, index, grip);
    return;
  }
  if (called.kind === 'package') return;
  const binding = node.type === 'Identifier' ? callee.names.bindingOf(node) : undefined;
  if (binding?.kind === 'param') return enterCallback(trail, callee, binding, index, grip, depth);
  if (isMember(node)) return enterMember(trail, { names: callee.names, node }, index, grip);
  // A function of the language or of the platform: `setTimeout`, `String`, `fetch`, `super`.
  if ((node.type === 'Identifier' && !binding) || node.type === 'Import') return;
  trail.escape(callee, 'unknown callee');
}

function enterFunction(trail: Trail, { names, node }: Callee, index: number, grip: Grip): void {
  const parameter = node.params[index] ?? node.params.at(-1);
  const isRest = parameter?.type === 'RestElement';
  if (isRest) trail.bind(names, parameter.argument, heldAt(grip, ANY));
  else trail.bind(names, node.params[index], grip);
  const usesArguments = names.globals.get('arguments')?.some((one) => holderOf(names, one) === node);
  if (usesArguments) trail.escape({ names, node }, 'unknown callee');
}

/** The function whose arguments `arguments` has. */
function holderOf(names: FileNames, node: Node): Node | null {
  const fn = names.functionOf(node);
  return fn?.type === 'ArrowFunctionExpression' ? holderOf(names, fn) : fn;
}

/** `callback(null, value)`: the functions that callers pass. */
function enterCallback(
  trail: Trail,
  callee: Place,
  { names, node }: Binding,
  index: number,
  grip: Grip,
  depth: number,
): void {
  const fn = names.functionOf(node);
  const at = fn && !isField(fn) ? fn.params.findIndex((one) => isParameter(one, node)) : -1;
  if (fn && !isField(fn) && at < 0) return enterMemberOf(trail, callee, { names, node }, index, grip, depth);
  if (!fn || at < 0 || depth > 4) return trail.escape(callee, 'unknown callee');
  const promise = at === 0 && index === 0 ? names.parentOf(fn) : undefined;
  if (isNewPromise(promise)) return trail.follow({ names, node: promise }, grip);
  const callers = callersOf(trail.context, { names, node: fn });
  for (const { place, call, argument, sure } of callers) {
    const passed = argument === undefined ? call.arguments[at] : undefined;
    if (passed)
      enter(trail, { names: place.names, node: passed }, index, sure ? grip : unsure(grip), depth + 1);
  }
  // Passport puts what `done` gets on the request, as `user`.
  const isOutside = callers.every(({ argument }) => argument !== undefined);
  if (isOutside && index === 1 && usesPassport(trail)) byName(trail, names, 'user', grip, undefined);
}

/** `new Promise((resolve) => resolve(value))`: the promise brings the value. */
function isNewPromise(node: Node | undefined): node is Node {
  return (
    node?.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Promise'
  );
}

/** `({ send }) => send(value)`: what callers pass under that name; where that cannot be seen, all that has the name. */
function enterMemberOf(
  trail: Trail,
  callee: Place,
  { names, node }: Place,
  index: number,
  grip: Grip,
  depth: number,
): void {
  const fn = names.functionOf(node);
  const params = fn && !isField(fn) ? fn.params : [];
  const taken = params.map((one) => keyOf(one, node));
  const at = taken.findIndex((key) => key !== null);
  const key = taken[at] ?? null;
  if (!fn || key === null || depth > 4) return trail.escape(callee, 'unknown callee');
  const callers = callersOf(trail.context, { names, node: fn });
  const given = callers.map(({ place, call, argument, sure }) => {
    const value = argument === undefined ? valueOf(call.arguments[at], key) : undefined;
    return value && { callee: { names: place.names, node: value }, grip: sure ? grip : unsure(grip) };
  });
  for (const one of given) if (one) enter(trail, one.callee, index, one.grip, depth + 1);
  if (given.length && given.every(Boolean)) return;
  for (const one of functionsNamed(trail.context, key)) enterFunction(trail, one, index, unsure(grip));
}

/** The key under which a parameter, an object, has a name. */
function keyOf(parameter: Node, name: Node): string | null {
  const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  const properties = pattern.type === 'ObjectPattern' ? pattern.properties : [];
  const own = properties.find((one) => one.type === 'ObjectProperty' && isParameter(one.value, name));
  return own?.type === 'ObjectProperty' ? nameOfKey(own) : null;
}

/** The value of a property of a literal that has nothing spread into it. */
function valueOf(object: Node | undefined, key: string): Node | undefined {
  if (object?.type !== 'ObjectExpression') return undefined;
  if (object.properties.some(({ type }) => type === 'SpreadElement')) return undefined;
  const own = object.properties.find((one) => one.type !== 'SpreadElement' && nameOfKey(one) === key);
  return own?.type === 'ObjectProperty' ? own.value : own;
}

function isParameter(parameter: Node, name: Node): boolean {
  if (parameter.type === 'TSParameterProperty') return isParameter(parameter.parameter, name);
  return parameter === name || (parameter.type === 'AssignmentPattern' && parameter.left === name);
}

function usesPassport({ context }: Trail): boolean {
  return context.project.files.some(({ text }) => /['"`]@?[\w/-]*passport[\w/-]*['"`]/.test(text));
}

/** `x.name(value)` where nothing is known about `x`: perhaps a function of the program that has this name. */
function enterMember(trail: Trail, { names, node }: Place, index: number, grip: Grip): void {
  const name = isMember(node) ? nameOfKey(node) : null;
  if (name === null) {
    const root = rootOf(node);
    const isGlobal = root.type === 'Identifier' && !names.bindingOf(root);
    return isGlobal ? undefined : trail.escape({ names, node }, 'unknown callee');
  }
  for (const one of functionsNamed(trail.context, name)) enterFunction(trail, one, index, unsure(grip));
}
