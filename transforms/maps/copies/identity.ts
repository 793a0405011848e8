import type { BinaryExpression, Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import {
  isCall,
  isField,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { returnsOf } from '../../../src/find/runtime/returns.js';
import { callersOf } from './callers.js';
import { calledBy } from './functions.js';
import type { Grip } from './grip.js';
import { elementParameters } from './methods.js';
import { isOfModule } from './scopes.js';
import type { Trail } from './trail.js';

/** `copy === other`: never true again where both were one object before. */
export function comparedWith(trail: Trail, place: Place, compared: BinaryExpression, grip: Grip): void {
  if (grip.path.length || !grip.whole || !/^[!=]==?$/.test(compared.operator)) return;
  const other = compared.left === place.node ? compared.right : compared.left;
  if (mayBeShared(trail, { names: place.names, node: other }))
    trail.escape({ names: place.names, node: compared }, 'identity');
}

/** `copy.includes(item)`: an item of the copy is no object from elsewhere. */
export function isSought(trail: Trail, place: Place, method: string, item: Node, grip: Grip): void {
  if (!grip.whole || !/^(?:includes|indexOf|lastIndexOf)$/.test(method)) return;
  if (mayBeShared(trail, { names: place.names, node: item })) trail.escape(place, 'identity');
}

/**
 * `list.indexOf(copy)`, `set.has(copy)`, `weakMap.get(copy)`.
 * @returns true if the method looks for an object, or keeps something by it
 */
export function isSearched(
  trail: Trail,
  place: Place,
  receiver: Node,
  method: string,
  index: number,
  grip: Grip,
): boolean {
  if (index !== 0 || grip.path.length || !grip.whole) return false;
  const isWeak = isWeakCollection({ names: place.names, node: receiver });
  if (isWeak) trail.escape(place, 'identity');
  if (isWeak || !/^(?:includes|indexOf|lastIndexOf)$/.test(method)) return isWeak;
  if (mayBeShared(trail, { names: place.names, node: receiver })) trail.escape(place, 'identity');
  return true;
}

function isWeakCollection({ names, node }: Place): boolean {
  const inner = unwrapped(node);
  const binding = inner.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  const made = binding?.declaration.type === 'VariableDeclarator' ? binding.declaration.init : undefined;
  return (
    made?.type === 'NewExpression' && made.callee.type === 'Identifier' && /^Weak/.test(made.callee.name)
  );
}

/** True if a value may be an object that the state had before: unless it is a primitive, new, or of the request. */
function mayBeShared(trail: Trail, place: Place, depth = 0): boolean {
  const { names } = place;
  const node = unwrapped(place.node);
  const deeper = (one: Node | null | undefined): boolean =>
    Boolean(one) && (depth > 6 || mayBeShared(trail, { names, node: one as Node }, depth + 1));
  if (node.type === 'Identifier') return isSharedVariable(trail, { names, node }, depth);
  if (isMember(node)) return !/^(?:length|size)$/.test(nameOfKey(node) ?? '') && deeper(rootOf(node));
  if (isCall(node)) return node.type !== 'NewExpression' && isSharedResult(trail, { names, node }, depth);
  switch (node.type) {
    case 'ThisExpression':
    case 'Super':
      return true;
    case 'LogicalExpression':
      return deeper(node.left) || deeper(node.right);
    case 'ConditionalExpression':
      return deeper(node.consequent) || deeper(node.alternate);
    case 'AssignmentExpression':
      return deeper(node.right);
    case 'SequenceExpression':
      return deeper(node.expressions.at(-1));
    case 'ArrayExpression':
      return node.elements.some(deeper);
    case 'SpreadElement':
      return deeper(node.argument);
    default:
      return false;
  }
}

function isSharedVariable(trail: Trail, { names, node }: Place, depth: number): boolean {
  const binding = names.bindingOf(node);
  if (!binding || depth > 6) return Boolean(binding);
  const { declaration } = binding;
  if (binding.kind === 'function' || binding.kind === 'class') return false;
  if (binding.kind === 'param') return isSharedParameter(trail, { names, node: binding.node }, depth);
  if (isOfModule(binding) || binding.kind === 'import') return !isPrimitive(declaration);
  const assigned = binding.references.flatMap((one) => {
    const parent = names.parentOf(one);
    return parent?.type === 'AssignmentExpression' && parent.left === one ? [parent.right] : [];
  });
  const looped = names.parentOf(names.parentOf(declaration) ?? declaration);
  const source =
    declaration.type === 'VariableDeclarator'
      ? (declaration.init ?? (looped?.type === 'ForOfStatement' ? looped.right : undefined))
      : declaration;
  return [...assigned, ...(source ? [source] : [])].some((one) =>
    one === declaration ? binding.kind === 'other' : mayBeShared(trail, { names, node: one }, depth + 1),
  );
}

function isPrimitive(declaration: Node): boolean {
  const init = declaration.type === 'VariableDeclarator' ? declaration.init : undefined;
  return /^(?:String|Numeric|Boolean|Null|Template)Literal$|^(?:Unary|Binary)Expression$/.test(
    init?.type ?? '',
  );
}

/** A parameter of a function that only code outside of the program calls is none of the state's objects. */
function isSharedParameter(trail: Trail, { names, node }: Place, depth: number): boolean {
  const fn = names.functionOf(node);
  if (!fn || isField(fn)) return true;
  const parent = names.parentOf(fn);
  if (isCall(parent) && isMember(parent.callee) && elementParameters(nameOfKey(parent.callee) ?? ''))
    return mayBeShared(trail, { names, node: parent.callee.object }, depth + 1);
  const index = fn.params.findIndex(
    (one) => (one.start ?? 0) <= (node.start ?? 0) && (node.end ?? 0) <= (one.end ?? 0),
  );
  return callersOf(trail.context, { names, node: fn }).some(({ place, call, argument }) => {
    const passed = argument === undefined ? call.arguments[index] : undefined;
    return passed !== undefined && mayBeShared(trail, { names: place.names, node: passed }, depth + 1);
  });
}

function isSharedResult(trail: Trail, { names, node }: Place, depth: number): boolean {
  if (!isCall(node)) return true;
  const callee = unwrapped(node.callee);
  const called = calledBy(trail.context, { names, node: callee });
  if (called.kind === 'package') return false;
  if (called.kind === 'program')
    return called.callees.some((one) =>
      returnsOf(one.node).some((value) => mayBeShared(trail, { names: one.names, node: value }, depth + 1)),
    );
  if (isMember(callee)) {
    if (/^(?:to[A-Z]\w*|trim\w*|join|replace\w*|substr\w*|pad\w*)$/.test(nameOfKey(callee) ?? ''))
      return false;
    const root = rootOf(callee);
    if (
      root.type === 'Identifier' &&
      !names.bindingOf(root) &&
      /^(?:JSON|Math|Date|Number|String|crypto|process)\b/.test(pathOf(callee) ?? '')
    )
      return false;
    return (
      node.arguments.some((one) => mayBeShared(trail, { names, node: one }, depth + 1)) ||
      mayBeShared(trail, { names, node: callee.object }, depth + 1)
    );
  }
  const isGlobal = callee.type === 'Identifier' && !names.bindingOf(callee);
  return !isGlobal;
}
