import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import {
  isCall,
  isClass,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { kindsOf } from '../stored.js';
import { dataFieldsOf } from '../stored/data-class.js';
import { callersOf } from './callers.js';
import { ANY, type Grip, inside } from './grip.js';
import { elementParameters } from './methods.js';
import { isOfModule } from './scopes.js';
import { stillHeld } from './still-held.js';
import type { Trail } from './trail.js';

/**
 * A value was put into the state, or into a copy of a part of it: what is done with it behind that place is done with that
 * part. Where it came in as an argument, so is what the callers do with it behind the call.
 */
export function followLater(trail: Trail, { names, node }: Place, grip: Grip, depth = 0): void {
  const value = unwrapped(node);
  const part = (one: Node | null | undefined, key: string): void => {
    const held = inside(grip, key);
    if (one && held) followLater(trail, { names, node: one }, held, depth);
  };
  switch (value.type) {
    case 'ObjectExpression':
      for (const one of value.properties)
        if (one.type === 'ObjectProperty') part(one.value, nameOfKey(one) ?? ANY);
      return;
    case 'ArrayExpression':
      for (const [index, one] of value.elements.entries()) part(one, String(index));
      return;
    case 'ConditionalExpression':
      for (const one of [value.consequent, value.alternate])
        followLater(trail, { names, node: one }, grip, depth);
      return;
    case 'LogicalExpression':
      for (const one of [value.left, value.right]) followLater(trail, { names, node: one }, grip, depth);
      return;
    case 'AssignmentExpression':
      trail.follow({ names, node: value }, grip);
      return;
    case 'NewExpression':
      return ofObject(trail, { names, node: value }, grip, depth);
    case 'Identifier':
      return ofVariable(trail, { names, node: value }, grip, depth);
    case 'MemberExpression':
      ofMember(trail, { names, node: value }, grip);
      return stillHeld(trail, { names, node: value }, grip);
    default:
      if (kindsOf(trail.context).kindOf({ names, node: value }).is !== 'primitive')
        stillHeld(trail, { names, node: value }, grip);
  }
}

/** `new Cart(items)`: what the class keeps in its fields is held by whoever gave it as well. */
function ofObject(trail: Trail, { names, node }: Place, grip: Grip, depth: number): void {
  if (node.type !== 'NewExpression') return;
  const made = definitionOf(programOf(trail.context), { names, node: node.callee });
  if (made?.kind !== 'node' || !isClass(made.node)) return;
  const follow = (place: Place, held: Grip | undefined): void => {
    if (held && depth < 4) followLater(trail, place, held, depth + 1);
  };
  for (const { name, values } of dataFieldsOf(trail.context, { names: made.names, node: made.node }) ?? [])
    for (const value of values) follow({ names: made.names, node: value }, inside(grip, name));
  for (const argument of node.arguments)
    follow({ names, node: argument }, argument.type === 'ObjectExpression' ? grip : inside(grip, ANY));
}

/** `m.set(id, req.body); req.body.id = id`: what has the same name behind it is the same object. */
function ofMember(trail: Trail, { names, node }: Place, grip: Grip): void {
  if (!isMember(node) || kindsOf(trail.context).kindOf({ names, node }).is === 'primitive') return;
  const path = pathOf(node);
  const root = rootOf(node);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  if (path === null || !binding || isOfModule(binding)) return;
  for (const one of binding.references) {
    const same = memberAt(names, one, path);
    if (same && same !== node && runsBehind({ names, node: same }, node))
      trail.follow({ names, node: same }, grip);
  }
}

/** The member that a reference of its root begins. */
function memberAt(names: Place['names'], root: Node, path: string): Node | undefined {
  for (
    let at = root, parent = names.parentOf(at);
    isMember(parent) && parent.object === at;
    parent = names.parentOf(at)
  ) {
    at = parent;
    if (pathOf(at) === path) return at;
  }
  return undefined;
}

function ofVariable(trail: Trail, { names, node }: Place, grip: Grip, depth: number): void {
  const binding = names.bindingOf(node);
  if (!binding || binding.kind === 'import' || binding.kind === 'function' || binding.kind === 'class')
    return;
  // A text is nobody's part.
  if (kindsOf(trail.context).kindOf({ names, node }).is === 'primitive') return;
  if (isOfModule(binding)) return trail.alias(binding, grip, { names, node });
  for (const one of binding.references)
    if (one !== node && runsBehind({ names, node: one }, node)) trail.follow({ names, node: one }, grip);
  stillHeld(trail, { names, node }, grip);
  if (binding.kind === 'param' && depth < 4)
    ofArgument(trail, { names, node: binding.node }, grip, depth + 1);
}

/** Behind it in the text, or in a loop or another function around both. */
function runsBehind({ names, node: reference }: Place, put: Node): boolean {
  const node = outOfCallbacks({ names, node: reference }, put);
  if ((node.start ?? 0) > (put.end ?? 0)) return true;
  const around = (one: Node): Node | undefined =>
    names.above(one, (at): at is Node => /^(?:For|While|DoWhile)/.test(at.type) || isFunction(at));
  const outer = around(put);
  return names.functionOf(node) !== names.functionOf(put) || (!isFunction(outer) && outer === around(node));
}

/** What the callback of `list.find(…)` does is done where the call stands, unless the value is put there as well. */
function outOfCallbacks({ names, node }: Place, put: Node): Node {
  const fn = names.functionOf(node);
  const call = fn && names.parentOf(fn);
  const isCallback =
    isCall(call) && isMember(call.callee) && elementParameters(nameOfKey(call.callee) ?? '') !== undefined;
  return isCallback && fn !== names.functionOf(put) ? outOfCallbacks({ names, node: call }, put) : node;
}

function ofArgument(trail: Trail, { names, node }: Place, grip: Grip, depth: number): void {
  const fn = names.functionOf(node);
  if (!fn || isField(fn)) return;
  const index = fn.params.findIndex((one) => one === node || ('left' in one && one.left === node));
  if (index < 0) return;
  for (const { place, call, sure } of callersOf(trail.context, { names, node: fn })) {
    const argument = call.arguments[index];
    if (argument)
      followLater(trail, { names: place.names, node: argument }, { ...grip, sure: grip.sure && sure }, depth);
  }
}
