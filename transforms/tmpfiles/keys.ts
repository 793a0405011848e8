import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { partsOf, type Part } from '../../src/find/library/paths.js';
import { bare, isCall, isFunction } from '../../src/find/library/syntax.js';
import { isParameter } from '../../src/find/library/program.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { configuredFolder, configuredNamed } from './configured.js';
import { valueOf } from './declared.js';
import { fieldOf } from './fields.js';
import { objects, type Following, type Pieces } from './file-use.js';
import { composed, isFixed, isPathCall, partsOfOperand, type Composed, type Operand } from './operands.js';
import { knownPlace, placeOfParts } from './places.js';
import { quoted } from './quoted.js';
import { keyOfGiven, keyOfShown } from './shown-key.js';
import { Stop } from './stop.js';
import { keyMaker } from './unwatched.js';
import { uploadedKey } from './uploads/key.js';

/**
 * The code that gives the key of an object where an expression gave the path of a file. Variables, parameters and functions
 * that give paths give keys from then on.
 * @throws Stop where nobody can tell
 */
export function keyOf(context: FindContext, carriers: Following, file: ParsedFile, path: Node): Pieces {
  const node = bare(path);
  const uploaded = uploadedKey(context, file, node);
  if (uploaded) {
    carriers.groups.add(uploaded.group);
    return uploaded.pieces;
  }
  followConfigured(context, carriers, file, node);
  if (configuredFolder(context, node)?.given) return keyOfGiven([rangeOf(node)]);
  const made = composed(context, file.file, node);
  if (made) return ofOperands(context, carriers, file, node, made);
  if (isCarrier(context, file, node)) {
    carriers.add(file, node);
    const shown = carriers.shown(file, node);
    return shown ? keyOfShown(context, file, node, shown) : [rangeOf(node)];
  }
  const known = knownPlace(context, file.file, node);
  if (!known?.isWhole || known.isOneOfSeveral) throw new Stop('file-path-unknown', file, node);
  return [quoted(file, inApp(known.key, file, node))];
}

/** The same for the beginning that a path is compared with: `folder + path.sep` keeps what is at its end. */
export function keyToCompare(
  context: FindContext,
  carriers: Following,
  file: ParsedFile,
  path: Node,
): Pieces {
  const made = composed(context, file.file, bare(path));
  const [first, slash, ...rest] = made?.operands ?? [];
  const isFolder = first && 'node' in first && slash && 'text' in slash && slash.text === '/' && !rest.length;
  if (made?.by !== 'text' || !isFolder) return keyOf(context, carriers, file, path);
  return [...keyOf(context, carriers, file, first.node), ` + ${quoted(file, '/')}`];
}

/** The same for a folder whose path stays a path too: who else has it is no matter. */
export function keyOfFolder(context: FindContext, carriers: Following, file: ParsedFile, path: Node): Pieces {
  followConfigured(context, carriers, file, path);
  const known = knownPlace(context, file.file, path);
  if (!known?.isWhole || known.isOneOfSeveral) throw new Stop('file-path-unknown', file, path);
  return [quoted(file, inApp(known.key, file, path))];
}

/** The folders of the configuration in which a path is. */
function followConfigured(context: FindContext, carriers: Following, file: ParsedFile, path: Node): void {
  for (const part of partsOf(context, file.file, path)) {
    const folder = part.kind === 'folder' ? configuredNamed(context, part.setting) : undefined;
    if (folder) carriers.addConfigured(folder);
  }
}

/** Names, and calls of functions of the program or of `dirname`. */
function isCarrier(context: FindContext, file: ParsedFile, node: Node): boolean {
  if (configuredFolder(context, node)) return false;
  if (isCall(node)) {
    if (isPathCall(context, file.file, node, /^dirname$/)) return true;
    const called = valueOf(context, file, node.callee);
    return called !== undefined && isFunction(called.node);
  }
  if (!/^(Identifier|MemberExpression)$/.test(node.type)) return false;
  return (
    valueOf(context, file, node) !== undefined ||
    isParameter(context, file.file, node) ||
    fieldOf(file, node) !== undefined
  );
}

function ofOperands(
  context: FindContext,
  carriers: Following,
  file: ParsedFile,
  node: Node,
  made: Composed,
): Pieces {
  const [first, ...rest] = made.operands;
  if (first && 'node' in first && rest.length === 0) return keyOf(context, carriers, file, first.node);
  const isKey = first && 'node' in first && hasKey(context, file, bare(first.node));
  if (!isKey || isBase(context, file, first)) return ofFixed(context, file, node, made);
  const base = keyOf(context, carriers, file, first.node);
  const shown = carriers.shown(file, bare(first.node));
  if (shown && isFixed(context, file.file, first)) return ofFixed(context, file, node, made);
  const isFolder = endsWithSlash(context, file, first.node);
  if (made.by === 'text' && !isFolder && rest.every(isEnding) && !shown) return [rangeOf(node)];
  const names = made.by === 'join' || isFolder ? rest.map(withoutFirstSlash) : withoutSlash(rest);
  if (!names || names.some((one) => goesUp(context, file, one)))
    throw new Stop('file-path-unknown', file, node);
  if (names.length === 0) return base;
  return keyCall(
    context,
    file,
    node,
    base,
    made.by === 'join' ? names.map(nameOf(file)) : [textOf(file, names)],
  );
}

