import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { boundaryOf, programRootOf } from '../../src/discover/root.js';
import { Failure } from '../../src/model/failure.js';
import { temporaryFolder, writeTree } from '../io/tree.js';

function program(files: Record<string, string>): string {
  const folder = temporaryFolder();
  writeTree(folder, files);
  return folder;
}

const PACKAGE = '{"name":"x"}';

describe('programRootOf', () => {
  test.each([
    ['npm', { 'package.json': '{"workspaces":["packages/*"]}' }],
    ['npm, other ways to write it', { 'package.json': '{"workspaces":["./packages/a/"]}' }],
    ['Yarn', { 'package.json': '{"workspaces":{"packages":["packages/**"]}}' }],
    ['pnpm', { 'package.json': '{}', 'pnpm-workspace.yaml': 'packages:\n  - packages/*\n' }],
    ['pnpm without a package.json', { 'pnpm-workspace.yaml': 'packages: ["packages/{a,b}"]\n' }],
  ])('is the workspace of %s around the package', async (_, root) => {
    const folder = program({ ...root, 'packages/a/package.json': PACKAGE, 'packages/a/src/app.js': '' });
    expect(await programRootOf(join(folder, 'packages/a/src'), folder)).toBe(folder);
  });

  test.each([
    ['names other folders', { 'package.json': '{"workspaces":["apps/*"]}' }],
    ['takes the package out', { 'package.json': '{"workspaces":["packages/*","!packages/a"]}' }],
    ['is none', { 'package.json': '{"name":"top"}' }],
    [
      'has only settings for pnpm',
      { 'package.json': PACKAGE, 'pnpm-workspace.yaml': 'nodeLinker: hoisted\n' },
    ],
  ])('is the package itself when what is above %s', async (_, root) => {
    const folder = program({ ...root, 'packages/a/package.json': PACKAGE });
    mkdirSync(join(folder, 'packages/a/src/deep'), { recursive: true });
    expect(await programRootOf(join(folder, 'packages/a/src/deep'), folder)).toBe(join(folder, 'packages/a'));
  });

  test('skips a package.json that only says how to read the files beside it', async () => {
    const folder = program({ 'package.json': PACKAGE, 'src/esm/package.json': '{"type":"module"}' });
    expect(await programRootOf(join(folder, 'src/esm'), folder)).toBe(folder);
  });

  test('is the folder itself without any package.json', async () => {
    const folder = program({ 'a/app.js': '' });
    expect(await programRootOf(join(folder, 'a'), folder)).toBe(join(folder, 'a'));
  });

  test('is the repository without any package.json in it, whatever is above', async () => {
    const folder = program({ 'package.json': PACKAGE, 'repo/.git/HEAD': '', 'repo/src/app.js': '' });
    expect(await programRootOf(join(folder, 'repo/src'), folder)).toBe(join(folder, 'repo'));
  });

  test('stays in the repository: a worktree has a file .git', async () => {
    const folder = program({
      'package.json': '{"workspaces":["*"]}',
      'repo/.git': 'gitdir: /elsewhere\n',
      'repo/package.json': PACKAGE,
    });
    expect(await programRootOf(join(folder, 'repo'), folder)).toBe(join(folder, 'repo'));
  });

  test('names a package.json that is not JSON, and the place', async () => {
    const folder = program({
      'a/package.json': '{\n  "name": "x",\n  "type" "module"\n}\n',
      'a/src/app.js': '',
    });
    await expect(programRootOf(join(folder, 'a/src'), folder)).rejects.toThrow(
      new Failure('a/package.json:3:10: not valid JSON: colon expected'),
    );
  });
});

describe('boundaryOf', () => {
  test('is the repository, though a package is nearer', async () => {
    const folder = program({ '.git/HEAD': '', 'a/package.json': PACKAGE });
    expect(await boundaryOf(join(folder, 'a'))).toBe(folder);
  });

  test('is the program without a repository', async () => {
    const folder = program({ 'package.json': '{"workspaces":["a"]}', 'a/package.json': PACKAGE });
    expect(await boundaryOf(join(folder, 'a'))).toBe(folder);
  });
});
