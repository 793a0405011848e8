import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { discover } from '../../src/discover/index.js';
import type { Options } from '../../src/model/options.js';
import { writeTree } from '../io/tree.js';

export function optionsFor(cwd: string, paths: string[], more: Partial<Options> = {}): Options {
  return {
    cwd,
    paths,
    dryRun: true,
    only: [],
    force: false,
    safeOnly: false,
    ignorePatterns: [],
    ignorePath: undefined,
    stateDir: undefined,
    suppressions: [],
    ...more,
  };
}

/** What `discover` finds, with names relative to the folder that everything is in. */
export async function discovered(folder: string, options: Options) {
  const nameOf = (file: string) => relative(realpathSync(folder), file).split(sep).join('/');
  const project = await discover(options);
  return {
    root: nameOf(project.root),
    files: project.files.map(({ file }) => nameOf(file)),
    targets: [...project.targets].map(nameOf),
    manifests: project.manifests.map(({ file }) => nameOf(file)),
    skipped: project.skipped.map(({ file, reason, message }) =>
      [nameOf(file), reason, ...(message === undefined ? [] : [message])].join(' | '),
    ),
  };
}

/** Files that hold nothing of interest. */
export function touch(root: string, ...names: string[]): void {
  writeTree(root, Object.fromEntries(names.map((name) => [name, 'x;\n'])));
}
