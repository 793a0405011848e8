import { join } from 'node:path';

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
  const found = written(path, exists);
  if (found !== undefined) return found;
  for (const one of unbuilt(path)) {
    const source = written(one, exists);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** Most paths are tried in vain, so nothing is made of them that need not be. */
function written(path: string, exists: (file: string) => boolean): string | undefined {
  if (exists(path)) return path;
  const ending = /\.[cm]?jsx?$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - ending.length);
  for (const source of SOURCE_OF[ending] ?? []) if (exists(stem + source)) return stem + source;
  for (const one of ENDINGS) if (exists(path + one)) return path + one;
  const index = join(path, 'index');
  for (const one of ENDINGS) if (exists(index + one)) return index + one;
  return undefined;
}

/** `dist/src/a.js`, `dist/a.js` → `src/a.js`, `a.js`: what package.json names is built, what we have is the source. */
function unbuilt(path: string): string[] {
  const plain = path.replace(/\.d\.([cm]?)ts$/, '.$1js');
  const match = BUILT.exec(plain);
  if (!match) return plain === path ? [] : [plain];
  const [root, rest] = [plain.slice(0, match.index), plain.slice(match.index + match[0].length + 1)];
  return [join(root, rest), join(root, 'src', rest), ...unbuilt(join(root, rest))];
}
