import type { Node } from '@babel/types';
import { usesOf } from '../../src/find/library/program.js';
import {
  ancestorsOf,
  bare,
  calleeName,
  isCall,
  keyOf,
  parentOf,
  propertyName,
} from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';

/**
 * True if a property is in an object of settings: one that has a name, or that the file exports, and of which only single
 * properties are read.
 */
export function isSetting(context: FindContext, file: ParsedFile, property: Node): boolean {
  const path: string[] = [];
  let below: Node | undefined;
  for (const one of [property, ...ancestorsOf(file, property)]) {
    const name = one.type === 'ObjectProperty' ? keyOf(one) : undefined;
    if (name !== undefined) path.unshift(name);
    const isInside =
      /^Object(Expression|Property)$/.test(one.type) || (below && bare(one) === bare(below)) || isFrozen(one);
    if (!isInside) return isHolder(context, file, one, below, path);
    below = one;
  }
  return false;
}

function isHolder(
  context: FindContext,
  file: ParsedFile,
  holder: Node,
  object: Node | undefined,
  path: readonly string[],
): boolean {
  if (holder.type === 'ExportDefaultDeclaration') return true;
  if (holder.type === 'AssignmentExpression')
    return holder.right === object && /^(module\.)?exports\b/.test(textOf(file, holder.left));
  if (holder.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return false;
  return usesOf(context, file.file, holder.id).every(({ parsed, node }) => isInParts(parsed, node, path));
}

/** `config.folders.uploads`, `config.port`, `const { port } = config`, `export { config }`: never all of it. */
function isInParts(file: ParsedFile, node: Node, path: readonly string[]): boolean {
  const parent = parentOf(file, node);
  if (!parent) return false;
  if (bare(parent) === bare(node)) return isInParts(file, parent, path);
  if ('object' in parent && parent.object === node) {
    const name = propertyName(parent);
    if (name === undefined) return false;
    return path.length === 1 || name !== path[0] || isInParts(file, parent, path.slice(1));
  }
  if (parent.type === 'VariableDeclarator') return parent.init === node && parent.id.type === 'ObjectPattern';
  if (/^(Export|Import|TS)/.test(parent.type)) return true;
  if (parent.type === 'ObjectProperty') return isExported(file, parentOf(file, parent));
  return isExported(file, node);
}

/** `module.exports = config`, `module.exports = { config }` */
function isExported(file: ParsedFile, node: Node | undefined): boolean {
  const parent = node && parentOf(file, node);
  return (
    parent?.type === 'AssignmentExpression' &&
    parent.right === node &&
    /^(module\.)?exports\b/.test(textOf(file, parent.left))
  );
}

function isFrozen(node: Node): boolean {
  return isCall(node) && calleeName(node) === 'freeze';
}

function textOf({ text }: ParsedFile, node: Node): string {
  return text.slice(node.start ?? 0, node.end ?? 0);
}
