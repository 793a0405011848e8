import type { Node } from '@babel/types';
import { usesOf } from '../../src/find/library/program.js';
import { ancestorsOf, parentOf } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { Stop } from './stop.js';

/**
 * Every `new` of the class that a constructor belongs to.
 * @throws Stop if the class is used for something else as well
 */
export function madeBy(
  context: FindContext,
  file: ParsedFile,
  constructor: Node,
): { file: ParsedFile; node: Node }[] {
  const owner = [...ancestorsOf(file, constructor)].find(({ type }) =>
    /^Class(Declaration|Expression)$/.test(type),
  );
  const name = owner && 'id' in owner ? (owner.id as Node | null) : undefined;
  const made = name ? usesOf(context, file.file, name) : [];
  const calls = made.flatMap(({ parsed, node }) => {
    const parent = parentOf(parsed, node);
    if (parent && /^(TS|Export|Import)/.test(parent.type)) return [];
    if (isExported(parsed, node)) return [];
    if (parent?.type !== 'NewExpression' || parent.callee !== node)
      throw new Stop('file-path-unknown', parsed, node);
    return [{ file: parsed, node: parent }];
  });
  if (!calls.length) throw new Stop('file-path-unknown', file, constructor);
  return calls;
}

/** `module.exports = Notes`, `module.exports = { Notes }` */
function isExported(file: ParsedFile, node: Node): boolean {
  const parent = parentOf(file, node);
  const object = parent?.type === 'ObjectProperty' && parent.value === node ? parentOf(file, parent) : node;
  const outer = object && parentOf(file, object);
  if (outer?.type !== 'AssignmentExpression' || outer.right !== object) return false;
  return /^(module\.)?exports\b/.test(file.text.slice(outer.left.start ?? 0, outer.left.end ?? 0));
}
