import type { FileNames } from './names.js';
import { type FunctionNode, isMember, nameOfKey } from './syntax.js';

/** The name of a function, or of what holds it; empty if it has none. */
export function ownName(names: FileNames, fn: FunctionNode): string {
  if ('id' in fn && fn.id) return fn.id.name;
  if ('key' in fn) return nameOfKey(fn) ?? '';
  const parent = names.parentOf(fn);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'ObjectProperty' || parent?.type === 'ClassProperty') return nameOfKey(parent) ?? '';
  if (parent?.type === 'AssignmentExpression' && isMember(parent.left)) return nameOfKey(parent.left) ?? '';
  return '';
}
