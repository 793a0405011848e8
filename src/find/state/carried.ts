import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import { membersNamed } from '../runtime/own-members.js';
import type { Place, Program } from '../runtime/program.js';
import { isCall, isMember, nameOfKey, pathOf, rootOf, unwrapped } from '../runtime/syntax.js';
import { thisOwner } from '../runtime/this.js';
import { isApp } from './app-object.js';

const GIVES = ['set', 'provide', 'decorate', 'registerInstance', 'registerValue'];
const TAKES = /^(?:get|resolve|inject)$/;

const owners = new WeakMap<Program, Map<string, ReadonlySet<t.Node>>>();

/**
 * Whether an expression may be an object of a class that the program has put where handlers find it, on what they are given:
 * `req.store`, `res.locals.store`, `app.get('store')`, `const { store } = ctx.state`.
 */
export function isCarried(program: Program, place: Place, owner: t.Node): boolean {
  const key = keyTaken(program, place.names, place.node);
  if (key === undefined) return false;
  let known = owners.get(program);
  if (!known) owners.set(program, (known = new Map<string, ReadonlySet<t.Node>>()));
  let found = known.get(key);
  if (!found) known.set(key, (found = ownersUnder(program, place.names, key)));
  return found.has(owner);
}

/** The key under which an expression takes something out of what a handler is given. */
function keyTaken(program: Program, names: FileNames, node: t.Node): string | undefined {
  const inner = unwrapped(node);
  if (inner.type === 'Identifier') return keyNamed(program, names, inner);
  if (isMember(inner))
    return inner.computed || !isGiven(program, names, inner.object)
      ? undefined
      : (nameOfKey(inner) ?? undefined);
  const [key] = isCall(inner) ? inner.arguments : [];
  if (!isCall(inner) || !isMember(inner.callee) || key?.type !== 'StringLiteral') return undefined;
  const isTaking = TAKES.test(nameOfKey(inner.callee) ?? '');
  return isTaking && isGiven(program, names, inner.callee.object) ? key.value : undefined;
}

/** `const store = req.store`, `const { store } = req`. */
function keyNamed(program: Program, names: FileNames, name: t.Identifier): string | undefined {
  const binding = names.bindingOf(name);
  if (binding?.declaration.type !== 'VariableDeclarator' || !binding.declaration.init) return undefined;
  const { id, init } = binding.declaration;
  if (id === binding.node) return keyTaken(program, names, init);
  const property = names.parentOf(binding.node);
  if (property?.type !== 'ObjectProperty' || names.parentOf(property) !== id) return undefined;
  return isGiven(program, names, init) ? (nameOfKey(property) ?? undefined) : undefined;
}

/** A parameter or what is in it, the app, `this` of a handler. */
function isGiven(program: Program, names: FileNames, node: t.Node): boolean {
  const root = unwrapped(rootOf(node));
  if (root.type === 'ThisExpression') return /^Function/.test(thisOwner(names, root)?.type ?? '');
  if (root.type !== 'Identifier') return false;
  return names.bindingOf(root)?.kind === 'param' || isApp(program, names, root);
}

function ownersUnder(program: Program, near: FileNames, key: string): ReadonlySet<t.Node> {
  const put = membersNamed(program, near, key).flatMap(({ names, node }): Place[] => {
    const parent = names.parentOf(node);
    const isPut = parent?.type === 'AssignmentExpression' && parent.left === node && isMember(node);
    return isPut && isGiven(program, names, node.object) ? [{ names, node: parent.right }] : [];
  });
  const values = [...put, ...givenAs(program, near, key), ...(putInLiterals(program).get(key) ?? [])];
  return new Set(
    values.flatMap((value) => {
      const made = definitionOf(program, value);
      return made?.kind === 'instance' ? [made.node] : [];
    }),
  );
}

/** `app.set('store', store)`. */
function givenAs(program: Program, near: FileNames, key: string): Place[] {
  return GIVES.flatMap((method) => membersNamed(program, near, method)).flatMap(({ names, node }) => {
    const call = names.parentOf(node);
    const [first, value] = isCall(call) && call.callee === node ? call.arguments : [];
    return first?.type === 'StringLiteral' && first.value === key && value ? [{ names, node: value }] : [];
  });
}

const literals = new WeakMap<Program, ReadonlyMap<string, Place[]>>();

/** The values of `req.context = { store }` and `Object.assign(req, { store })`, by their keys. */
function putInLiterals(program: Program): ReadonlyMap<string, Place[]> {
  const before = literals.get(program);
  if (before) return before;
  const found = new Map<string, Place[]>();
  for (const { file } of program.context.project.files) {
    const names = program.namesOf(file);
    for (const literal of names ? literalsPutIn(program, names) : [])
      for (const one of literal.properties) {
        const key = one.type === 'ObjectProperty' ? nameOfKey(one) : null;
        if (!names || key === null || one.type !== 'ObjectProperty') continue;
        found.set(key, [...(found.get(key) ?? []), { names, node: one.value }]);
      }
  }
  literals.set(program, found);
  return found;
}

function literalsPutIn(program: Program, names: FileNames): t.ObjectExpression[] {
  const assigned = [...names.members.values()].flat().flatMap((member) => {
    const parent = names.parentOf(member);
    if (parent?.type !== 'AssignmentExpression' || parent.left !== member || !isMember(member)) return [];
    const isLiteral = parent.right.type === 'ObjectExpression' && isGiven(program, names, member.object);
    return isLiteral ? [parent.right] : [];
  });
  const merged = names.calls.flatMap(({ callee, arguments: [target, ...sources] }) =>
    target && pathOf(callee) === 'Object.assign' && isGiven(program, names, target) ? sources : [],
  );
  return [...assigned, ...merged].filter((one) => one.type === 'ObjectExpression');
}
