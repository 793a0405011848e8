import { dirname } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { Failure } from '../model/failure.js';
import { readText } from './read.js';
import { isInside, nameIn } from './real-path.js';

/** Patterns with the syntax of .gitignore, and the folder (absolute, links resolved) that they are relative to. */
export interface IgnoreRules {
  folder: string;
  patterns: Ignore;
}

/** @param patterns One pattern each, or the whole text of an ignore file. */
export function ignoreRules(folder: string, patterns: string | readonly string[]): IgnoreRules {
  return { folder, patterns: ignore({ ignorecase: false }).add(patterns) };
}

/**
 * The rules in an ignore file, relative to its folder.
 * @throws Failure when it cannot be read.
 */
export function readIgnoreFile(file: string): IgnoreRules {
  return ignoreRules(dirname(file), textOf(file));
}

/**
 * Rules, and after them those of a .gitignore file further down. They become one list, as in git, because a
 * pattern of the inner file may take back what an outer one ignores.
 * @throws Failure when the file cannot be read.
 */
export function withNested({ folder, patterns }: IgnoreRules, file: string): IgnoreRules {
  const inner = nameIn(folder, dirname(file)).replace(/[*?[\\]/g, '\\$&');
  const lines = textOf(file).split(/\r?\n/);
  const moved = inner === '' ? lines : lines.map((line) => moveUp(line, inner));
  return { folder, patterns: ignore({ ignorecase: false }).add(patterns).add(moved) };
}

/**
 * Whether the rules ignore a path, or a folder that it is in. What is outside of their folder they do not ignore.
 * @param path Absolute path, links resolved; with a `/` at the end for a folder.
 */
export function isIgnored(path: string, { folder, patterns }: IgnoreRules): boolean {
  const name = nameIn(folder, path);
  return name !== '' && isInside(folder, path) && patterns.ignores(path.endsWith('/') ? `${name}/` : name);
}

// `*.log` in `inner/` is, seen from above, `/inner/**` + `/*.log`; `/a` and `a/b` are `/inner/a` and `/inner/a/b`.
function moveUp(line: string, inner: string): string {
  const [, not = '', body = ''] = /^(!?)(.*?)(?:(?<!\\) +)?$/.exec(line) ?? [];
  if (body === '' || line.startsWith('#')) return '';
  const anchored = /\/./.test(body);
  return `${not}/${inner}/${anchored ? body.replace(/^\//, '') : `**/${body}`}`;
}

function textOf(file: string): string {
  const { text, error } = readText(file);
  if (text === undefined) throw new Failure(`Cannot read the ignore file ${file} (${error})`);
  return text.replace(/^\uFEFF/, '');
}
