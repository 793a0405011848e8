import type { Node } from '@babel/types';
import { childrenOf, rangeOf } from '../../src/ast/walk.js';
import type { Declaration } from './declaration.js';
import { seedOf } from './seeds.js';
import { bare } from './settings.js';
import type { Shape } from './state.js';

/** The type arguments that a store gets in TypeScript, such as `<string, Cart>`, from the types that the state had. */
export function typeArgumentsOf(declaration: Declaration, shape: Shape): string {
  const { file, initial, type } = declaration;
  if (!/\.[cm]?tsx?$/.test(file.file)) return '';
  const text = (node: Node): string => file.text.slice(rangeOf(node).start, rangeOf(node).end);
  if (shape === 'counter') return '';
  if (shape === 'value')
    return type ? `<${text(type)}${isOptional(declaration) ? ' | undefined' : ''}>` : valueType(initial);
  const given = typeParametersOf(type) ?? asserted(initial) ?? (initial && typeParametersOf(bare(initial)));
  if (given?.length) {
    const wanted = shape === 'record' ? given.slice(-1) : given;
    return `<${wanted.map(text).join(', ')}>`;
  }
  // The compiler sees what the entries are.
  if (seedOf(declaration, shape)) return '';
  return shape === 'map' ? '<string, any>' : '<any>';
}

/** `private last?: Entry;` */
function isOptional({ node, field }: Declaration): boolean {
  const own = node.type === 'AssignmentExpression' ? field : node;
  return own?.type === 'ClassProperty' && own.optional === true;
}

/** A value without a type of its own gets that of its initial value, which the compiler sees, unless that is too narrow. */
function valueType(initial: Node | undefined): string {
  const value = initial && bare(initial);
  return !value || value.type === 'NullLiteral' || value.type === 'Identifier' ? '<any>' : '';
}

function asserted(initial: Node | undefined): Node[] | undefined {
  return initial && /^TS(As|Satisfies)Expression$/.test(initial.type) && 'typeAnnotation' in initial
    ? typeParametersOf(initial.typeAnnotation as Node)
    : undefined;
}

/** `K, V` of `Map<K, V>`; `T` of `T[]`; `V` of `{ [key: string]: V }`. */
function typeParametersOf(node: Node | undefined): Node[] | undefined {
  if (!node) return undefined;
  if (node.type === 'TSArrayType') return [node.elementType];
  if (node.type === 'TSTypeLiteral') return indexed(node.members);
  const parameters = childrenOf(node).find(({ type }) => type === 'TSTypeParameterInstantiation');
  return parameters?.type === 'TSTypeParameterInstantiation' ? parameters.params : undefined;
}

function indexed(members: readonly Node[]): Node[] | undefined {
  const [only] = members;
  if (members.length !== 1 || only?.type !== 'TSIndexSignature' || !only.typeAnnotation) return undefined;
  return only.typeAnnotation.type === 'TSTypeAnnotation' ? [only.typeAnnotation.typeAnnotation] : undefined;
}
