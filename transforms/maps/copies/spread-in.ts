import type { Node } from '@babel/types';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { nameOfKey, pathOf } from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';
import { kindsOf } from '../stored.js';

/** What an object is made of, in order: `{ ...defaults, id }`, `Object.assign({}, defaults, { id })`. */
export function partsOf(value: Node): readonly Node[] | undefined {
  if (value.type === 'ObjectExpression') return value.properties;
  if (value.type !== 'CallExpression' || pathOf(value.callee) !== 'Object.assign') return undefined;
  return value.arguments.flatMap((one): Node[] => (one.type === 'ObjectExpression' ? one.properties : [one]));
}

/**
 * True if an object that is copied member by member has a list or an object of its own that each copy has as well.
 * @param behind the parts of the copy that may take the place of such a member
 */
export function sharesMembers(context: FindContext, given: Place, behind: readonly Node[]): boolean {
  const made = definitionOf(programOf(context), given);
  if (made?.kind !== 'node' || made.node.type !== 'ObjectExpression') return false;
  const { names, node } = made;
  if (names === given.names && names.functionOf(node) === names.functionOf(given.node)) return false;
  const replaced = new Set(behind.map((one) => ('key' in one ? nameOfKey(one) : null)));
  return node.properties.some(
    (one) =>
      one.type === 'ObjectProperty' &&
      !replaced.has(nameOfKey(one)) &&
      kindsOf(context).kindOf({ names, node: one.value }).is !== 'primitive',
  );
}
