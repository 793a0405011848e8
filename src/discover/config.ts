import { basename, dirname, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lilconfig, type LilconfigResult, type Loader } from 'lilconfig';
import { kindOf, realPath } from '../io/read.js';
import { nameIn } from '../io/real-path.js';
import { Failure } from '../model/failure.js';
import type { FORMATS, RawConfig } from './config-schema.js';
import { parseJsonObject } from './json.js';
import { boundaryOf } from './root.js';

const NAME = 'stateless-codemod';
const EXTENSIONS = ['.js', '.mjs', '.cjs', '.json'];

/** What a config file says. Its paths count from its own folder and are absolute here, links resolved. */
export interface Config {
  /** Absolute path of the file it stands in, undefined when there is none. */
  file: string | undefined;
  transforms: string[] | undefined;
  /** As written; see `Options.ignorePatterns`. */
  ignorePatterns: string[];
  ignorePath: string | undefined;
  stateDir: string | undefined;
  safeOnly: boolean | undefined;
  only: { file: string; name: string }[] | undefined;
  format: (typeof FORMATS)[number] | undefined;
  suppressions: { rule: string; file: string; name?: string | undefined; reason: string }[];
}

/**
 * Reads `stateless-codemod.config.{js,mjs,cjs,json}` or the `stateless-codemod` key of a package.json: the nearest
 * one from `cwd` up to the root of the repository (without one: of the package or workspace).
 * @param explicitPath a config file to read instead, relative to `cwd`
 * @throws Failure naming file and key for a config that cannot be read, is not valid, or is not there though asked for
 */
export async function loadConfig(cwd: string, explicitPath?: string): Promise<Config> {
  const found = explicitPath === undefined ? await search(cwd) : await load(cwd, explicitPath);
  if (!found) return normalized({}, undefined);
  // Loaded where there is something to check: the checker is larger than the rest of what a run needs.
  const { validateConfig } = await import('./config-schema.js');
  const prefix = basename(found.filepath) === 'package.json' ? [NAME] : [];
  return normalized(validateConfig(found.config, nameIn(cwd, found.filepath), prefix), found.filepath);
}

async function search(cwd: string): Promise<LilconfigResult> {
  return finderFor(cwd, await boundaryOf(cwd)).search(cwd);
}

async function load(cwd: string, path: string): Promise<LilconfigResult> {
  const file = resolve(cwd, path);
  if (kindOf(file) !== 'file') throw new Failure(`no such config file: ${path} (relative to ${cwd})`);
  if (!EXTENSIONS.includes(extname(file))) {
    throw new Failure(`${path}: a config file ends in ${EXTENSIONS.join(', ')}`);
  }
  const found = await finderFor(cwd, cwd).load(file);
  if (found?.config == null && basename(file) === 'package.json') {
    throw new Failure(`${path}: has no key "${NAME}"`);
  }
  return found;
}

function finderFor(cwd: string, stopDir: string) {
  const loaders = Object.fromEntries(EXTENSIONS.map((extension) => [extension, loaderFor(extension, cwd)]));
  const searchPlaces = ['package.json', ...EXTENSIONS.map((extension) => `${NAME}.config${extension}`)];
  return lilconfig(NAME, { stopDir, searchPlaces, loaders, cache: false });
}

/** lilconfig's own loader tries `require` after a failed import, and hides the error that counts. */
function loaderFor(extension: string, cwd: string): Loader {
  if (extension === '.json') return (file, text) => parseJsonObject(text, nameIn(cwd, file));
  return async (file) => {
    try {
      const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
      return module.default;
    } catch (error) {
      const [line] = String(error).split('\n');
      throw new Failure(`${nameIn(cwd, file)}: cannot be loaded: ${line}`);
    }
  };
}

function normalized(raw: RawConfig, file: string | undefined): Config {
  const absolute = (path: string) => realPath(resolve(dirname(file ?? '.'), path));
  const { transform, ignorePath, stateDir, only, suppressions = [] } = raw;
  return {
    file,
    transforms: typeof transform === 'string' ? [transform] : transform,
    ignorePatterns: raw.ignorePatterns ?? [],
    ignorePath: ignorePath && absolute(ignorePath),
    stateDir: stateDir && absolute(stateDir),
    safeOnly: raw.safeOnly,
    only: only?.map((selection) => ({
      file: absolute(selection.slice(0, selection.lastIndexOf(':'))),
      name: selection.slice(selection.lastIndexOf(':') + 1),
    })),
    format: raw.format,
    suppressions: suppressions.map((suppression) => ({ ...suppression, file: absolute(suppression.file) })),
  };
}
