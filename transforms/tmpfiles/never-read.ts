import type { Node } from '@babel/types';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { partsOf } from '../../src/find/library/paths.js';
import { bare } from '../../src/find/library/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { placeOf, type FileUse } from './file-use.js';
import { knownPlace } from './places.js';
import { uploadedKey } from './uploads/key.js';

/** Calls of `fs` that give the content of a file, or take it somewhere else. */
const CONTENT = /^(readFile|readJson|readJSON|createReadStream|copyFile|copy)$/;

/** What is to be said about files that the program puts somewhere and never reads there. */
export interface NeverRead {
  refuse?: Reason;
  review?: Reason;
}

/**
 * Files that a program writes are for somebody. If none of its code reads them, a part of it that serves files from a folder
 * which nobody can tell may be the one, and would look on the disk; or another program does, where the folder is not the app's.
 */
export function neverRead(context: FindContext, all: readonly FileUse[], own: readonly FileUse[]): NeverRead {
  const put = own.find(({ writes, fs }) => writes && fs);
  if (!put || own.some((use) => isRead(context, use))) return {};
  const server = all.find((use) => !own.includes(use) && isServing(use) && isSomewhere(context, use));
  if (server) return { refuse: refusalAt(context, 'served-from-unknown', placeOf(server.file, server.call)) };
  return put.paths.some((path) => isOutside(context, put.file.file, path))
    ? { review: refusalAt(context, 'read-by-others', placeOf(put.file, put.call)) }
    : {};
}

/** `/data/certificates/…`: a setting may name a folder of the app as well. */
function isOutside(context: FindContext, file: string, path: Node): boolean {
  const [first] = partsOf(context, file, path);
  const isSaid = first?.kind === 'text' && first.text.startsWith('/') && !first.isOne;
  return isSaid && knownPlace(context, file, path)?.isOutside === true;
}

/** Not what was uploaded just now, which is read where it came to first. */
function isRead(context: FindContext, use: FileUse): boolean {
  const isContent = use.fs ? CONTENT.test(use.fs.method) : !use.writes;
  return isContent && !use.paths.every((path) => uploadedKey(context, use.file, bare(path)));
}

function isServing({ fs, writes, group }: FileUse): boolean {
  return !fs && !writes && group === undefined;
}

/** Nothing but a folder of the program, or nothing at all, is known of where it looks. */
function isSomewhere(context: FindContext, { file, paths, place }: FileUse): boolean {
  return !place && paths.some((path) => isUnknown(context, file.file, path));
}

function isUnknown(context: FindContext, file: string, path: Node): boolean {
  const parts = partsOf(context, file, path);
  const varying = parts.findIndex(({ kind }) => !/^(text|folder|temporary)$/.test(kind));
  if (varying < 0) return false;
  const isNamed = parts
    .slice(0, varying)
    .some((part) => part.kind === 'temporary' || (part.kind === 'text' && !/^[./]*$/.test(part.text)));
  return !isNamed && (varying === 0 || parts.length > varying + 1);
}
