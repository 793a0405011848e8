import { coneOf } from '../../src/plan/cone/index.js';
import type { Change, Edit, NewFile } from '../../src/model/plan.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext } from '../../src/model/transform.js';
import { chooseClient } from './client.js';
import { declarationSteps } from './declare.js';
import { emittedBy } from './earlier-files.js';
import { EmittedFiles, needsOf } from './emitted-files.js';
import { groupsOf, type PlannedSite } from './groups.js';
import { LocalNames } from './local-names.js';
import { needOf } from './need.js';
import { mergedLocks, withoutLostIndents } from './races.js';
import type { MapsSite } from './site.js';

/** Turns sites into changes: one for all the sites that change a file together. */
// eslint-disable-next-line @typescript-eslint/require-await -- other transforms load what they need here
export async function rewrite(sites: MapsSite[], context: FindContext): Promise<Change[]> {
  const groups = groupsOf(sites);
  return groups.flatMap((group) => changeOf(context, group, groups.flat()) ?? []);
}

function changeOf(context: FindContext, group: PlannedSite[], all: PlannedSite[]): Change | undefined {
  const [first] = group;
  if (!first) return undefined;
  const like = first.plan.declaration.file;
  const client = chooseClient(context, like.file);
  if ('refuse' in client) return undefined;
  const steps = stepsOf(context, group);
  const names = new Map(
    [...new Set(steps.map(({ file }) => file))].map((file) => [file, namesFor(context, file)]),
  );
  const style = names.get(like.file)?.style ?? 'require';
  const files = new EmittedFiles(context, like, style);
  const need = needOf(all, all === group ? steps : all.flatMap((site) => stepsOf(context, [site])));
  const app = appName(context, like.file);
  return {
    findings: group.map(({ finding }) => finding.id),
    edits: [...names].map(([file, local]) => ({ file, edits: editsOf(file, steps, local, files) })),
    newFiles: newFilesOf(context, steps, files, () => files.stores(need, client, app)),
    ...needsOf(context, like.file, client),
  };
}

/** Declarations, uses and what becomes async, each once. */
function stepsOf(context: FindContext, group: readonly PlannedSite[]): Step[] {
  const own = group.flatMap(({ plan }) => [
    ...declarationSteps(plan.declaration, plan.shape, plan.store, plan.options),
    ...plan.rewritings.flatMap((one) => one.steps),
  ]);
  const starts = group.flatMap(({ plan }) => plan.starts);
  // Always in the order of the names: two functions that take two locks in different orders would wait for each other.
  const locks = [...group]
    .sort((a, b) => (a.plan.store < b.plan.store ? -1 : 1))
    .flatMap(({ plan }) => plan.locks);
  const [only] = group;
  const cone = group.length === 1 && only ? only.plan.cone : coneOf(context, starts);
  const unique = new Map([...cone.steps, ...locks, ...own].map((step) => [JSON.stringify(step), step]));
  return withoutLostIndents(mergedLocks([...unique.values()]));
}

function namesFor(context: FindContext, file: string): LocalNames {
  const parsed = context.parsed(file);
  if (!parsed) throw new Error(`${file} is to be changed and does not parse`);
  return new LocalNames(context, parsed);
}

function editsOf(file: string, steps: readonly Step[], names: LocalNames, files: EmittedFiles): Edit[] {
  const own = steps.filter((step) => step.file === file);
  const edits = own.map((step) => names.settled(step));
  const target = Math.min(...own.filter(emits).map(({ start }) => start));
  return [...names.imports((name) => files.pathOf(name), Number.isFinite(target) ? target : 0), ...edits];
}

function emits({ pieces }: Step): boolean {
  return pieces.some((piece) => typeof piece === 'object' && 'emitted' in piece);
}

/** What an earlier run has left is there already, and has what is needed: `lackInEarlier` has seen to that. */
function newFilesOf(
  context: FindContext,
  steps: readonly Step[],
  files: EmittedFiles,
  stores: () => NewFile[],
): NewFile[] {
  const missing = emittedBy(steps).filter((name) => !context.parsed(files.pathOf(name)));
  return missing.flatMap((name) => (name === 'stores' ? stores() : [files.plain(name)]));
}

/** What the keys of the app begin with. */
function appName(context: FindContext, file: string): string {
  const name = context.manifestOf(file)?.name ?? '';
  const plain = name.replace(/^@[^/]*\//, '').replace(/[^A-Za-z0-9._-]+/g, '-');
  return plain.replace(/^-+|-+$/g, '') || 'app';
}
