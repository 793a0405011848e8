import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { ParsedFile } from '../../../src/model/transform.js';
import type { State } from '../state.js';

/** The type of the items of a list, as TypeScript of a file. */
export function elementType({ context, name, initial, file }: State, where: ParsedFile): string {
  const field = context.nodeAt(file.file, rangeOf(name))?.ancestors.at(-1);
  const isField = field?.type === 'ClassProperty' || field?.type === 'ClassPrivateProperty';
  const declared = isField
    ? field.typeAnnotation
    : 'typeAnnotation' in name
      ? name.typeAnnotation
      : undefined;
  const type = declared?.type === 'TSTypeAnnotation' ? declared.typeAnnotation : castOf(initial);
  const item = type && itemOf(type);
  if (item && where === file) return file.text.slice(rangeOf(item).start, rangeOf(item).end);
  const variable = name.type === 'Identifier' ? name.name : 'list';
  return `Awaited<ReturnType<typeof ${isField ? 'this.' : ''}${variable}.pop>>`;
}

/** `[] as Todo[]` */
function castOf(initial: Node | undefined): Node | undefined {
  return initial?.type === 'TSAsExpression' ? initial.typeAnnotation : undefined;
}

/** `Todo` of `Todo[]` and `Array<Todo>`. */
function itemOf(type: Node): Node | undefined {
  if (type.type === 'TSArrayType') return type.elementType;
  if (
    type.type !== 'TSTypeReference' ||
    type.typeName.type !== 'Identifier' ||
    type.typeName.name !== 'Array'
  )
    return undefined;
  return type.typeArguments?.params[0];
}
