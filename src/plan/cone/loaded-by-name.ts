import type { SourceFile } from '../../model/project.js';
import type { FindContext } from '../../model/transform.js';
import { isExported, type Fn } from './functions.js';
import type { View } from './view.js';

/** `require(path)`, `import(`./${name}.js`)`: nobody can say which files are loaded there. */
const BY_NAME = /\b(?:require|import)\s*\(\s*(?:[^\s'"`)]|`[^`]*\$\{|['"][^'"]*['"]\s*\+)/;

/** True for an export of a file that no file of the program names, in a program that loads files by computed names. */
export function isLoadedByName(view: View, fn: Fn): boolean {
  return isExported(view, fn) && loaderByName(view.context, fn.file) !== undefined;
}

/** What loads files by computed names, for a file that no file of the program names. */
export function loaderByName({ project, resolver }: FindContext, file: string): SourceFile | undefined {
  const loader = project.files.find(({ text }) => BY_NAME.test(text));
  return loader && resolver.importersOf(file).every((one) => one === file) ? loader : undefined;
}
