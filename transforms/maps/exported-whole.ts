import type { Node } from '@babel/types';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import { WHOLE } from '../../src/find/runtime/exports.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import { isMember, nameOfKey } from '../../src/find/runtime/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Declaration } from './declaration.js';

/**
 * Of `module.exports = { carts: [] }`: why the object around the state is more than a place for it. Whoever copies, sends or
 * walks over the object would find a store in it.
 */
export function exportedWhole(context: FindContext, { file, node }: Declaration): Reason | undefined {
  const names = node.type === 'ObjectProperty' ? programOf(context).namesOf(file.file) : undefined;
  if (!names) return undefined;
  const uses = programOf(context).usesOfExport(names, WHOLE);
  const odd = uses.find((use) => !isOfOneMember(use.names, use.node));
  if (odd) return refusalAt(context, 'identity-use', { file: odd.names.file, ...rangeOf(odd.node) });
  const again = otherMention(names, node);
  return again && refusalAt(context, 'identity-use', { file: file.file, ...rangeOf(again) });
}

/** `db.carts`, `const { carts } = db`. */
function isOfOneMember(names: FileNames, node: Node): boolean {
  const parent = names.parentOf(node);
  if (isMember(parent) && parent.object === node) return nameOfKey(parent) !== null;
  if (parent?.type !== 'VariableDeclarator' || parent.init !== node) return false;
  const { id } = parent;
  return (
    id.type === 'ObjectPattern' &&
    id.properties.every(
      (one) => one.type === 'ObjectProperty' && !one.computed && one.value.type === 'Identifier',
    )
  );
}

/** The module itself says `exports` once more. */
function otherMention({ parsed }: FileNames, property: Node): Node | undefined {
  let found: Node | undefined;
  walk(parsed.tree.program, (node, ancestors) => {
    const isName = node.type === 'Identifier' && /^(?:exports|module)$/.test(node.name);
    const assignment = ancestors.findLast(({ type }) => type === 'AssignmentExpression');
    const isOwn =
      assignment?.type === 'AssignmentExpression' &&
      'properties' in assignment.right &&
      (assignment.right.properties as Node[]).includes(property);
    if (isName && !isOwn) found ??= node;
  });
  return found;
}
