import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../src/ast/walk.js';
import { bindingOf, type Declared } from '../../src/find/library/program.js';
import { ancestorsOf, bare, isFunction, nodesIn, parentOf } from '../../src/find/library/syntax.js';
import type { Part } from '../../src/find/library/paths.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { objects, type Pieces } from './file-use.js';
import { isGivenPath } from './given-path.js';
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
  const isGiven = isGivenPath(context, value.parsed, value.node);
  if (!known?.key || (known.isOutside && !isGiven)) throw new Stop('file-path-unknown', file, name);
  if (known.isWhole) return isGiven ? keyOfGiven([rangeOf(name)]) : [quoted(file, known.key)];
  const folder = value.file === file.file ? folderOf(context, file, bare(value.node), known.key) : undefined;
  if (folder === undefined || !isThisSame(file, name, value.node))
    throw new Stop('file-path-unknown', file, name);
  const prefix = isGiven ? keyOfGiven([folder]) : [quoted(file, known.key)];
  return [objects('keyOfPath'), '(', ...prefix, `, ${folder}, `, rangeOf(name), ')'];
}

/** True if `this` means the same at two places, or none of them has it. */
function isThisSame(file: ParsedFile, name: Node, value: Node): boolean {
  const { start, end } = rangeOf(value);
  if (!/\bthis\b/.test(file.text.slice(start, end))) return true;
  return ownerOf(file, name) === ownerOf(file, value);
}

/** The function around a node whose `this` holds there. */
function ownerOf(file: ParsedFile, node: Node): Node | undefined {
  const isOwner = (one: Node): boolean => isFunction(one) && one.type !== 'ArrowFunctionExpression';
  return [...ancestorsOf(file, node)].find(isOwner);
}

/** The code that tells what keys begin with from the path of a folder. */
export function keyOfGiven(folder: Pieces): Pieces {
  return [objects('keyOfFolder'), '(', ...folder, ')'];
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
  const inner = 'arguments' in path ? path.arguments : [];
  const [folder, second] = inner;
  if (folder && second && bare(second) === bare(name)) {
    const isSame = isSameAround(context, file, folder, folder.end ?? 0);
    return isSame ? file.text.slice(folder.start ?? 0, folder.end ?? 0) : undefined;
  }
  if (end === undefined || !isSameAround(context, file, path, end)) return undefined;
  const code = file.text.slice(start, end);
  if (path.type === 'TemplateLiteral') return `${code.replace(/\$\{\s*$/, '')}\``;
  if (path.type === 'BinaryExpression') return code;
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
  if ('imported' in parent && parent.imported === node && parent.local !== node) return false;
  if ('property' in parent && parent.property === node)
    return 'computed' in parent && parent.computed === true;
  return !('key' in parent && parent.key === node && !('shorthand' in parent && parent.shorthand));
}
