import { resolve } from '../../src/resolve/index.js';
import type { Origin, Range, Resolver } from '../../src/model/transform.js';

/** A small program: file names by text. One stretch of the first file is marked `«like this»`. */
export interface Marked {
  resolver: Resolver;
  /** Absolute path of the first file. */
  file: string;
  /** The range of the mark. */
  range: Range;
  textOf: (origin: Range & { file: string }) => string;
}

export function marked(sources: Record<string, string>): Marked {
  const [first = ''] = Object.keys(sources);
  const text = sources[first] ?? '';
  const files = Object.entries(sources).map(([name, one]) => ({
    file: `/app/${name}`,
    text: one.replace(/[«»]/g, ''),
  }));
  return {
    resolver: resolve(files),
    file: `/app/${first}`,
    range: { start: text.indexOf('«'), end: text.indexOf('»') - 1 },
    textOf: ({ file, start, end }) => files.find((one) => one.file === file)?.text.slice(start, end) ?? '',
  };
}

/** The origin of the marked expression in words. */
export function originOf(sources: Record<string, string>): string {
  const { resolver, file, range, textOf } = marked(sources);
  return shown(resolver.originOf(file, range), textOf);
}

function shown(origin: Origin, textOf: Marked['textOf']): string {
  if (origin.kind === 'module') return `${origin.module} ${origin.path.join('.')}`;
  if (origin.kind === 'unknown') return `unknown: ${origin.why}`;
  return `${origin.file.slice('/app/'.length)}: ${textOf(origin)}`;
}
