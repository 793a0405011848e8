import type * as t from '@babel/types';
import { definitionOf, superClassOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { type Place } from '../runtime/program.js';
import { isCall, isClass, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { newCallsOf } from './new-calls.js';
import { mutates } from './methods.js';
import type { Owner } from './site.js';
import type { Use } from './use.js';

/**
 * Uses of an object of a container class of the program (a cache, a queue: made more than once, its methods change
 * a collection in its fields) as uses of that collection. Undefined for other objects.
 */
export function containerUses(program: Program, initial: Place, uses: readonly Use[]): Use[] | undefined {
  const owner = ownerOf(program, initial);
  if (!owner || newCallsOf(program, owner.names, owner.node).length < 2) return undefined;
  const changes = mutatorsOf(program, owner);
  if (!changes.size) return undefined;
  return uses.flatMap((use): Use[] => {
    if (use.kind !== 'read' || use.grip !== 'whole') return [];
    if (use.how === 'value' && isHandedOn(use)) return [{ ...use, kind: 'write', how: 'set' }];
    const change = changes.get(use.how);
    if (change === undefined) return [use];
    const call = use.names.parentOf(use.node);
    const [first, second] = call?.type === 'CallExpression' ? call.arguments : [];
    return [{ ...use, kind: 'write', how: change, value: second ?? first, key: first }];
  });
}

/** `new Transport({ store })`: a package calls its methods. */
function isHandedOn({ names, node }: Use): boolean {
  const property = names.parentOf(node);
  const literal = property && names.parentOf(property);
  const call = literal && names.parentOf(literal);
  return property?.type === 'ObjectProperty' && isCall(call) && call.callee !== literal;
}

interface OwnerPlace {
  names: FileNames;
  node: Owner;
}

function ownerOf(program: Program, initial: Place): OwnerPlace | undefined {
  const definition = definitionOf(program, initial);
  if (definition?.kind === 'instance') return { names: definition.names, node: definition.node };
  const made = unwrapped(initial.node);
  if (made.type !== 'NewExpression') return undefined;
  const called = definitionOf(program, { names: initial.names, node: made.callee });
  return called?.kind === 'node' && isFunction(called.node)
    ? { names: called.names, node: called.node }
    : undefined;
}

/** Method names, also of classes above, with what they do to a field: `delete` if nothing but that, else `set`. */
function mutatorsOf(program: Program, { names, node: owner }: OwnerPlace): Map<string, string> {
  const above = isClass(owner) ? superClassOf(program, { names, node: owner }) : undefined;
  const found = above ? mutatorsOf(program, above) : new Map<string, string>();
  for (const node of names.thisExpressions) {
    const change = changeAt(names, node);
    const fn = names.functionOf(node);
    const name = fn && methodName(names, fn);
    if (!change || !name || name === 'constructor' || !belongs(names, node, owner)) continue;
    if (change !== 'delete' || !found.has(name)) found.set(name, change);
  }
  return found;
}

function belongs(names: FileNames, node: t.Node, owner: Owner): boolean {
  return isClass(owner) ? names.above(node, isClass) === owner : true;
}

/** `this.items.set()`, `this.items[key] =`, `delete this.items[key]`. */
function changeAt(names: FileNames, node: t.Node): string | undefined {
  const field = names.parentOf(node);
  const inner = field && names.parentOf(field);
  if (!isMember(field) || !isMember(inner) || inner.object !== field) return undefined;
  const parent = names.parentOf(inner);
  const method = nameOfKey(inner);
  if (parent?.type === 'CallExpression' && parent.callee === inner)
    return method !== null && mutates(method)
      ? /^(?:delete|clear)$/.test(method)
        ? 'delete'
        : 'set'
      : undefined;
  if (parent?.type === 'AssignmentExpression' && parent.left === inner) return 'set';
  return parent?.type === 'UnaryExpression' && parent.operator === 'delete' ? 'delete' : undefined;
}

function methodName(names: FileNames, fn: t.Node): string | null {
  if ('key' in fn) return nameOfKey(fn);
  const parent = names.parentOf(fn);
  if (parent?.type === 'ObjectProperty' || parent?.type === 'ClassProperty') return nameOfKey(parent);
  if (parent?.type !== 'AssignmentExpression') return null;
  return pathOf(parent.left)?.split('.').at(-1) ?? null;
}
