// Small programs in memory, with the real resolver.
import type { Node } from '@babel/types';
import { createContext } from '../../src/find/context.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { resolve } from '../../src/resolve/index.js';

/** @param files texts by path below `/app`; a text alone is `a.js` */
export function contextOf(files: string | Record<string, string>): FindContext {
  const texts = typeof files === 'string' ? { 'a.js': files } : files;
  const list = Object.entries(texts).map(([name, text]) => ({ file: `/app/${name}`, text }));
  const project = {
    root: '/app',
    files: list,
    targets: new Set(list.map(({ file }) => file)),
    manifests: [],
    skipped: [],
  };
  const rest = { adapters: new Map<string, string>(), stateDirectory: undefined, singleFile: false };
  return createContext(project, resolve(list), rest).context;
}

/** The outermost node with exactly this text; with `#2` behind it, the second. */
export function nodeOf(
  context: FindContext,
  wanted: string,
): { file: ParsedFile; node: Node; ancestors: readonly Node[] } {
  const [, text = '', number = '1'] = /^(.*?)(?:#(\d))?$/s.exec(wanted) ?? [];
  let left = Number(number);
  for (const { file } of context.project.files) {
    const parsed = context.parsed(file);
    if (!parsed) throw new SyntaxError(`${file} does not parse`);
    let found: { node: Node; ancestors: readonly Node[] } | undefined;
    walk(parsed.tree.program, (node, ancestors) => {
      const { start, end } = rangeOf(node);
      if (found || node.type === 'ExpressionStatement' || parsed.text.slice(start, end) !== text)
        return !found;
      if (--left === 0) found = { node, ancestors: [...ancestors] };
      return false;
    });
    if (found) return { file: parsed, ...found };
  }
  throw new RangeError(`no node reads ${wanted}`);
}

export function textOf(file: ParsedFile, node: Node): string {
  const { start, end } = rangeOf(node);
  return file.text.slice(start, end);
}
