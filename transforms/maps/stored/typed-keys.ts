import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { refusalAt } from '../../../src/emission/refusal-at.js';
import type { Reason } from '../../../src/model/finding.js';
import type { State } from '../state.js';
import { keyType } from './declared.js';

/**
 * `Map<Field[], Cached>`, `Set<[number, number]>`: the type alone says that no text can stand for a key, so nothing has to be
 * followed through the program.
 */
export function typedKeyRefusal(state: State): Reason | undefined {
  if (state.shape !== 'map' && state.shape !== 'set') return undefined;
  const declared = keyType(state);
  const what = declared && objectOf(declared.node);
  if (!declared || what === undefined) return undefined;
  const place = { file: declared.names.file, ...rangeOf(declared.node) };
  const key = declared.names.parsed.text.slice(place.start, place.end).replace(/\s+/g, ' ');
  return refusalAt(state.context, 'object-key', place, { key, what });
}

/** What values of a type that is written out are, if they are compared as objects. */
function objectOf(type: Node): string | undefined {
  switch (type.type) {
    case 'TSArrayType':
    case 'TSTupleType':
      return 'array';
    case 'TSTypeLiteral':
      return 'object';
    case 'TSTypeOperator':
      return type.operator === 'readonly' ? objectOf(type.typeAnnotation) : undefined;
    case 'TSTypeReference':
      return type.typeName.type === 'Identifier' && /^(?:Readonly)?Array$/.test(type.typeName.name)
        ? 'array'
        : undefined;
    default:
      return undefined;
  }
}
