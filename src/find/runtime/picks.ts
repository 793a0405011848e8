import type * as t from '@babel/types';
import type { Binding, FileNames } from './names.js';
import { nameOfKey } from './syntax.js';

/** The variables of a file that take one member out of an object, `const { name: variable } = object`, by that name. */
export function picksIn(names: FileNames): Map<string, t.Node[]> {
  const found = new Map<string, t.Node[]>();
  for (const binding of names.bindings) {
    const name = pickedBy(binding);
    if (name === null) continue;
    const known = found.get(name);
    if (known) known.push(binding.node);
    else found.set(name, [binding.node]);
  }
  return found;
}

function pickedBy({ names, node, declaration }: Binding): string | null {
  if (declaration.type !== 'VariableDeclarator' || declaration.id.type !== 'ObjectPattern') return null;
  const above = names.parentOf(node);
  const property = above?.type === 'AssignmentPattern' ? names.parentOf(above) : above;
  const isOutermost = property?.type === 'ObjectProperty' && names.parentOf(property) === declaration.id;
  return isOutermost ? nameOfKey(property) : null;
}
