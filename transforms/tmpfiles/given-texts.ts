import type { Node } from '@babel/types';
import { calleeName, isCall, parentOf } from '../../src/find/library/syntax.js';
import type { ParsedFile } from '../../src/model/transform.js';

/** True where the name of a property as a text is only that: in types, as a key, in a table of names, in a folder's path. */
export function asText(file: ParsedFile, text: Node): boolean {
  const parent = parentOf(file, text);
  if (!parent || /^TS/.test(parent.type)) return true;
  if ('key' in parent && parent.key === text) return true;
  if ('property' in parent && parent.property === text) return true;
  if (parent.type === 'ObjectProperty') return parentOf(file, parent)?.type === 'ObjectExpression';
  return isCall(parent) && /^(join|resolve)$/.test(calleeName(parent) ?? '');
}
