import type { StoreNeed } from '../../adapters/stores/adapter.js';
import { coneOf } from '../../src/plan/cone/index.js';
import type { Change, Edit, NewFile } from '../../src/model/plan.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext, Range } from '../../src/model/transform.js';
import { declarationSteps } from './declare.js';
import { emittedBy } from '../../src/emission/emitted-names.js';
import { emissionFor, type Emission } from './emission.js';
import type { EmittedFiles } from '../../src/emission/emitted-files.js';
import { groupsOf } from '../../src/emission/groups.js';
import { LocalNames } from '../../src/emission/local-names.js';
import { needOf } from './need.js';
import { both, presentIn } from './present.js';
import { isSameText } from '../../src/emission/same-text.js';
import { mergedBlocks } from './pattern/lines-ahead.js';
import { deeperInLocks, mainsOf, mergedLocks, withoutLostIndents } from './races.js';
import type { MapsSite, PlannedSite } from './site.js';
import { testReviews, testSteps, testsOf } from './tests.js';

/** Turns sites into changes: one for all the sites that change a file together. */
export function rewrite(sites: MapsSite[], context: FindContext): Change[] {
  const planned = sites.flatMap(({ plan, ...site }) => (plan ? [{ ...site, plan }] : []));
  const groups = groupsOf(
    planned.map((site) => ({ ...site, tests: testsOf(context, site) })),
    filesOf,
  );
  const all = groups.flat();
  return groups.flatMap((group) => changeOf(context, group, all) ?? []);
}

function filesOf({ plan, tests }: PlannedSite): Set<string> {
  const { declaration, rewritings, locks, cone } = plan;
  const steps = [...rewritings.flatMap((one) => one.steps), ...locks, ...cone.steps];
  return new Set([declaration.file.file, ...steps.map(({ file }) => file), ...(tests?.files ?? [])]);
}

function changeOf(context: FindContext, group: PlannedSite[], all: PlannedSite[]): Change | undefined {
  const [first] = group;
  if (!first) return undefined;
  const like = first.plan.declaration.file;
  const emission = emissionFor(context, like);
  if (!emission) return undefined;
  const steps = [...stepsOf(context, group), ...testSteps(context, group)];
  const names = new Map(
    [...new Set(steps.map(({ file }) => file))].map((file) => [file, namesFor(context, file)]),
  );
  const need = needOf(
    all,
    all.flatMap((site) => stepsAlone(context, site)),
  );
  return {
    findings: group.map(({ finding }) => finding.id),
    edits: [...names].map(([file, local]) => ({ file, edits: editsOf(file, steps, local, emission.files) })),
    newFiles: newFilesOf(context, steps, emission, need),
    ...emission.needs,
    reviews: testReviews(group),
  };
}

const alone = new WeakMap<PlannedSite, Step[]>();

/** The steps of one site by itself: each change asks for those of all sites. */
function stepsAlone(context: FindContext, site: PlannedSite): Step[] {
  let steps = alone.get(site);
  if (!steps) alone.set(site, (steps = stepsOf(context, [site])));
  return steps;
}

/** Declarations, uses and what becomes async, each once. */
function stepsOf(context: FindContext, group: readonly PlannedSite[]): Step[] {
  const own = group.flatMap(({ plan }) => [
    ...declarationSteps(plan),
    ...plan.rewritings.flatMap((one) => one.steps),
  ]);
  const starts = group.flatMap(({ plan }) => plan.starts);
  // Always in the order of the names: two functions that take two locks in different orders would wait for each other.
  const locks = [...group]
    .sort((a, b) => (a.plan.lock < b.plan.lock ? -1 : 1))
    .flatMap(({ plan }) => plan.locks);
  const [only] = group;
  const cone = group.length === 1 && only ? only.plan.cone : coneOf(context, starts);
  const around = cone.steps.filter((step) => !own.some((one) => isTakenApart(one, step)));
  const inside = [...deeperInLocks(around, locks), ...locks, ...deeperInLocks(own, locks)];
  const all = deeperInLocks(inside, mainsOf(cone.steps));
  const unique = new Map(all.map((step) => [JSON.stringify(step), step]));
  return withoutLostIndents(mergedBlocks(mergedLocks([...unique.values()])));
}

/**
 * `total += f()` would fetch its value first where `f` waits from now on. An operation of the store does not read before:
 * `await total.increment(await f())`.
 */
function isTakenApart(own: Step, step: Step): boolean {
  if (own.file !== step.file || own.start >= step.end || step.start >= own.end) return false;
  const [kept, other] = [rangesIn(own), rangesIn(step)];
  const isNested = other.some((one) => isIn(own, one)) || kept.some((one) => isIn(step, one));
  return (
    !isNested && kept.some((one) => other.some(({ start, end }) => one.start === start && one.end === end))
  );
}

function rangesIn({ pieces }: Step): Range[] {
  return pieces.flatMap((piece) => (typeof piece === 'object' && 'start' in piece ? [piece] : []));
}

function isIn(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function namesFor(context: FindContext, file: string): LocalNames {
  const parsed = context.parsed(file) ?? context.withTests?.()?.parsed(file);
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

/** Files that are there stay as they are, except for stores of an earlier run that lack something. */
function newFilesOf(
  context: FindContext,
  steps: readonly Step[],
  emission: Emission,
  need: StoreNeed,
): NewFile[] {
  const { files } = emission;
  return emittedBy(steps).flatMap((name) => {
    if (name === 'stores') return storesFor(context, emission, need);
    return context.parsed(files.pathOf(name)) ? [] : [files.plain(name)];
  });
}

function storesFor(context: FindContext, emission: Emission, need: StoreNeed): NewFile[] {
  const present = presentIn(context, emission);
  if (!present) return emission.stores(need);
  const wanted = both(present.need, need);
  const isEnough = !present.need || isSameText(emission.storesText(wanted), present.file.text);
  return isEnough ? [] : emission.stores(wanted);
}
