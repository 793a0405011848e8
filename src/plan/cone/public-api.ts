import { resolve } from 'node:path';
import type { FindContext } from '../../model/transform.js';
import { sourceAt } from '../../paths/source-path.js';
import { exportedAgain } from './exported-again.js';
import { isExported, type Fn } from './functions.js';
import type { View } from './view.js';

const published = new WeakMap<FindContext, Map<string, ReadonlySet<string>>>();

/**
 * True for what a published library exports from its entry, or from a file that this exports again: code that nobody sees
 * calls it. A package that is private, or that starts a server, is an application.
 */
export function isPublic(view: View, fn: Fn): boolean {
  const manifest = view.context.manifestOf(fn.file);
  if (!manifest || view.context.singleFile || !isExported(view, fn)) return false;
  const about = read(manifest.text);
  if (about['private'] === true || isServer(view)) return false;
  return publishedBy(view, manifest.directory, about).has(fn.file);
}

/** The files whose exports a package hands out. What its package.json names may be built from them. */
function publishedBy(view: View, directory: string, about: Record<string, unknown>): ReadonlySet<string> {
  const known = published.get(view.context) ?? new Map<string, ReadonlySet<string>>();
  published.set(view.context, known);
  const before = known.get(directory);
  if (before) return before;
  const files = new Set(view.context.project.files.map(({ file }) => file));
  const todo = entriesOf(about).map((entry) =>
    sourceAt(resolve(directory, entry), (file) => files.has(file)),
  );
  const found = new Set<string>();
  for (let file = todo.pop(); file !== undefined || todo.length; file = todo.pop()) {
    if (file === undefined || found.has(file)) continue;
    found.add(file);
    todo.push(...exportedAgain(view, file));
  }
  known.set(directory, found);
  return found;
}

function read(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function entriesOf({ main, exports }: Record<string, unknown>): string[] {
  return [...strings(main), ...strings(exports)];
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function isServer(view: View): boolean {
  return view.context.project.files.some(({ text }) => /\.listen\s*\(/.test(text));
}
