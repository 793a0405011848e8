import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tsconfigsAbove, tsconfigsOf } from '../../src/discover/tsconfigs.js';
import { realPath } from '../../src/io/read.js';

let root: string;
beforeAll(() => {
  root = realPath(mkdtempSync(join(tmpdir(), 'tsconfigs-')));
  mkdirSync(join(root, 'app/src'), { recursive: true });
  mkdirSync(join(root, 'other'));
  for (const file of ['tsconfig.json', 'app/tsconfig.build.json', 'app/jsconfig.json', 'other/tsconfig.json'])
    writeFileSync(join(root, file), '{}');
});
afterAll(() => rmSync(root, { recursive: true }));

const pathsOf = (files: { file: string }[]): string[] => files.map(({ file }) => file.slice(root.length + 1));

it('finds all of a program', async () => {
  expect(pathsOf(await tsconfigsOf(root))).toEqual([
    'app/jsconfig.json',
    'app/tsconfig.build.json',
    'other/tsconfig.json',
    'tsconfig.json',
  ]);
});

it('finds those that a file may depend on, and none beside or above', async () => {
  expect(pathsOf(await tsconfigsAbove(join(root, 'app/src/server.ts'), root))).toEqual([
    'app/jsconfig.json',
    'app/tsconfig.build.json',
    'tsconfig.json',
  ]);
  expect(pathsOf(await tsconfigsAbove(join(root, 'app/src/server.ts'), join(root, 'app')))).toEqual([
    'app/jsconfig.json',
    'app/tsconfig.build.json',
  ]);
});
