import type { Node } from '@babel/types';
import type { Binding, FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import {
  isCall,
  isField,
  isMember,
  type Member,
  nameOfKey,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { byName } from './by-name.js';
import { callersOf } from './callers.js';
import { ANY, type Grip, heldAt, unsure } from './grip.js';
import { resultOf } from './methods.js';
import { isOfModule } from './scopes.js';
import type { Trail } from './trail.js';

/** `target = value`. */
export function store(trail: Trail, names: FileNames, target: Node, grip: Grip): void {
  const place = unwrapped(target);
  if (trail.own.has(place)) return;
  if (!isMember(place)) return trail.bind(names, place, grip);
  storeMember(trail, names, place, grip);
}

/** `field = value` in a class. */
export function storeField(trail: Trail, { names, node }: Place, grip: Grip): void {
  const name = 'key' in node ? nameOfKey(node) : null;
  trail.keep({ names, node });
  if (name === null) return trail.escape({ names, node }, 'unknown place');
  byName(trail, names, name, grip, undefined);
}

/** `receiver.push(value)`: the value is in the collection from now on. */
export function put(trail: Trail, names: FileNames, receiver: Node, grip: Grip, depth = 0): void {
  const node = unwrapped(receiver);
  if (trail.own.has(node)) return trail.back({ names, node });
  const held = heldAt(grip, ANY);
  if (isMember(node)) return storeMember(trail, names, node, held);
  const base = isCall(node) && isMember(node.callee) ? node.callee : undefined;
  const result = base && resultOf(nameOfKey(base) ?? '');
  if (base && result === 'same') return put(trail, names, base.object, grip, depth);
  if (base && result === 'element') {
    if (trail.own.has(unwrapped(base.object))) return trail.keep({ names, node });
    return put(trail, names, base.object, held, depth);
  }
  const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
  if (binding?.kind === 'param') return putInParameter(trail, { names, node }, binding, grip, depth);
  if (binding && (isOfModule(binding) || isFresh(initialOf(binding.declaration))))
    return trail.alias(binding, held, { names, node });
  if (!binding && isFresh(node)) return trail.follow({ names, node }, held);
  trail.keep({ names, node });
  trail.escape({ names, node }, 'unknown place');
}

/** `function add(list, value) { list.push(value); }`: it is in what the callers pass. */
function putInParameter(trail: Trail, at: Place, binding: Binding, grip: Grip, depth: number): void {
  const { names, node } = binding;
  trail.alias(binding, heldAt(grip, ANY), at);
  const fn = names.functionOf(node);
  if (!fn || isField(fn) || depth > 4) return trail.escape(at, 'unknown place');
  const index = fn.params.indexOf(node);
  if (index < 0) return trail.escape(at, 'unknown place');
  for (const { place, call, argument } of callersOf(trail.context, { names, node: fn })) {
    const passed = argument === undefined ? call.arguments[index] : undefined;
    if (passed) put(trail, place.names, passed, grip, depth + 1);
  }
}

/** `root.a.b = value`. */
function storeMember(trail: Trail, names: FileNames, member: Member, grip: Grip): void {
  const base = unwrapped(member.object);
  if (trail.own.has(base)) return trail.back({ names, node: base });
  const root = rootVariable(names, member);
  const binding = root && names.bindingOf(root);
  const isLocal = binding && !isOfModule(binding);
  if (isLocal && (isFresh(initialOf(binding.declaration)) || isAccumulator(names, binding))) {
    const held = keysOf(member).reduceRight((inner, key) => heldAt(inner, key), grip);
    return trail.alias(binding, held, { names, node: member });
  }
  const isOfCall = isLocal && binding.kind === 'param' && isHandedIn(trail, names, root);
  if (!isOfCall) trail.keep({ names, node: member });
  named(trail, names, member, grip);
}

/** By the last key that has a name: `req.user`, `rooms[id].members`, `carts[id]`. */
function named(trail: Trail, names: FileNames, member: Member, grip: Grip): void {
  const name = nameOfKey(member);
  if (name !== null) return byName(trail, names, name, grip, member);
  const held = heldAt(grip, ANY);
  const base = unwrapped(member.object);
  if (isMember(base)) return named(trail, names, base, held);
  const binding = base.type === 'Identifier' ? names.bindingOf(base) : undefined;
  if (binding && isOfModule(binding)) return trail.alias(binding, unsure(held), { names, node: member });
  trail.escape({ names, node: member }, 'unknown place');
}

function rootVariable(names: FileNames, member: Member): Node | undefined {
  const base = unwrapped(member.object);
  if (isMember(base)) return rootVariable(names, base);
  return base.type === 'Identifier' ? base : undefined;
}

function keysOf(member: Member): string[] {
  const base = unwrapped(member.object);
  const key = nameOfKey(member) ?? ANY;
  return isMember(base) ? [...keysOf(base), key] : [key];
}

function initialOf(declaration: Node): Node | undefined {
  const isPlain = declaration.type === 'VariableDeclarator' && declaration.id.type === 'Identifier';
  return isPlain ? (declaration.init ?? undefined) : undefined;
}

/** `all` of `list.reduce((all, one) => …, {})`: what it begins with is made on the spot. */
function isAccumulator(names: FileNames, { kind, node }: Binding): boolean {
  const fn = kind === 'param' ? names.functionOf(node) : null;
  const call = fn && !isField(fn) && fn.params[0] === node ? names.parentOf(fn) : undefined;
  if (!isCall(call) || !isMember(call.callee) || call.arguments[0] !== fn) return false;
  return /^reduce(?:Right)?$/.test(nameOfKey(call.callee) ?? '') && isFresh(call.arguments[1]);
}

/** True for a value that is made on the spot. */
function isFresh(node: Node | undefined): boolean {
  if (node?.type === 'ObjectExpression' || node?.type === 'ArrayExpression') return true;
  if (node?.type === 'NewExpression') return true;
  if (node?.type !== 'CallExpression' || !isMember(node.callee)) return false;
  return /^(?:create|from|of|map|filter|slice|concat|split|keys|values|entries|fromEntries)$/.test(
    nameOfKey(node.callee) ?? '',
  );
}

/**
 * True for a parameter whose values come from outside of the program, as the request of a handler does, or are such
 * parameters themselves: they live as long as the call.
 */
function isHandedIn(trail: Trail, names: FileNames, root: Node, depth = 0): boolean {
  const binding = names.bindingOf(root);
  if (binding?.kind !== 'param' || depth > 4) return false;
  const fn = names.functionOf(binding.node);
  if (!fn || isField(fn)) return false;
  const index = fn.params.indexOf(binding.node);
  if (index < 0) return false;
  return callersOf(trail.context, { names, node: fn }).every(({ place, call, argument }) => {
    const passed = argument === undefined ? call.arguments[index] : undefined;
    if (!passed) return true;
    const value = unwrapped(passed);
    if (value.type === 'Identifier') return isHandedIn(trail, place.names, value, depth + 1);
    return isFresh(value);
  });
}
