// Lays projects out in folders of their own, with the packages of this repository under the names that apps know.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll } from 'vitest';
import { readAdapters } from '../../src/io/adapters.js';
import { realPath } from '../../src/io/read.js';
import { loadTransform } from '../../src/io/transforms.js';
import type { Options } from '../../src/model/options.js';
import type { Result } from '../../src/model/result.js';
import { run } from '../../src/pipeline.js';

const adapters = readAdapters();

const REPOSITORY = new URL('../../', import.meta.url).pathname;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A new folder with these files. */
export function lay(files: Record<string, string>): string {
  const folder = realPath(mkdtempSync(join(tmpdir(), 'sessions-')));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** All files below a folder by their path, links and installed packages left out. */
export function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Runs the transform in a folder as the command line would. */
export async function runSessions(cwd: string, more: Partial<Options> = {}): Promise<Result> {
  const options: Options = {
    cwd,
    paths: ['.'],
    dryRun: false,
    only: [],
    force: true,
    safeOnly: false,
    ignorePatterns: [],
    ignorePath: undefined,
    stateDir: undefined,
    suppressions: [],
    ...more,
  };
  return run(options, { transforms: [await loadTransform('sessions')], adapters });
}

/** Links packages of this repository into a folder: `{ redis: 'redis-5' }` gives version 5 the name that it has in an app. */
export function install(folder: string, packages: Record<string, string>): void {
  for (const [name, alias] of Object.entries(packages)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(REPOSITORY, 'node_modules', alias), link);
  }
}
