import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  memoryObjectsSource,
  OBJECT_FUNCTIONS,
  type ObjectFunction,
  objectsSource,
} from '../../adapters/objects/adapter.js';
import { type Flavour, toFlavour } from '../../src/ast/flavour.js';
import { readAdapters } from '../../src/io/adapters.js';
import type { S3Service } from '../services/s3.js';
import type { ObjectsFile } from './types.js';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const sources = readAdapters();

/** What is installed beside the emitted files; express as the newest. */
const INSTALLED = {
  '@aws-sdk/client-s3': '@aws-sdk/client-s3',
  '@aws-sdk/lib-storage': '@aws-sdk/lib-storage',
  '@types/node': '@types/node',
  '@types/express': '@types/express',
  '@types/koa': '@types/koa',
  '@types/multer': '@types/multer',
  express: 'express-5',
  'express-4': 'express-4',
  fastify: 'fastify',
  koa: 'koa',
  multer: 'multer',
};

const folders: string[] = [];

export async function removeEmitted(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
}

/** A folder with the file of objects and the twin in one flavour, and the packages installed. */
export async function emit(
  flavour: Flavour,
  used: Iterable<ObjectFunction> = OBJECT_FUNCTIONS,
): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'objects-')));
  folders.push(folder);
  for (const [name, alias] of Object.entries(INSTALLED)) {
    const at = join(folder, 'node_modules', name);
    await mkdir(dirname(at), { recursive: true });
    await symlink(join(MODULES, alias), at);
  }
  const files = { objects: objectsSource(sources, used), 'memory-objects': memoryObjectsSource(sources) };
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, `${name}.${flavour.language}`), toFlavour(text, flavour));
  const type = flavour.modules === 'import' ? 'module' : 'commonjs';
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'app', type }));
  return folder;
}

/** The files of a folder that was emitted as CommonJS, loaded into this process, with a bucket. */
export function load(folder: string, env: S3Service['env']): ObjectsFile {
  Object.assign(process.env, env);
  const require = createRequire(join(folder, 'index.js'));
  return {
    ...(require('./objects.js') as object),
    ...(require('./memory-objects.js') as object),
  } as ObjectsFile;
}
