import type { Node } from '@babel/types';
import { programOf } from '../../../src/find/runtime/shared.js';
import type { Place } from '../../../src/find/runtime/program.js';
import type { State } from '../state.js';

/** The declared type of what a state holds: `V` of `Map<K, V>`, `T` of `T[]`, the type of a value. */
export function elementType(state: State): Place | undefined {
  return typeIn(state, (type) => parameterOf(type, 'last'));
}

/** The declared type of the keys: `K` of `Map<K, V>`, `T` of `Set<T>`. */
export function keyType(state: State): Place | undefined {
  return typeIn(state, (type) => parameterOf(type, 'first'));
}

function typeIn(state: State, pick: (type: Node) => Node | undefined): Place | undefined {
  const names = programOf(state.context).namesOf(state.file.file);
  const type = declaredType(state);
  const node = type && pick(type);
  return names && node && { names, node };
}

function declaredType({ name, initial, file, context }: State): Node | undefined {
  const own = annotationOf(name);
  if (own) return own;
  const names = programOf(context).namesOf(file.file);
  const field = names?.parentOf(name);
  const ofField = field && annotationOf(field);
  if (ofField) return ofField;
  if (initial?.type === 'TSAsExpression') return initial.typeAnnotation;
  return initial?.type === 'NewExpression' && initial.typeArguments ? initial : undefined;
}

function annotationOf(node: Node): Node | undefined {
  const annotation = 'typeAnnotation' in node ? node.typeAnnotation : undefined;
  return annotation && typeof annotation === 'object' && annotation.type === 'TSTypeAnnotation'
    ? annotation.typeAnnotation
    : undefined;
}

/** A type that is no collection is that of the value itself. */
function parameterOf(type: Node, which: 'first' | 'last'): Node | undefined {
  if (type.type === 'TSArrayType') return type.elementType;
  if (type.type === 'TSUnionType') return which === 'last' ? type : undefined;
  if (type.type !== 'TSTypeReference' && type.type !== 'NewExpression')
    return which === 'last' ? type : undefined;
  const parameters = typeArguments(type);
  const isCollection =
    type.type === 'NewExpression' ||
    (type.typeName.type === 'Identifier' &&
      /^(?:Map|Set|Array|ReadonlyArray|Record|ReadonlyMap)$/.test(type.typeName.name));
  if (!isCollection) return which === 'last' ? type : undefined;
  return which === 'first' ? parameters[0] : parameters.at(-1);
}

/** `K, V` of `Map<K, V>` and of `new Map<K, V>()`. */
export function typeArguments(node: Node): Node[] {
  const given = 'typeArguments' in node ? (node.typeArguments as Node | null | undefined) : undefined;
  return given?.type === 'TSTypeParameterInstantiation' ? given.params : [];
}
