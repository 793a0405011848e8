import { dirname } from 'node:path';
import { entriesMatching } from '../io/project-files.js';
import { readText } from '../io/read.js';
import type { SourceFile } from '../model/project.js';

const NAMES = '{tsconfig,jsconfig}*.json';

/** The tsconfig and jsconfig files under a folder, raw: `paths` in them give module names a meaning. */
export async function tsconfigsOf(root: string): Promise<SourceFile[]> {
  return textsOf(await entriesMatching([`**/${NAMES}`], root));
}

/** Those of the folders from a file up to the root of its program: what it means by a name does not depend on others. */
export async function tsconfigsAbove(file: string, root: string): Promise<SourceFile[]> {
  const folder = dirname(file);
  const own = textsOf(await entriesMatching([NAMES], folder));
  return folder === root || folder === dirname(folder)
    ? own
    : [...own, ...(await tsconfigsAbove(folder, root))];
}

function textsOf(files: readonly string[]): SourceFile[] {
  return files.flatMap((file) => {
    const { text } = readText(file);
    return text === undefined ? [] : [{ file, text }];
  });
}
