import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { type Binding } from '../runtime/names.js';
import type { Place } from '../runtime/program.js';
import { nameOfKey } from '../runtime/syntax.js';

/** `[x] = …`, `({ a: x } = …)`, `for (x of …)`. */
export function isTarget(names: FileNames, node: t.Node, parent: t.Node): boolean {
  if (parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') return parent.left === node;
  if (parent.type === 'ArrayPattern' || parent.type === 'RestElement') return true;
  if (parent.type === 'AssignmentPattern') return parent.left === node;
  return (
    parent.type === 'ObjectProperty' &&
    parent.value === node &&
    names.parentOf(parent)?.type === 'ObjectPattern'
  );
}

export function membersIn(names: FileNames, name: string): Place[] {
  return (names.members.get(name) ?? []).map((node) => ({ names, node }));
}

/** `session.user` of `req.session.user`: what stands behind the parameter, whatever that is called. */
export function tailOf(path: string | null): string {
  return path?.split('.').slice(1).join('.') ?? '';
}

/** A variable of a module that gets other values later: it is a site of its own. */
export function holdsItsOwn({ owner, kind, names, references }: Binding): boolean {
  return (
    owner === null &&
    kind !== 'const' &&
    references.some((node) => {
      const parent = names.parentOf(node);
      return (
        parent?.type === 'AssignmentExpression' && parent.left === node && names.functionOf(node) !== null
      );
    })
  );
}

/** The keys of a literal that stand behind a spread in it. */
export function keysAfter(literal: t.Node | null | undefined, spread: t.Node): string[] {
  if (literal?.type !== 'ObjectExpression') return [];
  const { properties } = literal;
  const from = properties.findIndex((one) => one === spread);
  return properties.slice(from + 1).flatMap((one) => {
    const name = one.type === 'SpreadElement' || one.computed ? null : nameOfKey(one);
    return name === null ? [] : [name];
  });
}
