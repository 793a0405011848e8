import { basename, dirname, join } from 'node:path';

const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const SOURCE_OF: Record<string, string[]> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};
const BUILT = /\/(?:dist|build|lib|out|output|esm|cjs)(?=\/)/;

/** The source file that a path means: as written, with an ending added, as a folder, or where its build comes from. */
export function sourceAt(path: string, exists: (file: string) => boolean): string | undefined {
  return written(path).find(exists) ?? unbuilt(path).flatMap(written).find(exists);
}

function written(path: string): string[] {
  const ending = /\.[cm]?jsx?$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - ending.length);
  return [
    path,
    ...(SOURCE_OF[ending] ?? []).map((source) => stem + source),
    ...ENDINGS.map((one) => path + one),
    ...ENDINGS.map((one) => join(path, `index${one}`)),
  ];
}

/** `dist/src/a.js`, `dist/a.js` → `src/a.js`, `a.js`: what package.json names is built, what we have is the source. */
function unbuilt(path: string): string[] {
  const plain = path.replace(/\.d\.([cm]?)ts$/, '.$1js');
  const match = BUILT.exec(plain);
  if (!match) return plain === path ? [] : [plain];
  const [root, rest] = [plain.slice(0, match.index), plain.slice(match.index + match[0].length + 1)];
  return [join(root, rest), join(root, 'src', rest), ...unbuilt(join(root, rest))];
}

/** The folder of a file and all folders above it, nearest first. */
export function foldersAbove(file: string): string[] {
  const folder = dirname(file);
  return basename(folder) === '' ? [folder] : [folder, ...foldersAbove(folder)];
}
