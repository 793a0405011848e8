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
  isWhole: boolean;
  /** True if the environment may name another folder. */
  isConfigured: boolean;
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
  const key = keyOfFixed(context, file, isWhole ? fixed : upToFolder(fixed));
  return key === undefined ? undefined : { key, isWhole, isConfigured: false };
}

/** Without the beginning of a name: `uploads/` of `uploads/img-`. */
function upToFolder(parts: readonly Part[]): Part[] {
  const last = parts.at(-1);
  if (last?.kind !== 'text') return [...parts];
  const text = last.text.slice(0, last.text.lastIndexOf('/') + 1);
  return [...parts.slice(0, -1), ...(text ? [{ kind: 'text' as const, text }] : [])];
}

function keyOfFixed(context: FindContext, file: string, parts: readonly Part[]): string | undefined {
  if (!parts.length) return undefined;
  const path = keyOfPath(context, file, parts);
  if (isInTemporary(parts)) return `tmp${path.replace(/^(<temporary>|\/(var\/)?tmp)/, '')}`;
  const app = context.manifestOf(file)?.directory ?? dirname(file);
  const key = relative(app, path).split(sep).join('/');
  return key.startsWith('..') ? path.replace(/^\/+/, '') : key;
}

/** True if one of two folders or files is, or is in, the other. */
export function overlaps(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
