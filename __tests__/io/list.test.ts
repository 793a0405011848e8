import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ignoreRules, isIgnored, readIgnoreFile, type IgnoreRules } from '../../src/io/ignore.js';
import { listSources } from '../../src/io/list.js';
import { Failure } from '../../src/model/failure.js';
import { temporaryFolder, writeTree } from './tree.js';

/** What is listed, relative to the root. */
function listed(root: string, extra: IgnoreRules[] = []) {
  const { files, skipped } = listSources(root, extra);
  return {
    files: files.map((file) => relative(root, file)),
    skipped: skipped.map(({ file, reason }) => `${relative(root, file)} ${reason}`),
  };
}

function tree(root: string, ...names: string[]): void {
  writeTree(root, Object.fromEntries(names.map((name) => [name, ''])));
}

/** What git itself would take up, of names that end in .js. */
function untrackedOf(root: string): string[] {
  const args = ['-c', 'core.excludesFile=/dev/null', 'ls-files', '-z', '--others', '--exclude-standard'];
  const names = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
  return names.filter((name) => name.endsWith('.js')).sort();
}

describe('listSources', () => {
  it('lists programs without a suffix in folders bin, if Node runs them', () => {
    const root = temporaryFolder();
    writeTree(root, {
      'bin/www': '#!/usr/bin/env node\n',
      'bin/deploy': '#!/bin/sh\n',
      'bin/notes': 'node',
      'web/bin/start': '#!/usr/bin/env -S node --enable-source-maps\n',
      'scripts/run': '#!/usr/bin/env node\n',
    });
    expect(listed(root).files).toEqual(['bin/www', 'web/bin/start']);
  });

  it('lists source files by their ending, in the order of code units', () => {
    const root = temporaryFolder();
    tree(
      root,
      'b.js',
      'a.cjs',
      'a.mjs',
      'a.jsx',
      'a.ts',
      'a.cts',
      'a.mts',
      'a.tsx',
      'B.js',
      'é.js',
      'a/z.js',
      'a-b.js',
    );
    tree(
      root,
      'a.json',
      'a.jsm',
      'js',
      'a.js.map',
      'a.ctsx',
      'a.vue',
      'a.JS',
      'folder.js/x.txt',
      '.eslintrc.cjs',
      'x.d.ts',
    );
    tree(root, 'node_modules/p/a.js', 'a/node_modules/p/a.js', '.git/hooks/a.js', 'node_modules.js');
    expect(listed(root)).toEqual({
      files: [
        '.eslintrc.cjs',
        'B.js',
        'a-b.js',
        'a.cjs',
        'a.cts',
        'a.jsx',
        'a.mjs',
        'a.mts',
        'a.ts',
        'a.tsx',
        'a/z.js',
        'b.js',
        'node_modules.js',
        'x.d.ts',
        'é.js',
      ],
      skipped: [],
    });
  });

  it('honours .gitignore files, nested ones and those above the root, up to the top of the repository', () => {
    const outer = temporaryFolder();
    writeTree(outer, {
      '.gitignore': 'never-read.js\n',
      'repo/.git/HEAD': '',
      'repo/.gitignore': 'dist/\n*.gen.js\n/packages/app/only.js\n',
      'repo/packages/app/.gitignore': '# comment\r\n\r\n/local.js\r\n!keep.gen.js\r\nsub/deep.js\r\n',
    });
    const root = join(outer, 'repo/packages/app');
    tree(
      root,
      'dist/a.js',
      'src/dist/b.js',
      'a.gen.js',
      'keep.gen.js',
      'src/keep.gen.js',
      'local.js',
      'src/local.js',
    );
    tree(root, 'only.js', 'src/only.js', 'sub/deep.js', 'src/sub/deep.js', 'never-read.js');
    expect(listed(root)).toEqual({
      files: [
        'keep.gen.js',
        'never-read.js',
        'src/keep.gen.js',
        'src/local.js',
        'src/only.js',
        'src/sub/deep.js',
      ],
      skipped: ['a.gen.js', 'dist', 'local.js', 'only.js', 'src/dist', 'sub/deep.js'].map(
        (name) => `${name} ignored`,
      ),
    });
  });

  it('outside of a repository takes only the .gitignore files from the root down', () => {
    const outer = temporaryFolder();
    writeTree(outer, { '.gitignore': '*.js\n', 'root/.gitignore': 'b.js\n' });
    tree(outer, 'root/a.js', 'root/b.js');
    expect(listed(join(outer, 'root')).files).toEqual(['a.js']);
  });

  it('gives a repository within the repository its own rules only', () => {
    const root = temporaryFolder();
    writeTree(root, { '.git/HEAD': '', '.gitignore': 'b.js\n', 'module/.git': 'gitdir: elsewhere\n' });
    tree(root, 'b.js', 'module/b.js', 'other/b.js');
    expect(listed(root).files).toEqual(['module/b.js']);
  });

  it('follows no links, so that nothing is listed twice and nothing from outside', () => {
    const outer = temporaryFolder();
    tree(outer, 'root/src/a.js', 'outside/x.js', 'root/node_modules/p/p.js');
    const root = join(outer, 'root');
    symlinkSync('src', join(root, 'alias'));
    symlinkSync('src/a.js', join(root, 'alias.js'));
    symlinkSync('../outside', join(root, 'out'));
    symlinkSync('../outside/x.js', join(root, 'out.js'));
    symlinkSync('..', join(root, 'src/up'));
    symlinkSync('nowhere.js', join(root, 'dangling.js'));
    symlinkSync('node_modules/p', join(root, 'p'));
    symlinkSync('root', join(outer, 'again'));
    expect(listed(root).files).toEqual(['src/a.js']);
    expect(listSources(join(outer, 'again')).files).toEqual([join(root, 'src/a.js')]);
  });

  it('names a folder that cannot be read, and goes on', () => {
    const root = temporaryFolder();
    tree(root, 'a.js');
    const { files, skipped } = listSources(join(root, 'none'));
    expect(files).toEqual([]);
    expect(skipped).toEqual([
      { file: join(root, 'none'), reason: 'unreadable', message: 'ENOENT: no such file or directory' },
    ]);
  });

  it('names a folder without permission, and goes on', () => {
    const root = temporaryFolder();
    tree(root, 'a.js', 'secret/b.js');
    chmodSync(root, 0o755);
    chmodSync(join(root, 'secret'), 0);
    // Permissions stop everybody but root, so as root this is read as somebody else.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      expect(listed(root)).toEqual({ files: ['a.js'], skipped: ['secret unreadable'] });
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(root, 'secret'), 0o755);
    }
  });

  it('lists 5,000 files in 500 folders once each', () => {
    const root = temporaryFolder();
    const names = Array.from(
      { length: 5000 },
      (_, index) => `d${index % 500}/${'n/'.repeat(index % 4)}f${index}.ts`,
    );
    writeTree(root, {
      '.gitignore': 'build/\n*.log\n',
      ...Object.fromEntries(names.map((name) => [name, ''])),
    });
    expect(listed(root)).toEqual({ files: names.sort(), skipped: [] });
  });
});

