import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../src/ast/walk.js';
import { bindingOf, type Declared } from '../../src/find/library/program.js';
import { bare, nodesIn, parentOf } from '../../src/find/library/syntax.js';
import type { Part } from '../../src/find/library/paths.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { objects, type Pieces } from './file-use.js';
import { composed, isFixed, partsOfOperand, type Operand } from './operands.js';
import { knownPlace, placeOfParts } from './places.js';
import { quoted } from './quoted.js';
import { Stop } from './stop.js';

/**
 * The code that tells the key of an object from the path that a name goes on having.
 * @param value what the name has
 * @throws Stop if its folder cannot be told there
 */
export function keyOfShown(context: FindContext, file: ParsedFile, name: Node, value: Declared): Pieces {
  const known = knownPlace(context, value.file, value.node);
  if (!known?.key || known.isOutside) throw new Stop('file-path-unknown', file, name);
  if (known.isWhole) return [quoted(file, known.key)];
  const folder = value.file === file.file ? folderOf(context, file, bare(value.node), known.key) : undefined;
  if (folder === undefined) throw new Stop('file-path-unknown', file, name);
  return [objects('keyOfPath'), '(', quoted(file, known.key), `, ${folder}, `, rangeOf(name), ')'];
}

/** The code of the folder that a path begins with, where that is all of what its key begins with. */
function folderOf(context: FindContext, file: ParsedFile, path: Node, key: string): string | undefined {
  const made = composed(context, file.file, path);
  const varying = made?.operands.findIndex((one) => !isFixed(context, file.file, one)) ?? -1;
  if (!made || varying < 1) return undefined;
  const fixed = made.operands.slice(0, varying);
  const isAll = placeOfParts(context, file.file, partsIn(context, file, made.by, fixed))?.key === key;
  const before = made.operands[varying];
  return isAll && before && 'node' in before ? codeBefore(context, file, path, before.node) : undefined;
}

function partsIn(
  context: FindContext,
  file: ParsedFile,
  by: 'join' | 'text',
  operands: readonly Operand[],
): Part[] {
  const slash = by === 'join' ? [{ kind: 'text' as const, text: '/' }] : [];
  return operands.flatMap((one) => [...partsOfOperand(context, file.file, one), ...slash]);
}

/** `join(a, b)` of `join(a, b, name)`, `a + b` of `a + b + name`, and so on. */
function codeBefore(context: FindContext, file: ParsedFile, path: Node, name: Node): string | undefined {
  const start = path.start ?? 0;
  const end = path.type === 'BinaryExpression' ? leftOf(path, name) : (name.start ?? 0);
  if (end === undefined || !isSameAround(context, file, path, end)) return undefined;
  const code = file.text.slice(start, end);
  if (path.type === 'TemplateLiteral') return `${code.replace(/\$\{\s*$/, '')}\``;
  if (path.type === 'BinaryExpression') return code;
  const inner = 'arguments' in path ? path.arguments : [];
  if (inner[1] === name || bare(inner[1] ?? path) === name)
    return file.text.slice(inner[0]?.start ?? 0, inner[0]?.end ?? 0);
  return `${code.replace(/,\s*$/, '')})`;
}

/** The end of all that stands before a name in a sum. */
function leftOf(sum: Node, name: Node): number | undefined {
  for (let one: Node = sum; one.type === 'BinaryExpression'; one = bare(one.left))
    if (bare(one.right) === bare(name)) return one.left.end ?? undefined;
  return undefined;
}

/** True if all names up to there mean the same everywhere in the file. */
function isSameAround(context: FindContext, file: ParsedFile, path: Node, end: number): boolean {
  const names = new Map<string, Node | undefined>();
  const meaning = (one: Node): Node | undefined => bindingOf(context, file.file, one)?.node;
  walk(path, (node) => {
    if (node.type === 'Identifier' && (node.end ?? 0) <= end && isName(file, node))
      names.set(node.name, meaning(node));
    return true;
  });
  return [...nodesIn(file)].every(
    (node) =>
      node.type !== 'Identifier' ||
      !names.has(node.name) ||
      !isName(file, node) ||
      meaning(node) === names.get(node.name),
  );
}

/** No property. */
function isName(file: ParsedFile, node: Node): boolean {
  const parent = parentOf(file, node);
  if (!parent) return true;
  if ('property' in parent && parent.property === node)
    return 'computed' in parent && parent.computed === true;
  return !('key' in parent && parent.key === node && !('shorthand' in parent && parent.shorthand));
}
