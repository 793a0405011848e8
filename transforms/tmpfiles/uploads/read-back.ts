import type { Node } from '@babel/types';
import { isStartUp, usesOf } from '../../../src/find/library/program.js';
import { bare, parentOf } from '../../../src/find/library/syntax.js';
import { partsOf } from '../../../src/find/library/paths.js';
import { knownPlace } from '../places.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { FileUse } from '../file-use.js';
import { parameterOf } from '../holders.js';
import { Stop } from '../stop.js';
import { uploadedKey } from './key.js';

/**
 * Looks for files that are opened by paths which nobody can follow, once the path of an upload was kept as a text.
 * @param kept a text that names one file is not looked for where only folders are
 * @throws Stop at the first
 */
export function refuseReadBack(
  context: FindContext,
  all: readonly FileUse[],
  followed: ReadonlySet<FileUse>,
  kept: 'file' | 'folder' = 'folder',
): void {
  for (const use of all) {
    if (
      followed.has(use) ||
      (kept === 'file' && isAboutFolder(use)) ||
      isStartUp(context, use.file, use.call)
    )
      continue;
    const unknown = use.paths.find(
      (path) => isUnknown(context, use.file, path) && !isForOthers(context, use.file, path),
    );
    if (unknown) throw new Stop('upload-path-read-back', use.file, unknown);
  }
}

/** The path of an upload is never that of a folder. */
function isAboutFolder({ fs }: FileUse): boolean {
  return /^(readdir|mkdir|mkdirp|mkdirs|ensureDir|rmdir)(Sync)?$/.test(fs?.method ?? '');
}

/** The parameter of a function that is only exported: no code of the program gives it a path. */
function isForOthers(context: FindContext, file: ParsedFile, path: Node): boolean {
  const fn = parameterOf(file, bare(path))?.fn;
  if (fn?.type !== 'FunctionDeclaration' || !fn.id || parentOf(file, fn)?.type !== 'ExportNamedDeclaration')
    return false;
  return usesOf(context, file.file, fn.id).every(({ parsed, node }) =>
    /^(Export|Import)/.test(parentOf(parsed, node)?.type ?? ''),
  );
}

/** A path of which not even the folder is known, or no more than that it lies below the app's own. */
function isUnknown(context: FindContext, file: ParsedFile, path: Node): boolean {
  if (uploadedKey(context, file, path)) return false;
  if (knownPlace(context, file.file, path)?.key) return false;
  return partsOf(context, file.file, path).some(({ kind }) => kind === 'unknown');
}
