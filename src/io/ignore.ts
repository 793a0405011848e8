import { dirname } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { Failure } from '../model/failure.js';
import { readText } from './read.js';
import { isInside, nameIn } from './real-path.js';

/** Patterns with the syntax of .gitignore, and the folder (absolute, links resolved) that they are relative to. */
export interface IgnoreRules {
  folder: string;
  patterns: Ignore;
  /** The patterns as they were written, each in its own file. */
  lines: readonly string[];
  /** Fits every path that they may ignore: to try all patterns takes much longer, and most paths match none. */
  hint: RegExp;
}

/** @param patterns One pattern each, or the whole text of an ignore file. */
export function ignoreRules(folder: string, patterns: string | readonly string[]): IgnoreRules {
  return withHint(folder, ignore({ ignorecase: false }).add(patterns), [patterns].flat());
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
export function withNested({ folder, patterns, lines: outer }: IgnoreRules, file: string): IgnoreRules {
  const inner = nameIn(folder, dirname(file)).replace(/[*?[\\]/g, '\\$&');
  const lines = textOf(file).split(/\r?\n/);
  const moved = inner === '' ? lines : lines.map((line) => moveUp(line, inner));
  return withHint(folder, ignore({ ignorecase: false }).add(patterns).add(moved), [...outer, ...lines]);
}

/**
 * Whether the rules ignore a path, or a folder that it is in. What is outside of their folder they do not ignore.
 * @param path Absolute path, links resolved; with a `/` at the end for a folder.
 */
export function isIgnored(path: string, { folder, patterns, hint }: IgnoreRules): boolean {
  const name = nameIn(folder, path);
  return (
    name !== '' &&
    hint.test(name) &&
    isInside(folder, path) &&
    patterns.ignores(path.endsWith('/') ? `${name}/` : name)
  );
}

// `*.log` in `inner/` is, seen from above, `/inner/**` + `/*.log`; `/a` and `a/b` are `/inner/a` and `/inner/a/b`.
function moveUp(line: string, inner: string): string {
  const [, not = '', body = ''] = /^(!?)(.*?)(?:(?<!\\) +)?$/.exec(line) ?? [];
  if (body === '' || line.startsWith('#')) return '';
  const anchored = /\/./.test(body);
  return `${not}/${inner}/${anchored ? body.replace(/^\//, '') : `**/${body}`}`;
}

function withHint(folder: string, patterns: Ignore, texts: readonly string[]): IgnoreRules {
  const lines = texts.flatMap((text) => text.split(/\r?\n/));
  const hints = new Set(lines.filter((line) => line.trim() !== '' && !/^[#!]/.test(line)).map(hintOf));
  return { folder, patterns, lines, hint: hints.size ? new RegExp([...hints].join('|'), 's') : NOTHING };
}

const NOTHING = /(?!)/;

/** The parts of a pattern that a path must have as they are, in their order; nothing where the pattern quotes. */
function hintOf(pattern: string): string {
  const plain = pattern.replace(/\[[^\]\\]+\]/g, '*');
  if (/[\\[\]]/.test(plain)) return '';
  const parts = plain.split(/[^\w.-]+/).filter((part) => part !== '');
  return parts.map((part) => part.replace(/[.-]/g, '\\$&')).join('.*');
}

function textOf(file: string): string {
  const { text, error } = readText(file);
  if (text === undefined) throw new Failure(`Cannot read the ignore file ${file} (${error})`);
  return text.replace(/^\uFEFF/, '');
}
