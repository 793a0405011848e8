import { dirname, extname, relative } from 'node:path';
import type { FindContext, ParsedFile } from '../model/transform.js';

/** The relative name by which a file imports another one, with the ending that the imports of the app have. */
export function specifierOf(
  context: FindContext,
  file: ParsedFile,
  target: string,
  style: 'import' | 'require',
): string {
  const path = relative(dirname(file.file), target).replaceAll('\\', '/');
  const dotted = path.startsWith('.') ? path : `./${path}`;
  const ending = extname(dotted);
  return dotted.slice(0, -ending.length) + endingFor(context, file, ending, style);
}

function endingFor(
  context: FindContext,
  file: ParsedFile,
  ending: string,
  style: 'import' | 'require',
): string {
  if (/^\.[cm]/.test(ending)) return ending.replace('t', 'j');
  const peers = context.project.files.filter((one) => extname(one.file) === extname(file.file));
  for (const { text } of [file, ...peers]) {
    const endings = endingsIn(text);
    if (endings.length) return endings.includes('') ? '' : (endings[0] ?? '').replace('x', '');
  }
  const isModule = context.manifestOf(file.file)?.type === 'module';
  return (ending.startsWith('.ts') ? isModule : style === 'import') ? '.js' : '';
}

const SPECIFIER = /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(?\s*)(['"])\.{1,2}\/([^'"\n]*)\1/g;

/** These have their ending everywhere, so they tell nothing. */
const ALWAYS_WRITTEN = /\.(json|node|css|scss|[cm][jt]s|wasm|html|svg|txt)$/;

/** The endings of the relative imports in a text, empty for those without one (`./app.module` has none). */
function endingsIn(text: string): string[] {
  return [...text.matchAll(SPECIFIER)]
    .filter(({ index }) => !isComment(text.slice(text.lastIndexOf('\n', index) + 1, index)))
    .map(([, , path = '']) => path)
    .filter((path) => !ALWAYS_WRITTEN.test(path))
    .map((path) => /\.[jt]sx?$/.exec(path)?.[0] ?? '');
}

/** Types in JSDoc need no ending, whatever the imports of the code need. */
function isComment(line: string): boolean {
  return /^\s*(?:\/[*/]|\*)/.test(line);
}
