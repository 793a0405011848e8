import { join } from 'node:path';
import { formatIfClean, formatLike } from '../ast/format.js';
import { habitsOf } from '../ast/habits.js';
import { readText } from '../io/read.js';
import { exists } from '../io/project-files.js';
import type { Change, Draft, EditedSource, EnvironmentVariable, NewFile } from '../model/plan.js';
import type { FindContext } from '../model/transform.js';
import { applyEdits } from './edit.js';
import { editEnvExample } from './env-example.js';
import { editManifest } from './manifest.js';

/** The texts that a set of changes comes to. */
export interface Rewritten {
  sources: EditedSource[];
  /** New files, package.json, `.env.example`. */
  others: Draft[];
}

/** Applies changes to the texts of the program. Writes nothing. */
export async function rewrite(context: FindContext, changes: readonly Change[]): Promise<Rewritten> {
  const sources = await Promise.all(
    editsByFile(changes).map(([file, edits]) => editSource(context, file, edits)),
  );
  const newFiles = unique(changes.flatMap((change) => change.newFiles));
  const added = await Promise.all(newFiles.map((newFile) => draftOf(context, newFile)));
  return { sources, others: [...added, ...manifestDrafts(context, changes), ...environmentDrafts(changes)] };
}

function editsByFile(changes: readonly Change[]): [string, EditedSource['edits']][] {
  const edits = new Map<string, EditedSource['edits']>();
  for (const one of changes.flatMap((change) => change.edits))
    edits.set(one.file, [...(edits.get(one.file) ?? []), ...one.edits]);
  return [...edits];
}

async function editSource(
  context: FindContext,
  file: string,
  edits: EditedSource['edits'],
): Promise<EditedSource> {
  const before = context.parsed(file)?.text ?? '';
  try {
    const segments = applyEdits(before, edits);
    const edited = segments.map(({ text }) => text).join('');
    return { file, before, edits, segments, after: await formatIfClean(file, before, edited) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Edits that cannot be made together are a defect: only the changes that they are of are not made.
    const problem = error.message;
    return { file, before, edits, segments: [{ text: before, from: 0 }], after: before, problem };
  }
}

function unique(files: readonly NewFile[]): NewFile[] {
  return [...new Map(files.map((one) => [one.file, one])).values()];
}

async function draftOf(context: FindContext, { file, text, like }: NewFile): Promise<Draft> {
  const model = context.parsed(like);
  const before = context.parsed(file)?.text ?? null;
  return { file, before, after: model ? await formatLike(text, habitsOf(model), file) : text };
}

function manifestDrafts(context: FindContext, changes: readonly Change[]): Draft[] {
  const dependencies = changes.flatMap((change) => change.dependencies);
  return context.project.manifests.flatMap(({ file, text }) => {
    const after = editManifest(
      text,
      dependencies.filter((one) => one.manifest === file),
    );
    return after === text ? [] : [{ file, before: text, after }];
  });
}

/** `.env.example` is extended where there is one, never made. */
function environmentDrafts(changes: readonly Change[]): Draft[] {
  const variables = changes.flatMap((change) => change.environment);
  return [...new Set(variables.map(({ directory }) => directory))].flatMap((directory) => {
    const file = join(directory, '.env.example');
    const before = exists(file) ? readText(file).text : undefined;
    const after =
      before !== undefined &&
      editEnvExample(before, uniqueNames(variables.filter((one) => one.directory === directory)));
    return before === undefined || after === false || after === before ? [] : [{ file, before, after }];
  });
}

function uniqueNames(variables: readonly EnvironmentVariable[]): EnvironmentVariable[] {
  return [...new Map(variables.map((one) => [one.name, one])).values()];
}
