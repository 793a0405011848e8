import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import type { Binding } from '../../../src/find/runtime/names.js';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import {
  isCall,
  isClass,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { kindsOf } from '../stored.js';
import { dataFieldsOf } from '../stored/data-class.js';
import { callersOf } from './callers.js';
import { ANY, type Grip, inside, spread } from './grip.js';
import { elementParameters } from './methods.js';
import { sameObject } from './same-object.js';
import { isOfModule } from './scopes.js';
import { partsOf, sharesMembers } from './spread-in.js';
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
  const parts = partsOf(value);
  for (const [index, one] of parts?.entries() ?? []) {
    if (one.type === 'ObjectProperty') part(one.value, nameOfKey(one) ?? ANY);
    else ofSpread(trail, { names, node: one }, grip, parts?.slice(index + 1) ?? []);
  }
  if (parts) return;
  switch (value.type) {
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

/** `{ ...defaults, id }`: lists and objects in it are in the stored value as well, unless another one takes their place. */
function ofSpread(trail: Trail, { names, node }: Place, grip: Grip, behind: readonly Node[]): void {
  const given = { names, node: node.type === 'SpreadElement' ? node.argument : node };
  for (const same of sameObject(given))
    if (same !== given.node && runsBehind({ names, node: same }, node))
      trail.follow({ names, node: same }, spread(grip));
  if (sharesMembers(trail.context, given, behind)) trail.keep(given);
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

/** `m.set(id, req.body); req.body.id = id`: what means the same object behind it is changed with it. */
function ofMember(trail: Trail, { names, node }: Place, grip: Grip): void {
  if (kindsOf(trail.context).kindOf({ names, node }).is === 'primitive') return;
  for (const same of sameObject({ names, node }))
    if (same !== node && runsBehind({ names, node: same }, node)) trail.follow({ names, node: same }, grip);
}

function ofVariable(trail: Trail, { names, node }: Place, grip: Grip, depth: number): void {
  const binding = names.bindingOf(node);
  if (!binding || binding.kind === 'import' || binding.kind === 'function' || binding.kind === 'class')
    return;
  // A text is nobody's part.
  if (kindsOf(trail.context).kindOf({ names, node }).is === 'primitive') return;
  if (isOfModule(binding)) return trail.alias(binding, grip, { names, node });
  for (const one of new Set([...binding.references, ...sameObject({ names, node })]))
    if (one !== node && runsBehind({ names, node: one }, node)) trail.follow({ names, node: one }, grip);
  stillHeld(trail, { names, node }, grip);
  const literal = literalOf(binding);
  if (literal && depth < 4) followLater(trail, { names, node: literal }, grip, depth + 1);
  if (binding.kind === 'param' && depth < 4)
    ofArgument(trail, { names, node: binding.node }, grip, depth + 1);
}

/** `const user = { ...defaults, name }` */
function literalOf({ declaration, node }: Binding): Node | undefined {
  const isPlain = declaration.type === 'VariableDeclarator' && declaration.id === node;
  const init = isPlain && declaration.init ? unwrapped(declaration.init) : undefined;
  return init && (partsOf(init) || init.type === 'ArrayExpression') ? init : undefined;
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
