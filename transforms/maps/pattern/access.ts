import type { CallExpression, MemberExpression, Node } from '@babel/types';
import type { State, Use } from '../state.js';
import { peeled } from './nodes.js';
import { sameCode } from './same.js';

/** A key as it is written: an expression, or the name behind a dot. */
export type Key = { node: Node } | { name: string };

/** One operation on a state. Maps and records speak the same words here: `o[k] = v` is a `set`, `k in o` a `has`. */
export interface Access {
  use: Use;
  /** `get`, `set`, `has`, `delete`, `step` (`++`, `--`), `assign` (`+=` …), `size`, or the name of the method called. */
  op: string;
  /** The whole expression, and what is around it, nearest last. */
  node: Node;
  ancestors: readonly Node[];
  /** `o[k]`, `n`: what is read, assigned, deleted. The whole expression where that is a call. */
  place: Node;
  key?: Key;
  /** What is set or assigned. */
  value?: Node;
  /** Of a call. */
  args: readonly Node[];
}

/** What a use does, undefined where it is nothing that idioms are made of. */
export function accessOf(use: Use, { shape }: Pick<State, 'shape'>): Access | undefined {
  if (!isReference(use.node)) return undefined;
  if (shape === 'counter' || shape === 'value') return cellAccess(use, use.node, use.ancestors, undefined);
  if (shape === 'record') return recordAccess(use);
  return callAccess(use) ?? memberAccess(use, shape) ?? reassigned(use);
}

/** True if two operations are about the same entry. Keys that may differ in value must be checked by the caller. */
export function sameKey(one: Key | undefined, other: Key | undefined): boolean {
  if (!one || !other) return one === other;
  if ('name' in one) return 'name' in other ? one.name === other.name : isString(other.node, one.name);
  return 'name' in other ? isString(one.node, other.name) : sameCode(one.node, other.node);
}

function isString(node: Node, value: string): boolean {
  return node.type === 'StringLiteral' && node.value === value;
}

function callAccess(use: Use): Access | undefined {
  const [member, call] = [use.ancestors.at(-1), use.ancestors.at(-2)];
  if (!isPlainMember(member) || member.object !== use.node || member.computed) return undefined;
  if (call?.type !== 'CallExpression' || call.callee !== member) return undefined;
  const { property } = member;
  if (property.type !== 'Identifier' || call.arguments.some(isSpread)) return undefined;
  const [key, value] = call.arguments;
  const found = {
    use,
    op: property.name,
    node: call,
    place: call,
    ancestors: use.ancestors.slice(0, -2),
    args: call.arguments,
  };
  return { ...found, ...(key && { key: { node: key } }), ...(value && { value }) };
}

/** `m.size`, `l.length`, `l[i]`. */
function memberAccess(use: Use, shape: State['shape']): Access | undefined {
  const member = use.ancestors.at(-1);
  if (!isPlainMember(member) || member.object !== use.node) return undefined;
  const around = use.ancestors.slice(0, -1);
  const { property, computed } = member;
  if (computed) return shape === 'list' ? cellAccess(use, member, around, { node: property }) : undefined;
  const isSize = property.type === 'Identifier' && property.name === (shape === 'list' ? 'length' : 'size');
  const isWritten = writes(member, around.at(-1));
  return isSize && !isWritten
    ? { use, op: 'size', node: member, place: member, ancestors: around, args: [] }
    : undefined;
}

function reassigned(use: Use): Access | undefined {
  const parent = use.ancestors.at(-1);
  if (parent?.type !== 'AssignmentExpression' || parent.left !== use.node || parent.operator !== '=')
    return undefined;
  return {
    use,
    op: 'replace',
    node: parent,
    place: use.node,
    ancestors: use.ancestors.slice(0, -1),
    value: parent.right,
    args: [],
  };
}

function recordAccess(use: Use): Access | undefined {
  const parent = use.ancestors.at(-1);
  const around = use.ancestors.slice(0, -1);
  if (parent?.type === 'BinaryExpression' && parent.operator === 'in' && parent.right === use.node)
    return {
      use,
      op: 'has',
      node: parent,
      place: parent,
      ancestors: around,
      key: { node: parent.left },
      args: [],
    };
  if (parent?.type === 'CallExpression') return objectMethod(use, parent, around);
  if (!isPlainMember(parent) || parent.object !== use.node) return undefined;
  const { property, computed } = parent;
  if (computed) return cellAccess(use, parent, around, { node: property });
  return property.type === 'Identifier' ? namedAccess(use, parent, around, property.name) : undefined;
}

/** `o.hasOwnProperty(k)`, `o.name`. */
function namedAccess(use: Use, member: Node, around: readonly Node[], name: string): Access | undefined {
  const call = around.at(-1);
  if (call?.type !== 'CallExpression' || call.callee !== member)
    return cellAccess(use, member, around, { name });
  const [key] = call.arguments;
  if (name !== 'hasOwnProperty' || !key) return undefined;
  return {
    use,
    op: 'has',
    node: call,
    place: call,
    ancestors: around.slice(0, -1),
    key: { node: key },
    args: [],
  };
}

/** `Object.hasOwn(o, k)`, `Object.prototype.hasOwnProperty.call(o, k)`. */
function objectMethod(use: Use, call: CallExpression, around: readonly Node[]): Access | undefined {
  const [object, key] = call.arguments;
  const { callee } = call;
  if (object !== use.node || !key || !isPlainMember(callee) || callee.property.type !== 'Identifier')
    return undefined;
  const isOwn = callee.property.name === 'hasOwn' && callee.object.type === 'Identifier';
  const isCalled = callee.property.name === 'call' && endsWith(callee.object, 'hasOwnProperty');
  return isOwn || isCalled
    ? { use, op: 'has', node: call, place: call, ancestors: around, key: { node: key }, args: [] }
    : undefined;
}

function endsWith(node: Node, name: string): boolean {
  return isPlainMember(node) && node.property.type === 'Identifier' && node.property.name === name;
}

/** What is done with a place that holds one value: a variable, `o[k]`. */
function cellAccess(
  use: Use,
  place: Node,
  around: readonly Node[],
  key: Key | undefined,
): Access | undefined {
  const parent = around.at(-1);
  const entry = { use, place, args: [], ...(key && { key }) };
  const whole = { ...entry, node: parent ?? place, ancestors: around.slice(0, -1) };
  if (parent?.type === 'UpdateExpression') return { ...whole, op: 'step' };
  if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') return { ...whole, op: 'delete' };
  if (parent?.type === 'AssignmentExpression' && parent.left === place)
    return { ...whole, op: parent.operator === '=' ? 'set' : 'assign', value: parent.right };
  if (writes(place, parent)) return undefined;
  return { ...entry, op: 'get', node: place, ancestors: around };
}

/** `[o[k]] = …`, `for (o[k] of …)`, `delete m.size`. */
function writes(place: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === place;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    default:
      return false;
  }
}

/** `m`, `store.m`, `this.#m`; `a ? m : other` has the state as its value as well, and is no name of it. */
function isReference(node: Node): boolean {
  const name = peeled(node);
  return (
    name.type === 'Identifier' ||
    name.type === 'ThisExpression' ||
    (isPlainMember(name) && isReference(name.object))
  );
}

function isSpread(node: Node): boolean {
  return node.type === 'SpreadElement';
}

export function isPlainMember(node: Node | undefined): node is MemberExpression {
  return node?.type === 'MemberExpression';
}
