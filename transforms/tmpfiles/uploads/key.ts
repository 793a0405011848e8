import { dirname, posix } from 'node:path';
import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { bindingOf } from '../../../src/find/library/program.js';
import { bare, parentOf } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { objects, type Pieces } from '../file-use.js';
import { composed, partsOfOperand, type Composed } from '../operands.js';
import { placeOfParts } from '../places.js';
import { quoted } from '../quoted.js';
import { storedBy } from './stored.js';
import type { Read } from './reads.js';
import type { Stored } from './stored.js';

/** The key of an uploaded file, where an expression is its path; `group`: who stored it. */
export interface UploadedKey {
  pieces: Pieces;
  group: string;
}

/**
 * The code that gives the key of an upload where an expression gave its path: `req.file.path`, `join(__dirname, file.path)`,
 * `join(file.destination, file.filename)`; undefined for all other paths.
 */
export function uploadedKey(context: FindContext, file: ParsedFile, path: Node): UploadedKey | undefined {
  for (const stored of storedBy(context)) {
    const pieces = keyIn(context, stored, file, bare(path));
    if (pieces) return { pieces, group: stored.from.group };
  }
  return undefined;
}

function keyIn(context: FindContext, stored: Stored, file: ParsedFile, node: Node): Pieces | undefined {
  if (node.type === 'Identifier') return isName(context, stored, file, node) ? [rangeOf(node)] : undefined;
  const read = stored.reads.get(node);
  if (read) return read.meaning === 'path' ? keyOfRead(stored, file, read) : undefined;
  const made = composed(context, file.file, node);
  const last = made?.operands.at(-1);
  if (!made || !last || !('node' in last)) return undefined;
  const name = stored.reads.get(bare(last.node));
  if (name?.meaning === 'name' && isInItsFolder(stored, file, made, name))
    return keyOfRead(stored, file, name);
  if (name?.meaning !== 'path' || !isSamePath(context, stored, file, made)) return undefined;
  return keyOfRead(stored, file, name);
}

/** A name that has the path of an upload, and nothing else. */
function isName(context: FindContext, stored: Stored, file: ParsedFile, node: Node): boolean {
  const binding = bindingOf(context, file.file, node);
  if (!binding) return false;
  const property = parentOf(binding.names.parsed, binding.node);
  if (property && stored.reads.get(property)?.meaning === 'path') return true;
  const { declaration, kind } = binding;
  if (kind !== 'const' || declaration.type !== 'VariableDeclarator' || !declaration.init) return false;
  const isWhole = declaration.id === binding.node && bare(declaration.init).type !== 'Identifier';
  return isWhole && keyIn(context, stored, file, bare(declaration.init)) !== undefined;
}

function keyOfRead(
  { from, prefix }: Stored,
  file: ParsedFile,
  { node, of, field }: Read,
): Pieces | undefined {
  if (!of) return undefined;
  if (field !== undefined) return [rangeOf(node)];
  const dot = node.type === 'OptionalMemberExpression' && node.optional ? '?.' : '.';
  if (from.group === 'multer') return [rangeOf(of), `${dot}key`];
  if (prefix === undefined) return undefined;
  return [objects('objectKey'), '(', quoted(file, prefix), ', ', rangeOf(of), `${dot}newFilename)`];
}

/** `join(file.destination, file.filename)`: both of one file. */
function isInItsFolder({ reads }: Stored, file: ParsedFile, made: Composed, name: Read): boolean {
  const [first, second] = made.operands;
  const count = made.operands.length;
  const folder = first && 'node' in first ? reads.get(bare(first.node)) : undefined;
  if (folder?.meaning !== 'folder' || !folder.of || !name.of) return false;
  const source = (node: Node): string => file.text.slice(node.start ?? 0, node.end ?? 0);
  if (source(folder.of) !== source(name.of)) return false;
  return count === 2
    ? made.by === 'join'
    : count === 3 && !!second && 'text' in second && second.text === '/';
}

/** The app's folder in front of a relative path changes nothing, nor `./`; nor does `resolve` alone. */
function isSamePath(context: FindContext, stored: Stored, file: ParsedFile, made: Composed): boolean {
  const before = made.operands.slice(0, -1);
  if (!before.length) return true;
  if (before.every((one) => 'text' in one && /^(\.\/|\.?)$/.test(one.text))) return true;
  if (!stored.folders.every((folder) => folder !== undefined && !folder.startsWith('/'))) return false;
  const parts = before.flatMap((one) => partsOfOperand(context, file.file, one));
  const all = made.by === 'join' ? [...parts, { kind: 'text' as const, text: '/' }] : parts;
  const place = placeOfParts(context, file.file, [...all, { kind: 'text', text: '.upload' }]);
  const app = context.manifestOf(file.file)?.directory ?? dirname(file.file);
  return place?.key === posix.normalize('.upload') && app !== undefined;
}

/** The property that names the key in place of the path, for patterns. */
export function keyProperty({ from }: Stored): string | undefined {
  return from.group === 'multer' ? 'key' : undefined;
}
