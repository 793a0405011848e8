import type {
  ArrowFunctionExpression,
  ClassMethod,
  ClassPrivateMethod,
  FunctionDeclaration,
  FunctionExpression,
  Node,
  ObjectMethod,
} from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import type { Place } from '../../model/transform.js';
import { exportedNames } from './exported-names.js';
import type { At, View } from './view.js';

/** A function with a body. */
export type FunctionNode =
  | FunctionDeclaration
  | FunctionExpression
  | ArrowFunctionExpression
  | ObjectMethod
  | ClassMethod
  | ClassPrivateMethod;

/** A function of the program. */
export type Fn = At<FunctionNode>;

export function isFunction(node: Node): node is FunctionNode {
  return /^(Function(Declaration|Expression)|ArrowFunctionExpression)$/.test(node.type) || isMethod(node);
}

export function isMethod(node: Node): node is ObjectMethod | ClassMethod | ClassPrivateMethod {
  return node.type === 'ObjectMethod' || node.type === 'ClassMethod' || node.type === 'ClassPrivateMethod';
}

/** The name that a function is declared under, or that its value gets first. */
export function nameOf(view: View, fn: Node): string | undefined {
  if ('key' in fn) return keyName(fn.key, 'computed' in fn && fn.computed === true);
  if ('id' in fn && fn.id && (fn.id as Node).type === 'Identifier') return (fn.id as { name: string }).name;
  const parent = view.parent(fn);
  if (!parent) return undefined;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression')
    return keyName(parent.left.property, parent.left.computed);
  if (parent.type === 'ObjectProperty' || parent.type === 'ClassProperty')
    return keyName(parent.key, parent.computed === true);
  return undefined;
}

/** `a` of `{ a: 1 }` and `{ 'a': 1 }`, `#a` of a private member. */
export function keyName(key: Node, computed: boolean): string | undefined {
  if (key.type === 'StringLiteral') return key.value;
  if (key.type === 'PrivateName') return `#${key.id.name}`;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}

/** Where a resolver knows the function by: its name, else its range. TypeScript counts `export default` to a function. */
export function placeOf(view: View, { file, node }: Fn): Place {
  if (node.type === 'FunctionDeclaration' && node.id) return { file, ...rangeOf(node.id) };
  const parent = view.parent(node);
  const isDefault = node.type === 'FunctionDeclaration' && parent?.type === 'ExportDefaultDeclaration';
  return { file, ...rangeOf(isDefault ? parent : node) };
}

/** `f` of `f.bind(x)` and `(f as T)`: what stands under casts and parentheses. */
export function bare(node: Node): Node {
  return /^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^TypeCastExpression$/.test(node.type) &&
    'expression' in node
    ? bare(node.expression as Node)
    : node;
}

/** Exported by a statement or a `module.exports`, there or further down, itself or its class; not from within a function. */
export function isExported(view: View, { file, node }: Fn): boolean {
  const around = view.around(node);
  if (around.some(isFunction)) return false;
  const name = nameOf(view, around.find(({ type }) => /^Class(Declaration|Expression)$/.test(type)) ?? node);
  if (name !== undefined && exportedNames(view, file).has(name)) return true;
  return around.some(
    (one) =>
      /^Export/.test(one.type) ||
      (one.type === 'AssignmentExpression' && /^(module\.)?exports\b/.test(leftText(one.left))),
  );
}

function leftText(left: { type: string; object?: unknown; name?: unknown; property?: unknown }): string {
  if (left.type === 'Identifier') return String(left.name);
  if (left.type !== 'MemberExpression') return '';
  return `${leftText(left.object as never)}.${leftText(left.property as never)}`;
}
