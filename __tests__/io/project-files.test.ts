import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesMatching, exists, sizeOf } from '../../src/io/project-files.js';
import { temporaryFolder, writeTree } from './tree.js';

function tree(): string {
  const folder = temporaryFolder();
  writeTree(folder, {
    'a/x.js': 'é',
    'a/deep/y.js': '',
    'node_modules/b/z.js': '',
    'a/node_modules/b/z.js': '',
  });
  symlinkSync(join(folder, 'a'), join(folder, 'link'));
  symlinkSync('nowhere', join(folder, 'a/dangling'));
  return folder;
}

test.each([
  [['**/*.js'], ['a/deep/y.js', 'a/x.js']],
  [['**/*.js', '!**/deep/**'], ['a/x.js']],
  [['./a/*.js'], ['a/x.js']],
  [['*'], ['a']],
  [['a'], ['a']],
  [['nowhere'], []],
  [[], []],
])('%j names %j', async (patterns, names) => {
  const folder = tree();
  expect(await entriesMatching(patterns, folder)).toEqual(names.map((name) => join(folder, name)));
});

test('whether something is there, and how large it is', () => {
  const folder = tree();
  const there = ['a', 'link/x.js', 'a/dangling', 'a/x.js/y', 'nowhere'].filter((name) =>
    exists(join(folder, name)),
  );
  expect(there).toEqual(['a', 'link/x.js']);
  expect([sizeOf(join(folder, 'link/x.js')), sizeOf(join(folder, 'nowhere'))]).toEqual([2, 0]);
});
