import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import type { Draft } from '../../src/model/plan.js';
import { patch } from '../../src/report/patch.js';

const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

function git(cwd: string, args: string[], input?: string): string {
  const env = { ...ENVIRONMENT, GIT_CEILING_DIRECTORIES: tmpdir() };
  return execFileSync('git', args, { cwd, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'patch-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts the old texts into a folder. */
function lay(drafts: Draft[]): void {
  for (const { file, before } of drafts) {
    mkdirSync(dirname(file), { recursive: true });
    if (before !== null) writeFileSync(file, before);
  }
}

/** Applies the patch with git and compares every file, byte for byte. */
function expectApplies(drafts: Draft[], { base, cwd }: Place): void {
  lay(drafts);
  const text = patch(drafts, base);
  git(cwd, ['apply', '--check', '-'], text);
  git(cwd, ['apply', '-'], text);
  for (const { file, after } of drafts) {
    expect(readFileSync(file).equals(Buffer.from(after)), `${file}\n${text}`).toBe(true);
  }
}

interface Place {
  /** What the names in the patch are relative to. */
  base: string;
  /** Where git runs; the files are in it. */
  cwd: string;
}

const PLACES: Record<string, (root: string) => Place> = {
  'outside of a repository': (root) => ({ base: root, cwd: root }),
  'at the top of a repository': (root) => (git(root, ['init', '-q']), { base: root, cwd: root }),
  'in a folder of a repository': (root) => {
    git(root, ['init', '-q']);
    mkdirSync(join(root, 'packages/a b'), { recursive: true });
    return { base: root, cwd: join(root, 'packages/a b') };
  },
};

const NAMES = [
  'plain.js',
  'with space.js',
  'two  spaces .js',
  ' leading.js',
  'trailing.js ',
  'folder/deep/er.ts',
  'b/a/b.js',
  'a b/b/x.js',
  'quote".js',
  "apostrophe'.js",
  'back\\slash.js',
  'tab\tin.js',
  'line\nbreak.js',
  'return\rin.js',
  'bell\u0007.js',
  'vt\v.js',
  'ff\f.js',
  'bs\b.js',
  'control\u0001.js',
  'delete\u007f.js',
  'zoë ☃ 𝒳.js',
  'zoë☃.js',
  '"quoted name".js',
  '-dash.js',
  '#hash.js',
  '$(x)`y`.js',
  '[id].ts',
  '~tilde!.js',
  'é/à b.js',
];

const TEXTS: Record<string, [string | null, string]> = {
  'a changed line': ['a\nb\nc\n', 'a\nB\nc\n'],
  'a new file': [null, 'a\nb\n'],
  'a new file without a final newline': [null, 'a\nb'],
  'a new empty file': [null, ''],
  'a new file of one newline': [null, '\n'],
  'an empty file that gets text': ['', 'a\n'],
  'an empty file that gets a text without a newline': ['', 'a'],
  'a file that becomes empty': ['a\nb\n', ''],
  'a file without a final newline that becomes empty': ['a', ''],
  'no final newline before nor after': ['a\nb', 'A\nb'],
  'no final newline in an unchanged last line': ['a\nb\nc\nd\ne', 'A\nb\nc\nd\ne'],
  'a final newline added': ['a\nb', 'a\nb\n'],
  'a final newline removed': ['a\nb\n', 'a\nb'],
  CRLF: ['a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
  'CRLF without a final newline': ['a\r\nb', 'a\r\nB'],
  'CRLF to LF': ['a\r\nb\r\n', 'a\nb\n'],
  'mixed line ends': ['a\r\nb\nc\r\r\nd\n', 'a\r\nb\nC\r\r\nd\n'],
  'a lone CR in a line': ['a\rb\nc\n', 'a\rB\nc\n'],
  'a lone CR at the end': ['a\nb\r', 'A\nb\r'],
  'a byte order mark': ['\uFEFFa\nb\n', '\uFEFFa\nB\n'],
  'a byte order mark in a changed line': ['\uFEFFa\r\n', '\uFEFFb\r\n'],
  'characters that other programs take for line ends': [
    'a\u2028b\u2029c\u0085d\ve\ff\u001cg\nh\n',
    'a\u2028B\u2029c\u0085d\ve\ff\u001cG\nh\n',
  ],
  'lines that look like a patch': [
    '--- a/x\n+++ b/x\n@@ -1 +1 @@\n\\ No newline at end of file\ndiff --git a/x b/x\n',
    '-- a/x\n+++ b/y\n@@ -1 +1 @@\n\\ No newline at end of file\nx',
  ],
  'white space at the ends of lines': ['a \t\n\n \nb\n', 'a \n\n  \n\t\nb\n\n\n'],
  'text beyond ASCII': ['zoë ☃ 𝒳\nb\n', 'zoë ☃ 𝒴\nb\n'],
};

describe.each(Object.entries(PLACES))('%s', (_, place) => {
  it.each(Object.entries(TEXTS))('%s', (_name, [before, after]) => {
    const where = place(temporaryFolder());
    expectApplies([{ file: join(where.cwd, 'src/a.js'), before, after }], where);
  });

  it.each(NAMES)('the name %j, changed, new, and new and empty', (name) => {
    for (const [before, after] of [
      ['a\n', 'b\n'],
      [null, 'b\n'],
      [null, ''],
    ] as const) {
      const where = place(temporaryFolder());
      expectApplies([{ file: join(where.cwd, name), before, after }], where);
    }
  });

  it('generated edits', () => {
    const random = generator(20_241);
    for (let round = 0; round < 12; round++) {
      const where = place(temporaryFolder());
      const drafts = Array.from({ length: 40 }, (_unused, index) => ({
        file: join(where.cwd, `folder ${index % 3}`, `${index}.js`),
        ...pairOfTexts(random),
      }));
      expectApplies(drafts, where);
    }
  });

  it('keeps the executable bit', () => {
    const where = place(temporaryFolder());
    const drafts = [{ file: join(where.cwd, 'run.js'), before: 'a\n', after: 'b\n' }];
    lay(drafts);
    chmodSync(join(where.cwd, 'run.js'), 0o755);
    expectApplies(drafts, where);
    expect(statSync(join(where.cwd, 'run.js')).mode & 0o777).toBe(0o755);
  });
});

describe('the text of a patch', () => {
  it('is exactly this', () => {
    const drafts = [
      { file: '/p/src/b.js', before: '1\n2\n3\n4\n5\n6\n7\n8\n9\n', after: '1\n2\n3\n4\nfive\n6\n7\n8\n9\n' },
      { file: '/p/same.js', before: 'x', after: 'x' },
      { file: '/p/a new.js', before: null, after: 'a' },
      { file: '/p/é.js', before: null, after: '' },
    ];
    expect(patch(drafts, '/p')).toBe(
      [
        'diff --git a/a new.js b/a new.js',
        'new file mode 100644',
        '--- /dev/null',
        '+++ b/a new.js\t',
        '@@ -0,0 +1,1 @@',
        '+a',
        '\\ No newline at end of file',
        'diff --git a/src/b.js b/src/b.js',
        '--- a/src/b.js',
        '+++ b/src/b.js',
        '@@ -2,7 +2,7 @@',
        ' 2',
        ' 3',
        ' 4',
        '-5',
        '+five',
        ' 6',
        ' 7',
        ' 8',
        'diff --git "a/\\303\\251.js" "b/\\303\\251.js"',
        'new file mode 100644',
        '',
      ].join('\n'),
    );
  });

  it('is empty when nothing changes', () => {
    expect(patch([{ file: '/p/a.js', before: 'x', after: 'x' }], '/p')).toBe('');
    expect(patch([], '/p')).toBe('');
  });

  it('does not depend on the order of the drafts', () => {
    const drafts = ['B.js', 'a.js', 'a/b.js', 'a-b.js'].map((name) => ({
      file: `/p/${name}`,
      before: null,
      after: 'x\n',
    }));
    const names = [...patch(drafts, '/p').matchAll(/^\+\+\+ b\/(.*)$/gm)].map((match) => match[1]);
    expect(names).toEqual(['B.js', 'a-b.js', 'a.js', 'a/b.js']);
    expect(patch(drafts.toReversed(), '/p')).toBe(patch(drafts, '/p'));
  });

  it('names files as git itself does', () => {
    const root = temporaryFolder();
    git(root, ['init', '-q']);
    const drafts = NAMES.map((name) => ({ file: join(root, name), before: 'a\n', after: 'b\n' }));
    lay(drafts);
    git(root, ['add', '-A']);
    for (const { file, after } of drafts) writeFileSync(file, after);
    const headers = (text: string) =>
      text
        .split('\n')
        .filter((line) => /^(diff|---|\+\+\+) /.test(line))
        .sort();
    expect(headers(patch(drafts, root))).toEqual(headers(git(root, ['diff'])));
  });

  it('refuses a file that is not under the base', () => {
    const drafts = [{ file: '/other/a.js', before: 'a', after: 'b' }];
    expect(() => patch(drafts, '/p/q')).toThrow(
      new Failure(
        '/other/a.js is not under /p/q, so git could not apply the patch: start from a folder around it',
      ),
    );
    expect(patch([{ file: '/p/..a.js', before: 'a\n', after: 'b\n' }], '/p')).toContain('+++ b/..a.js\n');
  });
});

/** mulberry32: the same numbers in [0, 1) on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LINES = [
  '',
  ' ',
  '\t',
  'a',
  'b',
  '}',
  '});',
  'const x = 1;',
  'zoë ☃',
  'a\rb',
  'x\u2028y',
  '\\ No',
  '-- a',
  '++ b',
  '@@',
];
const ENDS = ['\n', '\r\n', '\r\r\n'];

/** Few different lines, so that hunks have many ways to be placed wrongly. */
function pairOfTexts(random: () => number): { before: string | null; after: string } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const end = pick([...ENDS, 'mixed']);
  const line = () => pick(LINES) + (end === 'mixed' ? pick(ENDS) : end);
  const count = Math.floor(random() * 60);
  const lines = Array.from({ length: count }, line);
  const edited = lines.flatMap((old) => {
    const chance = random();
    if (chance < 0.05) return [];
    if (chance < 0.1) return [old, line()];
    return [chance < 0.15 ? line() : old];
  });
  const cut = (text: string) => (random() < 0.3 ? text.replace(/\r*\n$/, '') : text);
  const mark = random() < 0.2 ? '\uFEFF' : '';
  const before = mark + cut(lines.join(''));
  return { before: random() < 0.1 ? null : before, after: mark + cut(edited.join('')) };
}