function hasKey(context: FindContext, file: ParsedFile, node: Node): boolean {
  return isCarrier(context, file, node) || configuredFolder(context, node)?.given !== undefined;
}

/** The folder of the program or of its files, or that for temporary files: what is in it is named from there. */
function isBase(context: FindContext, file: ParsedFile, first: Operand): boolean {
  return partsOfOperand(context, file.file, first).every(
    (part) =>
      (part.kind === 'folder' && part.setting === undefined) ||
      part.kind === 'temporary' ||
      (part.kind === 'text' && /^[./]*$/.test(part.text)),
  );
}

/** `uploads/`: what comes behind it is a name. */
function endsWithSlash(context: FindContext, file: ParsedFile, node: Node): boolean {
  const parts = partsOfOperand(context, file.file, { node });
  const last = parts.at(-1);
  return last?.kind === 'text' && last.text.endsWith('/');
}

/** `.bak` behind a file. */
function isEnding(one: Operand): boolean {
  return 'text' in one && !/[\\/]/.test(one.text);
}

function withoutFirstSlash(one: Operand, index: number): Operand {
  return index === 0 && 'text' in one ? { text: one.text.replace(/^\/+/, '') } : one;
}

/** A path that begins with text or a folder that is known. */
function ofFixed(context: FindContext, file: ParsedFile, node: Node, { by, operands }: Composed): Pieces {
  const parts = operands.map((one) => partsOfOperand(context, file.file, one));
  const varying = operands.findIndex((one) => !isFixed(context, file.file, one));
  const fixed = parts.slice(0, varying < 0 ? parts.length : varying);
  const all = by === 'join' ? fixed.flatMap(withSlash) : fixed.flat();
  const known = placeOfParts(context, file.file, varying < 0 ? all : [...all, { kind: 'fresh' }]);
  if (!known || known.isOneOfSeveral) throw new Stop('file-path-unknown', file, node);
  const key = quoted(file, inApp(known.key, file, node));
  if (varying < 0) return [key];
  const rest = operands.slice(varying);
  if (rest.some((one) => goesUp(context, file, one))) throw new Stop('file-path-unknown', file, node);
  if (by === 'join') return keyCall(context, file, node, [key], rest.map(nameOf(file)));
  return keyCall(context, file, node, [key], [textOf(file, [...beginning(fixed.flat()), ...rest])]);
}

/** The beginning of a name: `img-` of `uploads/img-`. */
function beginning(fixed: readonly Part[]): Operand[] {
  const last = fixed.at(-1);
  const text = last?.kind === 'text' ? last.text.slice(last.text.lastIndexOf('/') + 1) : '';
  return text ? [{ text }] : [];
}

function withSlash(parts: Part[]): Part[] {
  return [...parts, { kind: 'text', text: '/' }];
}

/** What stands behind a folder in a text has to begin with a slash. */
function withoutSlash([first, ...rest]: readonly Operand[]): Operand[] | undefined {
  if (!first || !('text' in first) || !first.text.startsWith('/')) return undefined;
  const text = first.text.replace(/^\/+/, '');
  return text ? [{ text }, ...rest] : rest;
}

/** `..`, also at the beginning of what is put together: `'../' + name`. */
function goesUp(context: FindContext, file: ParsedFile, one: Operand): boolean {
  return partsOfOperand(context, file.file, one).some(
    (part) => part.kind === 'text' && /(^|[\\/])\.\.([\\/]|$)/.test(part.text),
  );
}

function inApp(key: string, file: ParsedFile, node: Node): string {
  if (/^\.\.(\/|$)/.test(key)) throw new Stop('file-path-unknown', file, node);
  if (key === '') throw new Stop('app-folder', file, node);
  return key;
}

function keyCall(
  context: FindContext,
  file: ParsedFile,
  node: Node,
  base: Pieces,
  names: readonly Pieces[],
): Pieces {
  const isGiven = names.some((one) => one.some((piece) => typeof piece !== 'string'));
  const make = isGiven ? keyMaker(context, file, node) : objects('objectKey');
  return [make, '(', ...base, ...names.flatMap((one): Pieces => [', ', ...one]), ')'];
}

function nameOf(file: ParsedFile): (one: Operand) => Pieces {
  return (one) => ('text' in one ? [quoted(file, one.text)] : [rangeOf(one.node)]);
}

/** Operands behind each other as one expression: the only one, or a template. */
function textOf(file: ParsedFile, operands: readonly Operand[]): Pieces {
  const [only] = operands;
  // In a text anything is text; types ask for a text of their own.
  const isTyped = /\.[cm]?tsx?$/.test(file.file) && only && 'node' in only;
  if (only && operands.length === 1 && !isTyped) return nameOf(file)(only);
  const inner = operands.flatMap((one): Pieces =>
    'text' in one ? [one.text.replace(/[\\`]|\$\{/g, '\\$&')] : ['${', rangeOf(one.node), '}'],
  );
  return ['`', ...inner, '`'];
}
