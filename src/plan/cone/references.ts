import { nameRange } from '../../ast/names.js';
import { rangeOf } from '../../ast/walk.js';
import { isMethod, type Fn } from './functions.js';
import type { At, View } from './view.js';

/** Every place of the program that names a function; none for one without a name. */
export function referencesTo(view: View, { file, node }: Fn): At[] {
  const name = nameIn(view, { file, node });
  const places = name ? view.context.resolver.referencesOf(file, name) : [];
  return places.flatMap((place) => view.at(place) ?? []);
}

function nameIn(view: View, { node }: Fn): { start: number; end: number } | undefined {
  if (isMethod(node)) return rangeOf(node.key);
  if (node.type === 'FunctionDeclaration') return node.id ? nameRange(node.id) : undefined;
  const parent = view.parent(node);
  return parent?.type === 'VariableDeclarator' ? nameRange(parent.id) : undefined;
}
