import { sizeOf } from '../io/project-files.js';
import { readText } from '../io/read.js';
import type { Skipped, SourceFile } from '../model/project.js';

/** Nobody writes a test of a megabyte. */
const MAX_BYTES = 1_000_000;

/** What tests read, and what runs in a browser, among what is left out as tests. */
const NO_CODE = /(?:^|[/\\])(?:fixtures|__\w*fixtures__|cypress)[/\\]|\.stories\./;

/** The files of tests among those that were left out: no state is looked for in them, but they call what has it. */
export function testFilesIn(skipped: readonly Skipped[]): string[] {
  return skipped
    .filter(({ file, reason }) => reason === 'test' && /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file))
    .map(({ file }) => file)
    .filter((file) => !NO_CODE.test(file));
}

/** The texts of tests; without those that cannot be read, which cannot be changed either. */
export function readTests(files: readonly string[]): SourceFile[] {
  return files.flatMap((file) => {
    const text = sizeOf(file) > MAX_BYTES ? undefined : readText(file).text;
    return text === undefined ? [] : [{ file, text }];
  });
}
