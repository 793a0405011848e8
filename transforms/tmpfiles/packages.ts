import type { EmittedFiles } from '../../src/emission/emitted-files.js';
import type { Change } from '../../src/model/plan.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext } from '../../src/model/transform.js';
import { filesFor, functionsIn, needsOf, newFilesOf } from './emission.js';

/** The files that each package of a workspace gets, by any file of it. The first file is the one that the others are like. */
export function filesByPackage(
  context: FindContext,
  files: readonly string[],
): (file: string) => EmittedFiles {
  const likes = firstOfEach(context, files);
  const known = new Map(
    [...likes].flatMap(([manifest, file]) => {
      const like = context.parsed(file);
      return like ? [[manifest, filesFor(context, like)] as const] : [];
    }),
  );
  return (file) => {
    const found = known.get(manifestOf(context, file)) ?? [...known.values()][0];
    if (!found) throw new Error(`${file} is to be changed and does not parse`);
    return found;
  };
}

/**
 * New files, packages and environment variables, for each package that has something of steps.
 * @param all the steps of all changes: a package has one file of objects
 */
export function emissionsOf(
  context: FindContext,
  files: readonly string[],
  steps: readonly Step[],
  all: readonly Step[],
): Pick<Change, 'newFiles' | 'dependencies' | 'environment'> {
  const emittedFor = filesByPackage(context, files);
  const likes = [...firstOfEach(context, files)];
  const parts = likes.flatMap(([manifest, like]) => {
    const isHere = ({ file }: Step): boolean => manifestOf(context, file) === manifest;
    const here = steps.filter(isHere);
    const newFiles = newFilesOf(context, emittedFor(like), here, functionsIn(all.filter(isHere)));
    return functionsIn(here).size ? [{ newFiles, ...needsOf(context, like) }] : [];
  });
  return {
    newFiles: parts.flatMap((one) => one.newFiles),
    dependencies: parts.flatMap((one) => one.dependencies),
    environment: parts.flatMap((one) => one.environment),
  };
}

function firstOfEach(context: FindContext, files: readonly string[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const file of files) {
    const manifest = manifestOf(context, file);
    if (!first.has(manifest)) first.set(manifest, file);
  }
  return first;
}

function manifestOf(context: FindContext, file: string): string {
  return context.manifestOf(file)?.file ?? '';
}
