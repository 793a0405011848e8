import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { type Binding } from '../../../src/find/runtime/names.js';
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
  const usesArguments = names.globals
    .get('arguments')
    ?.some((one) => (node.start ?? 0) < (one.start ?? 0) && (one.end ?? 0) < (node.end ?? 0));
  if (usesArguments && node.type !== 'ArrowFunctionExpression')
    trail.escape({ names, node }, 'unknown callee');
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
  if (!fn || at < 0 || depth > 4) return trail.escape(callee, 'unknown callee');
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
