import type { Node } from '@babel/types';
import { isFunction, type Fn } from './functions.js';
import type { Layered } from './steps.js';
import { annotationOf, eitherSteps } from './types.js';
import type { At, View } from './view.js';

/**
 * The function type that a function is declared to have by a name, or as a value of a table: `const f: Handler = …`,
 * `const table: Record<string, (x: string) => T> = { a: (x) => … }`. Others of the type may stay synchronous, so it
 * becomes `T | Promise<T>`.
 */
export function functionTypeSteps(view: View, fn: Fn): Layered[] {
  const type = declaredTypeOf(view, fn.node);
  const found = type && functionTypeOf(view, { file: fn.file, node: type });
  return found ? eitherSteps(view, found) : [];
}

function declaredTypeOf(view: View, node: Node): Node | undefined {
  const parent = view.parent(node);
  if (parent?.type === 'VariableDeclarator') return namedType(annotationOf(parent.id));
  if (/^TS(As|Satisfies)Expression$/.test(parent?.type ?? '')) return namedType(annotationOf(parent as Node));
  const isMember = parent?.type === 'ObjectProperty' || (isFunction(node) && node.type === 'ObjectMethod');
  const literal = isMember ? view.parent(parent?.type === 'ObjectProperty' ? parent : node) : undefined;
  const holder = literal && view.parent(literal);
  const type = holder?.type === 'VariableDeclarator' ? annotationOf(holder.id) : undefined;
  return type && valueType(type);
}

/** Function types that are written out are the concern of the return type. */
function namedType(type: Node | undefined): Node | undefined {
  return type?.type === 'TSTypeReference' ? type : undefined;
}

/** `V` of `Record<K, V>`, and of `{ [key: string]: V }`. */
function valueType(type: Node): Node | undefined {
  if (type.type === 'TSTypeLiteral') {
    const [only] = type.members;
    return only?.type === 'TSIndexSignature' ? annotationOf(only) : undefined;
  }
  const parameters = (type as { typeArguments?: { params: Node[] } | null }).typeArguments?.params;
  const isRecord =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Record';
  return isRecord ? parameters?.[1] : undefined;
}

/** The function type itself, or the one that an alias of the program stands for. */
function functionTypeOf(view: View, { file, node }: At): At | undefined {
  if (node.type === 'TSFunctionType') return { file, node };
  if (node.type !== 'TSTypeReference') return undefined;
  const origin = view.originOf({ file, node: node.typeName });
  const found = origin.kind === 'value' ? view.at(origin) : undefined;
  const declared =
    found && 'declaration' in found.node && found.node.declaration
      ? (found.node.declaration as Node)
      : found?.node;
  return found && declared?.type === 'TSTypeAliasDeclaration'
    ? functionTypeOf(view, { file: found.file, node: declared.typeAnnotation })
    : undefined;
}
