import { isFunction, keyOf, nodesIn } from '../../../src/find/library/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';

const known = new WeakMap<FindContext, Set<string>>();

/** The names of all functions and methods of the program. */
export function ownNames(context: FindContext): ReadonlySet<string> {
  const before = known.get(context);
  if (before) return before;
  const names = new Set<string>();
  for (const { file } of context.project.files) {
    const parsed = context.parsed(file);
    for (const node of parsed ? nodesIn(parsed) : []) {
      const own = isFunction(node) ? keyOf(node) : undefined;
      if (own !== undefined) names.add(own);
      if (node.type === 'FunctionDeclaration' && node.id) names.add(node.id.name);
      if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && isFunction(node.init))
        names.add(node.id.name);
      if (/^(Object|Class)Property$/.test(node.type) && 'value' in node && typeof node.value === 'object') {
        const name = isFunction(node.value as never) ? keyOf(node) : undefined;
        if (name !== undefined) names.add(name);
      }
    }
  }
  known.set(context, names);
  return names;
}
