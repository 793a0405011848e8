import { dirname, resolve } from 'node:path';
import { isExported, type Fn } from './functions.js';
import type { View } from './view.js';

/**
 * True for what a published library exports from its entry: code that nobody sees calls it. A package that is private,
 * or that starts a server, is an application.
 */
export function isPublic(view: View, fn: Fn): boolean {
  const manifest = view.context.manifestOf(fn.file);
  if (!manifest || view.context.singleFile || !isExported(view, fn)) return false;
  const about = read(manifest.text);
  if (about['private'] === true || isServer(view)) return false;
  return entriesOf(about).some(
    (entry) => withoutEnding(resolve(manifest.directory, entry)) === withoutEnding(fn.file),
  );
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

function withoutEnding(path: string): string {
  const bare = path.replace(/\.[cm]?[jt]sx?$/, '');
  return bare.endsWith('/index') ? dirname(bare) : bare;
}

function isServer(view: View): boolean {
  return view.context.project.files.some(({ text }) => /\.listen\s*\(/.test(text));
}
