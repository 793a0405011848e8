import { relative, sep } from 'node:path';
import { structuredPatch, type StructuredPatchHunk } from 'diff';
import { Failure } from '../model/failure.js';
import type { Draft } from '../model/plan.js';

/** Characters that git writes with a letter; others it writes as octal bytes. */
const NAMED: Record<string, string> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/**
 * All drafts as one unified diff for `git apply`, sorted by name. Drafts that change nothing are left out.
 * @param base Absolute path (links resolved, as in the drafts) that names are relative to: the top of the git work
 *   tree, since git counts the names of such a patch from there even when it runs in a folder further down (where
 *   it skips, without a word, what is outside of that folder); without git, the folder to apply it in.
 * @throws Failure when a file is not under `base`: git refuses such names.
 */
export function patch(drafts: Draft[], base: string): string {
  return drafts
    .filter(({ before, after }) => before !== after)
    .map((draft) => ({ name: nameUnder(base, draft.file), draft }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, draft }) => filePatch(name, draft))
    .join('');
}

function nameUnder(base: string, file: string): string {
  const name = relative(base, file).split(sep).join('/');
  if (name === '..' || name.startsWith('../')) {
    throw new Failure(
      `${file} is not under ${base}, so git could not apply the patch: start from a folder around it`,
    );
  }
  return name;
}

function filePatch(name: string, { before, after }: Draft): string {
  const { hunks } = structuredPatch('', '', before ?? '', after, undefined, undefined, { context: 3 });
  const lines = [`diff --git ${quotePath(`a/${name}`)} ${quotePath(`b/${name}`)}`];
  if (before === null) lines.push('new file mode 100644');
  if (hunks.length > 0) {
    lines.push(`--- ${before === null ? '/dev/null' : label(`a/${name}`)}`, `+++ ${label(`b/${name}`)}`);
  }
  return [...lines, ...hunks.flatMap(hunkLines), ''].join('\n');
}

/** Without the tab, other programs take what is after a space for a date. */
function label(name: string): string {
  return quotePath(name) + (name.includes(' ') ? '\t' : '');
}

function hunkLines({ oldStart, oldLines, newStart, newLines, lines }: StructuredPatchHunk): string[] {
  return [`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...lines];
}

/** An empty range is named by the line before it. */
function range(start: number, count: number): string {
  return `${count === 0 ? start - 1 : start},${count}`;
}

/** A path as git writes it: in C-style quotes if it holds a quote, a backslash, or anything but printable ASCII. */
function quotePath(path: string): string {
  const quoted = path.replace(/[^ !#-[\]-~]/gu, (character) => NAMED[character] ?? octal(character));
  return quoted === path ? path : `"${quoted}"`;
}

function octal(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
    .join('');
}
