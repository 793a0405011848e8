import type { Node } from '@babel/types';
import { sep } from 'node:path';
import { parseToLook } from '../ast/parse.js';
import { rangeOf, walk } from '../ast/walk.js';
import type { Manifest, Project, Skipped } from '../model/project.js';
import type { FindContext, ParsedFile, Range, Resolver } from '../model/transform.js';
import { quickOrigin } from './runtime/quick-origin.js';

/**
 * What transforms look at. Files are parsed at the first question about them; those that do not parse are kept.
 * @param before an earlier state of the program: of files that are as they were, its trees are taken
 */
export function createContext(
  project: Project,
  resolver: Resolver,
  rest: Pick<FindContext, 'adapters' | 'stateDirectory' | 'singleFile' | 'withTests'>,
  before?: FindContext,
): { context: FindContext; unparsed: Skipped[] } {
  const unparsed: Skipped[] = [];
  const texts = new Map(project.files.map(({ file, text }) => [file, text]));
  const cache = new Map<string, ParsedFile | undefined>();
  const parsed = (file: string): ParsedFile | undefined => {
    if (!cache.has(file)) cache.set(file, unchanged(file) ?? parseFile(file, texts.get(file), unparsed));
    return cache.get(file);
  };
  const unchanged = (file: string): ParsedFile | undefined => {
    const known = before?.parsed(file);
    return known?.text === texts.get(file) ? known : undefined;
  };
  const context: FindContext = {
    project,
    resolver: {
      ...resolver,
      originOf: (file, range) => quickOrigin(context, file, range) ?? resolver.originOf(file, range),
    },
    ...rest,
    parsed,
    nodeAt: (file, range) => nodeAt(parsed(file), range),
    manifestOf: (file) => manifestOf(project.manifests, file),
  };
  return { context, unparsed };
}

function parseFile(file: string, text: string | undefined, unparsed: Skipped[]): ParsedFile | undefined {
  if (text === undefined) return undefined;
  try {
    return { file, text, tree: parseToLook(file, text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    unparsed.push({ file, reason: 'syntax', message: error.message });
    return undefined;
  }
}

function nodeAt(file: ParsedFile | undefined, { start, end }: Range): ReturnType<FindContext['nodeAt']> {
  let found: { node: Node; ancestors: readonly Node[] } | undefined;
  if (!file) return undefined;
  walk(file.tree.program, (node, ancestors) => {
    const range = rangeOf(node);
    if (range.start > start || range.end < end) return false;
    if (range.start === start && range.end === end) found = { node, ancestors: [...ancestors] };
    return true;
  });
  return found;
}

/** The package.json of the nearest folder above. */
function manifestOf(manifests: readonly Manifest[], file: string): Manifest | undefined {
  return manifests
    .filter(({ directory }) => file.startsWith(directory.endsWith(sep) ? directory : directory + sep))
    .reduce<Manifest | undefined>(
      (best, one) => (best && best.directory.length >= one.directory.length ? best : one),
      undefined,
    );
}
