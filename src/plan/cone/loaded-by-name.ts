import { isExported, type Fn } from './functions.js';
import type { View } from './view.js';

/** `require(path)`, `import(`./${name}.js`)`: nobody can say which files are loaded there. */
const BY_NAME = /\b(?:require|import)\s*\(\s*(?:[^\s'"`)]|`[^`]*\$\{|['"][^'"]*['"]\s*\+)/;

/** True for an export of a file that no file of the program names, in a program that loads files by computed names. */
export function isLoadedByName(view: View, fn: Fn): boolean {
  if (!isExported(view, fn)) return false;
  const { project, resolver } = view.context;
  if (!project.files.some(({ text }) => BY_NAME.test(text))) return false;
  return resolver.importersOf(fn.file).every((file) => file === fn.file);
}
