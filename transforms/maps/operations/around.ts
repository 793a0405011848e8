import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Use } from '../state.js';

/** A node with what is around it. */
export interface Spot {
  node: Node;
  parent: Node | undefined;
  ancestors: readonly Node[];
}

export type Call = CallExpression | OptionalCallExpression;

/** `m.get(k)`: a method that is called on the state. */
export interface MethodCall extends Spot {
  node: Call;
  method: string;
  args: Node[];
}

/** The node that is `levels` above a use. */
export function above({ node, ancestors }: Pick<Use, 'node' | 'ancestors'>, levels: number): Spot {
  const at = levels === 0 ? node : ancestors.at(-levels);
  const rest = levels === 0 ? ancestors : ancestors.slice(0, -levels);
  if (!at) throw new Error('there is nothing above the program');
  return { node: at, parent: rest.at(-1), ancestors: rest };
}

/** The call of a method on the state, if the use is one. */
export function methodCall(use: Use): MethodCall | undefined {
  const member = use.ancestors.at(-1);
  const call = use.ancestors.at(-2);
  if (!isMember(member) || member.object !== use.node) return undefined;
  if (!isCall(call) || call.callee !== member) return undefined;
  const method = propertyName(member);
  if (method === undefined) return undefined;
  return { ...above(use, 2), node: call, method, args: call.arguments };
}

export function isCall(node: Node | undefined): node is Call {
  return node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression';
}

export type Member = Node & { type: 'MemberExpression' | 'OptionalMemberExpression' };

export function isMember(node: Node | undefined): node is Member {
  return node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression';
}

/** `b` of `a.b` and `a['b']`. */
export function propertyName(node: Member): string | undefined {
  const { property, computed } = node;
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'StringLiteral' ? property.value : undefined;
}

/** True if nobody gets the value of an expression. */
export function isStatement({ parent }: Spot): boolean {
  return parent?.type === 'ExpressionStatement';
}

/** The first of the ancestors, nearest first, that fits. */
export function nearest<T extends Node>(
  ancestors: readonly Node[],
  fits: (node: Node) => node is T,
): T | undefined {
  return ancestors.findLast(fits);
}

export function isFunction(node: Node): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|Class(?:Private)?Method)$/.test(
    node.type,
  );
}

export function contains(outer: Node, inner: Node): boolean {
  const { start, end } = rangeOf(outer);
  return start <= rangeOf(inner).start && rangeOf(inner).end <= end;
}
