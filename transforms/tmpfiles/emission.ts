import { dirname } from 'node:path';
import semver from 'semver';
import {
  ENVIRONMENT,
  objectsSource,
  packageRange,
  PACKAGES,
  type ObjectFunction,
} from '../../adapters/objects/adapter.js';
import { usesImport } from '../../src/ast/imports.js';
import { EmittedFiles } from '../../src/emission/emitted-files.js';
import { emittedBy } from '../../src/emission/emitted-names.js';
import type { Reason } from '../../src/model/finding.js';
import type { Change, NewFile } from '../../src/model/plan.js';
import type { Emitted, Step } from '../../src/model/step.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { presentObjects } from './present.js';

/** The oldest Node that an app is thought to run on when it does not say. */
const NODE = 20;

/** The files that the app gets, by one of its files that will use them. */
export function filesFor(context: FindContext, like: ParsedFile): EmittedFiles {
  const type = context.manifestOf(like.file)?.type ?? 'commonjs';
  return new EmittedFiles(context, like, usesImport(like, type) ? 'import' : 'require');
}

/**
 * What is emitted for steps. Files that are there stay as they are, but for the file of objects.
 * @param used all functions of the file of objects that the app calls from now on
 */
export function newFilesOf(
  context: FindContext,
  files: EmittedFiles,
  steps: readonly Step[],
  used: Iterable<string>,
): NewFile[] {
  return emittedBy(steps).flatMap((name) => {
    if (name === 'objects') return objectsFile(context, files, used);
    return context.parsed(files.pathOf(name)) ? [] : files.plain(name);
  });
}

/** The file of objects, for what an earlier run emitted it for as well. Whoever edits it adds what it lacks. */
function objectsFile(context: FindContext, files: EmittedFiles, used: Iterable<string>): NewFile[] {
  const present = presentObjects(context, files);
  if (present && !present.isUnedited) return [];
  const before: ReadonlySet<string> = present?.functions ?? new Set();
  if (present && [...used].every((name) => before.has(name))) return [];
  const functions = [...before, ...used] as ObjectFunction[];
  return [files.file('objects', objectsSource(context.adapters, functions))];
}

/** What an edited file of objects lacks for steps. */
export function lackingFor(
  context: FindContext,
  like: ParsedFile,
  steps: readonly Step[],
): Reason | undefined {
  const present = presentObjects(context, filesFor(context, like));
  if (!present || present.isUnedited) return undefined;
  const known: ReadonlySet<string> = present.functions;
  const lacking = [...functionsIn(steps)].filter((name) => !known.has(name));
  if (!lacking.length) return undefined;
  const file = present.file.file.slice(context.project.root.length + 1).replaceAll('\\', '/');
  return { code: 'objects-differ', args: { file, names: lacking.sort().join(', ') } };
}

/** The names that steps call of the file of objects. */
export function functionsIn(steps: readonly Step[]): Set<string> {
  return new Set(
    steps.flatMap(({ pieces }) => pieces.flatMap((piece) => (isOfObjects(piece) ? [piece.name] : []))),
  );
}

function isOfObjects(piece: Step['pieces'][number]): piece is Emitted {
  return typeof piece === 'object' && 'emitted' in piece && piece.emitted === 'objects';
}

/** Packages and environment variables. */
export function needsOf(context: FindContext, like: string): Pick<Change, 'dependencies' | 'environment'> {
  const manifest = context.manifestOf(like);
  if (!manifest) return { dependencies: [], environment: [] };
  const range = packageRange(lowestNode(manifest.nodeRange)) ?? packageRange(NODE) ?? '^3';
  const missing = PACKAGES.filter((name) => !manifest.dependencies[name]);
  return {
    dependencies: missing.map((name) => ({
      manifest: manifest.file,
      section: 'dependencies',
      name,
      range,
    })),
    environment: ENVIRONMENT.map((one) => ({ ...one, directory: dirname(manifest.file) })),
  };
}

function lowestNode(range: string | undefined): number {
  if (!range || !semver.validRange(range)) return NODE;
  return semver.minVersion(range)?.major ?? NODE;
}
