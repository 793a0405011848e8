import type { Node } from '@babel/types';
import type { Fn } from './functions.js';
import { referencesTo } from './references.js';
import { around, LAYER, type Layered } from './steps.js';
import type { View } from './view.js';

/** `ReturnType<typeof f>` means what the function gave before: `Awaited<ReturnType<typeof f>>`. */
export function typeQuerySteps(view: View, fn: Fn): Layered[] {
  if (fn.node.generator) return [];
  return referencesTo(view, fn).flatMap(({ file, node }) => {
    const result = resultAround(view, node);
    return result ? [around({ file, node: result }, LAYER.type, ['Awaited<'], ['>'])] : [];
  });
}

/** The `ReturnType<typeof a.f>` that `f` stands in, if nothing unpacks it. */
function resultAround(view: View, node: Node): Node | undefined {
  const above = view.around(node).filter(({ type }) => type !== 'TSTypeParameterInstantiation');
  const at = above.findIndex(({ type }) => type !== 'TSQualifiedName');
  const [query, result, outer] = above.slice(at);
  if (query?.type !== 'TSTypeQuery' || !isNamed(result, 'ReturnType')) return undefined;
  return isNamed(outer, 'Awaited') ? undefined : result;
}

function isNamed(node: Node | undefined, name: string): boolean {
  return (
    node?.type === 'TSTypeReference' && node.typeName.type === 'Identifier' && node.typeName.name === name
  );
}
