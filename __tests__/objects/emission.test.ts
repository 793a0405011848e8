// What is emitted for an app: no more than it needs, in every flavour, and it works.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import semver from 'semver';
import {
  OBJECT_FUNCTIONS,
  type ObjectFunction,
  packageRange,
  PACKAGES,
} from '../../adapters/objects/adapter.js';
import { nodeRangeOf } from '../behaviour/installed.js';
import { type S3Service, startS3 } from '../services/s3.js';
import ts from 'typescript';
import { MODULES, typeErrors } from '../sessions/typecheck.js';
import { emit, removeEmitted } from './emitted.js';

const run = promisify(execFile);
let s3: S3Service;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await s3.stop();
  await removeEmitted();
});

const needs: ObjectFunction[][] = [...OBJECT_FUNCTIONS.map((one) => [one]), [...OBJECT_FUNCTIONS], []];

test('strict TypeScript without anything unused, whatever an app uses', async () => {
  const folders = await Promise.all(needs.map((used) => emit({ language: 'ts', modules: 'import' }, used)));
  const use = `import { memoryObjects } from './memory-objects.js';\nimport { useObjects } from './objects.js';\nuseObjects(memoryObjects());\n`;
  for (const folder of folders) await writeFile(join(folder, 'use.ts'), use);
  const files = folders.flatMap((folder) =>
    ['objects.ts', 'memory-objects.ts', 'use.ts'].map((file) => join(folder, file)),
  );
  const options = { ...MODULES.nodenext, noUnusedParameters: true, verbatimModuleSyntax: true };
  expect(typeErrors(folders[0] ?? '', files, options)).toEqual([]);
});

test.each(['bundler', 'commonjs', 'commonjs without interop'] as const)('TypeScript as %s', async (kind) => {
  const folder = await emit({ language: 'ts', modules: 'import' });
  const files = ['objects.ts', 'memory-objects.ts'].map((file) => join(folder, file));
  expect(typeErrors(folder, files, MODULES[kind])).toEqual([]);
});

test('calls as apps write them have the right types', async () => {
  const folder = await emit({ language: 'ts', modules: 'import' });
  await writeFile(join(folder, 'app.ts'), APP);
  expect(
    typeErrors(folder, [join(folder, 'app.ts')], { ...MODULES.nodenext, noUnusedLocals: false }),
  ).toEqual([]);
});

const APP = `
import express from 'express';
import Fastify from 'fastify';
import Koa from 'koa';
import multer from 'multer';
import { extname } from 'node:path';
import { getObject, objectReadStream, objectReply, objectStorage, objectWriteStream, sendObject, sendObjectKoa, serveObjects, serveObjectsKoa, withCallback } from './objects.js';
const app = express();
const storage = objectStorage({ prefix: 'uploads', filename: (req, file, cb) => cb(null, req.params.id + extname(file.originalname)) });
const upload = multer({ storage, limits: { fileSize: 5 } });
app.use('/files', serveObjects('uploads'));
app.post('/', upload.single('file'), async (req, res) => { res.json(req.file?.key); });
app.get('/:name', async (req, res) => { await sendObject(req, res, req.params.name, { download: true }); });
const bytes: Buffer = await getObject('a');
const text: string = await getObject('a', 'utf8');
const all: string = await getObject('a', { encoding: 'utf8' });
withCallback(getObject('a', 'utf8'), (error, text) => { if (error?.code === 'ENOENT') return; text.trim(); });
objectReadStream('a').pipe(objectWriteStream('b')).on('finish', () => {});
const fastify = Fastify();
fastify.get<{ Params: { name: string }; Reply: { 200: Buffer } }>('/:name', async (request, reply) => objectReply(request, reply, request.params.name));
const koa = new Koa<{ user: string }>();
koa.use(serveObjectsKoa('uploads'));
koa.use(async (ctx) => { await sendObjectKoa(ctx, ctx.state.user, { download: true }); });
`;

describe.each([
  { language: 'js', modules: 'import' },
  { language: 'js', modules: 'require' },
  { language: 'ts', modules: 'import' },
] as const)('$language, $modules', (flavour) => {
  test('runs', async () => {
    const folder = await emit(flavour);
    if (flavour.language === 'ts') await compile(folder);
    const names = '{ putObject, getObject, useObjects, memoryObjects }';
    const program =
      flavour.modules === 'require'
        ? `const ${names} = { ...require('./objects.js'), ...require('./memory-objects.js') };`
        : `import * as objects from './objects.js'; import * as memory from './memory-objects.js'; const ${names} = { ...objects, ...memory };`;
    const use = `(async () => { await putObject('k', 'on S3'); console.log(await getObject('k', 'utf8')); useObjects(memoryObjects()); await putObject('k', 'in memory'); console.log(await getObject('k', 'utf8')); })();`;
    await writeFile(join(folder, 'app.js'), `${program}\n${use}\n`);
    const { stdout } = await run(process.execPath, ['app.js'], {
      cwd: folder,
      env: { ...process.env, ...s3.env },
    });
    expect(stdout).toBe('on S3\nin memory\n');
  });

  async function compile(folder: string): Promise<void> {
    for (const name of ['objects', 'memory-objects']) {
      const text = await readFile(join(folder, `${name}.ts`), 'utf8');
      const { outputText } = ts.transpileModule(text, { compilerOptions: MODULES.bundler });
      await writeFile(join(folder, `${name}.js`), outputText);
    }
  }
});

test('what an app does not use is left out', async () => {
  const folder = await emit({ language: 'js', modules: 'import' }, ['putObject']);
  const text = await readFile(join(folder, 'objects.js'), 'utf8');
  expect(text).not.toMatch(/GetObject|ListObjects|CopyObject|node:http|interface|import type|Writable/);
  expect(text.match(/^export .*/gm)).toEqual([
    'export function useObjects(next) {',
    'export async function putObject(',
  ]);
});

test('the packages run on the Node that they are chosen for', async () => {
  for (const name of PACKAGES) {
    expect(semver.subset('>=20', await nodeRangeOf(name, packageRange(20) ?? ''))).toBe(true);
  }
  expect([16, 18, 20, 22, 24].map(packageRange)).toEqual([
    '~3.722.0',
    '~3.967.0',
    '~3.1175.0',
    '^3.1175.0',
    '^3.1175.0',
  ]);
  expect(packageRange(14)).toBeUndefined();
});