describe('the same as git, on generated trees', () => {
  // No folder of one character beyond ASCII: to git that is two, for `?` and `[!a]`.
  const PARTS = ['a', 'b', 'a b', 'build', '[x]', 'lo*g', '!n', '#h', 'éé'];
  const PATTERNS = [
    'a',
    '/a',
    'a/',
    'b.js',
    '*.js',
    '!b.js',
    '!a/',
    'a/b.js',
    '/a/b',
    '**/b',
    'a/**',
    'a/**/b.js',
    '!*.js',
    '[ab].js',
    'build',
    '!build/',
    '?.js',
    '\\[x]',
    '\\#h',
    '\\!n',
    'a b/',
    'lo\\*g',
    '*',
    '!*/',
    '# a',
    '',
    'b.js  ',
    '/*',
    '!/a',
    'éé',
    'a?b',
    '!/build/',
    '[!a]',
    '*/b.js',
  ];

  it('takes the same files', () => {
    let state = 7;
    const random = (limit: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % limit;
    };
    const pick = (list: string[]) => list[random(list.length)] ?? '';
    const compared = new Set<string>();
    for (let round = 0; round < 150; round++) {
      const root = temporaryFolder();
      execFileSync('git', ['init', '-q'], { cwd: root });
      const folders = [
        '',
        ...Array.from({ length: 8 }, () =>
          Array.from({ length: 1 + random(3) }, () => pick(PARTS)).join('/'),
        ),
      ];
      for (const folder of folders) {
        mkdirSync(join(root, folder), { recursive: true });
        for (const name of ['a.js', 'b.js', pick(PARTS) + '.js']) tree(root, join(folder, name));
        const rules = Array.from({ length: 1 + random(4) }, () => pick(PATTERNS)).join('\n');
        if (random(2) === 0) writeTree(root, { [join(folder, '.gitignore')]: rules });
      }
      const { files } = listed(root);
      expect(files, root).toEqual(untrackedOf(root));
      compared.add(files.join());
    }
    // The trees are not all empty, full, or the same.
    expect(compared.size).toBeGreaterThan(100);
  });
});

describe('extra rules', () => {
  it('ignore more, relative to their folder', () => {
    const root = temporaryFolder();
    tree(root, 'a.js', 'legacy/a.js', 'src/legacy/a.js', 'src/b.test.js', 'src/b.js');
    const extra = [ignoreRules(join(root, 'src'), ['/legacy', '*.test.js'])];
    expect(listed(root, extra)).toEqual({
      files: ['a.js', 'legacy/a.js', 'src/b.js'],
      skipped: ['src/b.test.js ignored', 'src/legacy ignored'],
    });
    expect(isIgnored(join(root, 'src/legacy/deep/x.js'), extra[0] ?? ignoreRules(root, ''))).toBe(true);
  });

  it('come from a file too, which begins with a byte order mark or not', () => {
    const root = temporaryFolder();
    writeTree(root, { 'config/.ignore': '\uFEFFa.js\r\n', 'config/a.js': '', 'a.js': '' });
    expect(listed(root, [readIgnoreFile(join(root, 'config/.ignore'))]).files).toEqual(['a.js']);
    expect(() => readIgnoreFile(join(root, 'none'))).toThrow(
      new Failure(`Cannot read the ignore file ${root}/none (ENOENT: no such file or directory)`),
    );
  });
});
