import { entriesMatching } from '../io/project-files.js';
import { readText } from '../io/read.js';
import type { SourceFile } from '../model/project.js';

/** The tsconfig and jsconfig files under a folder, raw: `paths` in them give module names a meaning. */
export async function tsconfigsOf(root: string): Promise<SourceFile[]> {
  const files = await entriesMatching(['**/{tsconfig,jsconfig}*.json'], root);
  return files.flatMap((file) => {
    const { text } = readText(file);
    return text === undefined ? [] : [{ file, text }];
  });
}
