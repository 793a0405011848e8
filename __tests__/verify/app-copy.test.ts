import { execFile } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyApp } from '../../src/io/app-copy.js';
import { removeFolder } from '../../src/io/app-folder.js';

let root: string;
let app: string;
let target: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'copy-')));
  [app, target] = [join(root, 'repo/app'), join(root, 'copies')];
  await mkdir(app, { recursive: true });
  await mkdir(target);
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

test('every file but .git, with its mode and time; writing to the copy leaves the app as it was', async () => {
  await write(join(app, 'a/b/c.txt'), 'one');
  await write(join(app, '.env'), 'A=1');
  await write(join(app, '.git/HEAD'), 'ref');
  await mkdir(join(app, 'empty'));
  await write(join(app, 'run.sh'), '#!/bin/sh');
  await chmod(join(app, 'run.sh'), 0o755);
  await utimes(join(app, '.env'), 1, new Date('2020-01-02T03:04:05.678Z'));
  const copy = await copyApp(app, target);
  expect(copy).toBe(join(target, 'app'));
  expect((await readdir(copy)).sort()).toEqual(['.env', 'a', 'empty', 'run.sh']);
  expect((await stat(join(copy, 'run.sh'))).mode & 0o777).toBe(0o755);
  expect((await stat(join(copy, '.env'))).mtime.toISOString()).toBe('2020-01-02T03:04:05.678Z');
  await writeFile(join(copy, 'a/b/c.txt'), 'two');
  expect(await readFile(join(app, 'a/b/c.txt'), 'utf8')).toBe('one');
});

test('packages are linked, scoped ones too; removing the copy leaves them', async () => {
  await write(join(app, 'node_modules/left/index.js'), 'left');
  await write(join(app, 'node_modules/@scope/right/index.js'), 'right');
  await write(join(app, 'node_modules/.bin/tool'), 'tool');
  await write(join(app, 'nested/node_modules/deep/index.js'), 'deep');
  const copy = await copyApp(app, target);
  for (const path of [
    'node_modules/left',
    'node_modules/@scope/right',
    'node_modules/.bin',
    'nested/node_modules/deep',
  ]) {
    expect(await readlink(join(copy, path))).toBe(join(app, path));
  }
  await removeFolder(target);
  expect(await readFile(join(app, 'node_modules/left/index.js'), 'utf8')).toBe('left');
});

test('a workspace package is the copy’s own, a package of a store is the installed one', async () => {
  await write(join(app, 'packages/state/index.js'), 'state');
  await write(join(app, 'node_modules/.pnpm/left@1/node_modules/left/index.js'), 'left');
  await symlink('../packages/state', join(app, 'node_modules/state'));
  await symlink('.pnpm/left@1/node_modules/left', join(app, 'node_modules/left'));
  const copy = await copyApp(app, target);
  expect(await realpath(join(copy, 'node_modules/state'))).toBe(join(copy, 'packages/state'));
  expect(await realpath(join(copy, 'node_modules/left'))).toBe(
    join(app, 'node_modules/.pnpm/left@1/node_modules/left'),
  );
});

test('links into the app lead into the copy, links out of it stay, broken ones stay broken', async () => {
  await write(join(app, 'data/file.txt'), 'in');
  await write(join(root, 'repo/shared/file.txt'), 'out');
  await symlink('data', join(app, 'relative'));
  await symlink(join(app, 'data'), join(app, 'absolute'));
  await symlink('../shared', join(app, 'outside'));
  await symlink('nowhere', join(app, 'broken'));
  const copy = await copyApp(app, target);
  expect(await realpath(join(copy, 'relative'))).toBe(join(copy, 'data'));
  expect(await realpath(join(copy, 'absolute'))).toBe(join(copy, 'data'));
  expect(await realpath(join(copy, 'outside'))).toBe(join(root, 'repo/shared'));
  expect(await readlink(join(copy, 'broken'))).toBe('nowhere');
});

test('packages above the app are found above the copy', async () => {
  await write(join(root, 'repo/node_modules/hoisted/index.js'), 'module.exports = "hoisted"');
  await write(join(app, 'main.cjs'), 'console.log(require("hoisted"))');
  const copy = await copyApp(app, target);
  const { stdout } = await promisify(execFile)(process.execPath, ['main.cjs'], { cwd: copy });
  expect(stdout).toBe('hoisted\n');
});

test('a socket is left out', async () => {
  const server = createServer().listen(join(app, 's'));
  await new Promise((resolve) => server.once('listening', resolve));
  await write(join(app, 'a.txt'), 'a');
  expect(await readdir(await copyApp(app, target))).toEqual(['a.txt']);
  server.close();
});

test('what is no folder is named', async () => {
  await write(join(app, 'file'), '');
  await expect(copyApp(join(app, 'file'), target)).rejects.toThrow(
    `${join(app, 'file')}: no such folder; name the folder of the app to start`,
  );
});
