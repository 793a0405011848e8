import { dirname, relative, sep } from 'node:path';
import type { Node } from '@babel/types';
import { isInTemporary, keyOfPath, partsOf, type Part } from '../../src/find/library/paths.js';
import type { FindContext } from '../../src/model/transform.js';

/** What is known of a path without running the program. */
export interface Known {
  /**
   * The folder as the beginning of keys, or the whole key if nothing varies: relative to the app's folder, or under
   * `tmp/`. Empty for the app's folder itself.
   */
  key: string;
  /** The beginning of the name in that folder: `img-`. */
  stem: string;
  isWhole: boolean;
  /** True for a path that is neither in the app's folder nor in that for temporary files. */
  isOutside: boolean;
  /** True if the name is made anew, right in the folder for temporary files: nobody else means this file. */
  isAlone: boolean;
  /** True if it may be another folder as well: `options.folder || './files'`. */
  isOneOfSeveral: boolean;
}

/** Where the files are that a path names: the folder that is the same for all of them. */
export function knownPlace(context: FindContext, file: string, path: Node): Known | undefined {
  return placeOfParts(context, file, partsOf(context, file, path));
}

/** Where a file is that a name gives in a folder, which a path gives, or a key. */
export function placeBelow(
  context: FindContext,
  file: string,
  folder: Node | string,
  name: Node,
): Known | undefined {
  const names = [{ kind: 'text' as const, text: '/' }, ...partsOf(context, file, name)];
  const base = typeof folder === 'string' ? appParts(context, file, folder) : partsOf(context, file, folder);
  return placeOfParts(context, file, [...base, ...names]);
}

function appParts(context: FindContext, file: string, key: string): Part[] {
  const path = context.manifestOf(file)?.directory ?? dirname(file);
  return [
    { kind: 'folder', path },
    { kind: 'text', text: `/${key}` },
  ];
}

/** The same for pieces of a path. */
export function placeOfParts(context: FindContext, file: string, parts: readonly Part[]): Known | undefined {
  const varying = parts.findIndex(({ kind }) => !/^(text|folder|temporary)$/.test(kind));
  const fixed = varying < 0 ? parts : parts.slice(0, varying);
  if (!fixed.length) return undefined;
  const isWhole = varying < 0;
  const found = keyOfFixed(context, file, isWhole ? fixed : upToFolder(fixed));
  if (!found) return undefined;
  const stem = isWhole ? '' : stemOf(fixed);
  const isAlone = found.key === 'tmp' && !isWhole && stem === '' && parts[varying]?.kind === 'fresh';
  return { ...found, stem, isWhole, isAlone, isOneOfSeveral: fixed.some(({ isOne }) => isOne) };
}

/** Without the beginning of a name: `uploads/` of `uploads/img-`. */
function upToFolder(parts: readonly Part[]): Part[] {
  const last = parts.at(-1);
  if (last?.kind !== 'text') return [...parts];
  const text = last.text.slice(0, last.text.lastIndexOf('/') + 1);
  return [...parts.slice(0, -1), ...(text ? [{ kind: 'text' as const, text }] : [])];
}

function stemOf(parts: readonly Part[]): string {
  const last = parts.at(-1);
  return last?.kind === 'text' ? last.text.slice(last.text.lastIndexOf('/') + 1) : '';
}

function keyOfFixed(
  context: FindContext,
  file: string,
  parts: readonly Part[],
): Pick<Known, 'key' | 'isOutside'> | undefined {
  if (!parts.length) return undefined;
  const path = keyOfPath(context, file, parts);
  if (isInTemporary(parts))
    return { key: `tmp${path.replace(/^(<temporary>|\/(var\/)?tmp)/, '')}`, isOutside: false };
  const app = context.manifestOf(file)?.directory ?? dirname(file);
  const key = relative(app, path).split(sep).join('/');
  if (!/^\.\.(\/|$)/.test(key)) return { key, isOutside: false };
  // What is above the app depends on where the app is; only a path that says it from the root is the same everywhere.
  const [first] = parts;
  const isFromRoot = (first?.kind === 'text' && first.text.startsWith('/')) || isOfSetting(parts);
  return { key: isFromRoot ? path.replace(/^\/+/, '') : key, isOutside: true };
}

function isOfSetting(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === 'folder' && part.setting !== undefined);
}

/** True if two paths may name the same file, or one a folder in which the other lies. */
export function overlaps(one: Known, other: Known): boolean {
  if (one.isAlone || other.isAlone || one.isOutside !== other.isOutside) return false;
  return covers(one, other) || covers(other, one);
}

function covers(one: Known, other: Known): boolean {
  const text = textOf(other);
  if (!one.isWhole) return text.startsWith(textOf(one));
  return text === one.key || text.startsWith(`${one.key}/`) || one.key === '';
}

function textOf({ key, stem, isWhole }: Known): string {
  return isWhole ? key : `${key}/${stem}`;
}
