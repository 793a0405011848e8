import { dirname } from 'node:path';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { calleeName } from '../../src/find/library/syntax.js';
import { shippedFiles } from '../../src/io/shipped.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { placeOf, type FileUse } from './file-use.js';
import { FOLDER_MAKERS } from './uses/folders.js';

const known = new WeakMap<FindContext, Map<string, string[]>>();

/** The files of the repository whose keys would be this one or begin with it. */
export function shippedUnder(context: FindContext, file: ParsedFile, key: string): string[] {
  const root = context.manifestOf(file.file)?.directory ?? dirname(file.file);
  const before = known.get(context) ?? new Map<string, string[]>();
  known.set(context, before);
  const id = `${root}\0${key}`;
  const files = before.get(id) ?? shippedFiles(root, key);
  before.set(id, files);
  return files;
}

/** Files that are delivered with the app, and would be looked for among the objects: somebody has to put them there. */
export function shippedReview(
  context: FindContext,
  uses: Iterable<FileUse>,
  prefixes: readonly string[],
): Reason[] {
  for (const use of uses) {
    if (use.isView || use.writes || FOLDER_MAKERS.has(calleeName(use.call)?.replace(/Sync$/, '') ?? ''))
      continue;
    const files = prefixes.flatMap((prefix) => shippedUnder(context, use.file, prefix));
    if (files.length) return [refusalAt(context, 'shipped-files', placeOf(use.file, use.call))];
  }
  return [];
}
