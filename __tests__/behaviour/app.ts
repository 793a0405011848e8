import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readAdapters } from '../../src/io/adapters.js';
import { loadTransform } from '../../src/io/transforms.js';
import type { Result } from '../../src/model/result.js';
import { run } from '../../src/pipeline.js';
import type { AppOptions } from '../../src/verify/index.js';
import { checkPeers, installed, type Installed } from './installed.js';

const PROGRAMS = new URL('../../__testfixtures__/_programs/', import.meta.url);

/** The part of a package.json that tests look at. */
export interface Manifest {
  name: string;
  scripts: { start: string; build?: string };
  engines?: { node: string };
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** A program of __testfixtures__/_programs/, and how its copy differs. */
export interface Program {
  program: string;
  /** Ranges by package name, besides those of its package.json or instead of them. */
  dependencies?: Record<string, string>;
  engines?: { node: string };
  /** Packages that are not installed here: the source of each, by name. */
  standIns?: Record<string, string>;
}

/** A copy in a temporary folder, with all that its package.json asks for in its `node_modules`. */
export interface App {
  folder: string;
  manifest: Manifest;
  /** Installed versions by package name, devDependencies included. */
  versions: Record<string, string>;
}

const folders: string[] = [];

/** Removes every copy that this test file made. */
export async function removeApps(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
}

/** Copies a program as its author left it. */
export async function layApp(program: Program): Promise<App> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'program-')));
  folders.push(folder);
  await cp(new URL(program.program, PROGRAMS), folder, { recursive: true });
  const manifest = await readManifest(folder);
  const { engines = manifest.engines } = program;
  const dependencies = { ...manifest.dependencies, ...program.dependencies };
  const changed = { ...manifest, ...(engines && { engines }), dependencies };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(changed, null, 2)}\n`);
  for (const [name, source] of Object.entries(program.standIns ?? {})) {
    await mkdir(join(folder, 'node_modules', name), { recursive: true });
    await writeFile(join(folder, 'node_modules', name, 'index.js'), source);
  }
  return install(folder, program);
}

/** Copies a program, rewrites the copy as the command line would with `--force`, and installs what that added. */
export async function rewriteApp(program: Program, transform: string): Promise<App & { result: Result }> {
  const { folder } = await layApp(program);
  const options = {
    cwd: folder,
    paths: ['.'],
    dryRun: false,
    only: [],
    force: true,
    safeOnly: false,
    ignorePatterns: [],
    ignorePath: undefined,
    stateDir: undefined,
    suppressions: [],
  };
  const tools = { transforms: [await loadTransform(transform)], adapters: readAdapters() };
  const result = await run(options, tools);
  return { ...(await install(folder, program)), result };
}

/** Compiles an app whose `build` script is `tsc`. */
export async function build<T extends App>(app: T): Promise<T> {
  const { folder, manifest } = app;
  if (manifest.scripts.build !== 'tsc') return app;
  const tsc = join(folder, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc], { cwd: folder });
  return app;
}

/** How `verify` starts an app: by its `start` script, with this environment only. */
export function startOf({ folder, manifest }: App, env: Record<string, string>): AppOptions {
  const [, ...args] = manifest.scripts.start.split(' ');
  return { app: folder, start: [process.execPath, ...args], env, graceMs: 10_000 };
}

/** Links what package.json asks for and is not there yet, as `npm install` would. */
async function install(folder: string, { standIns = {} }: Program): Promise<App> {
  const manifest = await readManifest(folder);
  const packages = new Map<string, Installed>();
  for (const [name, range] of Object.entries({ ...manifest.devDependencies, ...manifest.dependencies }))
    if (!(name in standIns)) packages.set(name, await installed(name, range));
  checkPeers(packages);
  for (const [name, one] of packages) await linkOnce(one.folder, join(folder, 'node_modules', name));
  const versions = Object.fromEntries([...packages].map(([name, { version }]) => [name, version]));
  return { folder, manifest, versions };
}

async function linkOnce(target: string, link: string): Promise<void> {
  await mkdir(dirname(link), { recursive: true });
  await symlink(target, link).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}
