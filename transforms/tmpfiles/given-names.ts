import type { Node } from '@babel/types';
import { partsOf } from '../../src/find/library/paths.js';
import { bindingOf } from '../../src/find/library/program.js';
import { bare, keyOf, nodesIn, parentOf, propertyName } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { isBeginning } from './beginnings.js';
import { valueOf } from './declared.js';
import { knownPlace } from './places.js';

/** Properties by which a path begins somewhere of which no code knows where that is. */
export function givenNamesIn(context: FindContext): Set<string> {
  return namesWhere(
    context,
    (file, node) => isBeginning(context, file, node) && !isKnown(context, file, node),
  );
}

/** Options that have a folder as their default: `options.folder || './files'`. */
export function optionNamesIn(context: FindContext): Set<string> {
  return namesWhere(context, (file, node) => {
    const parent = parentOf(file, node);
    if (parent?.type !== 'LogicalExpression' || parent.left !== node || node.type === 'Identifier')
      return false;
    const { start, end } = parent.left;
    return (
      !/^process\.env\b/.test(file.text.slice(start ?? 0, end ?? 0)) && isPath(context, file, parent.right)
    );
  });
}

function namesWhere(context: FindContext, isMeant: (file: ParsedFile, node: Node) => boolean): Set<string> {
  const names = new Set<string>();
  for (const { file } of context.project.files) {
    const parsed = context.parsed(file);
    for (const node of parsed ? nodesIn(parsed) : []) {
      const name = parsed && givenName(context, parsed, node);
      if (parsed && name !== undefined && isMeant(parsed, node)) names.add(name);
    }
  }
  return names;
}

/** True for a path that can only be one: `'./files'`, `join(tmpdir(), 'files')`. */
function isPath(context: FindContext, file: ParsedFile, node: Node): boolean {
  const [first] = partsOf(context, file.file, bare(node));
  if (first?.kind === 'text') return /^\.{0,2}\//.test(first.text);
  return first?.kind === 'folder' || first?.kind === 'temporary';
}

/** True for what has a value that the code knows. */
function isKnown(context: FindContext, file: ParsedFile, node: Node): boolean {
  const value = valueOf(context, file, node);
  return (
    knownPlace(context, file.file, node) !== undefined ||
    (value !== undefined && knownPlace(context, value.file, value.node) !== undefined)
  );
}

/** `folder` of `this.folder`, `options.folder` or `const { folder } = options`. */
function givenName(context: FindContext, file: ParsedFile, node: Node): string | undefined {
  if (node.type !== 'Identifier') return propertyName(node);
  const taken = bindingOf(context, file.file, node)?.node;
  const property = taken && parentOf(file, taken);
  return property?.type === 'ObjectProperty' ? keyOf(property) : undefined;
}
