import { unusedBindings } from '../../src/emission/unused.js';
import { removeStatement } from '../../src/ast/remove.js';
import { groupsOf } from '../../src/emission/groups.js';
import type { EmittedFiles } from '../../src/emission/emitted-files.js';
import { LocalNames } from '../../src/emission/local-names.js';
import type { Change, Edit, FileEdits } from '../../src/model/plan.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';
import { coneOf } from '../../src/plan/cone/index.js';
import { emissionsOf, filesByPackage } from './packages.js';
import { testsOf } from './tests.js';
import type { FilesPlan, PlannedSite, TmpfilesSite } from './site.js';

/** Packages whose functions do nothing but give a value. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['path', 'os', 'url', 'fs', 'fs/promises', 'fs-extra', 'util', 'multer'],
]);

/** Turns sites into changes: one for all the sites that change a file together. */
export function rewrite(sites: TmpfilesSite[], context: FindContext): Change[] {
  const planned = sites.flatMap(({ plan, ...site }) => (plan ? [{ ...site, plan }] : []));
  const all = planned.flatMap(({ plan }) => plan.steps);
  const touched = new Map(planned.map(({ plan }) => [plan, filesOf(context, plan)] as const));
  return groupsOf(planned, ({ plan }) => touched.get(plan) ?? new Set()).map((group) =>
    changeOf(context, group, all),
  );
}

function filesOf(context: FindContext, { steps, starts, cone, removed }: FilesPlan): Set<string> {
  const tests = testsOf(context, starts).steps;
  return new Set([...steps, ...cone.steps, ...removed, ...tests].map(({ file }) => file));
}

function changeOf(context: FindContext, group: readonly PlannedSite[], all: readonly Step[]): Change {
  const plans = [...new Set(group.map(({ plan }) => plan))];
  const [only] = plans;
  const cone =
    plans.length === 1 && only
      ? only.cone
      : coneOf(
          context,
          plans.flatMap(({ starts }) => starts),
        );
  const own = unique(plans.flatMap(({ steps }) => steps));
  const steps = withoutLost(unique([...cone.steps, ...own]), own);
  const removed = plans.flatMap((plan) => plan.removed);
  const kept = plans.flatMap((plan) => plan.kept);
  const files = [...new Set([...steps, ...removed].map(({ file }) => file))];
  const like = parsedFile(context, group[0]?.finding.location.file ?? '');
  const emittedFor = filesByPackage(context, [like.file, ...files]);
  const edits = files.map((file) => {
    const parsed = parsedFile(context, file);
    const isHere = (one: { file: string }): boolean => one.file === file;
    const here = {
      steps: steps.filter(isHere),
      own: own.filter(isHere),
      removed: removed.filter(isHere),
      kept: kept.filter(isHere),
    };
    return { file, edits: editsOf(context, parsed, here, emittedFor(file)) };
  });
  const tests = testsOf(
    context,
    plans.flatMap(({ starts }) => starts),
  );
  return {
    findings: group.map(({ finding }) => finding.id),
    edits: [...edits, ...editsInTests(context, tests.steps, emittedFor)],
    reviews: Object.fromEntries(group.map(({ finding }) => [finding.id, tests.left])),
    ...emissionsOf(context, [like.file, ...files], steps, all),
  };
}

/** What happens to one file. */
interface Here {
  steps: readonly Step[];
  own: readonly Step[];
  removed: readonly Range[];
  kept: readonly Range[];
}

function editsInTests(
  context: FindContext,
  steps: readonly Step[],
  emittedFor: (file: string) => EmittedFiles,
): FileEdits[] {
  const wide = context.withTests?.();
  if (!wide) return [];
  return [...new Set(steps.map(({ file }) => file))].map((file) => {
    const here = steps.filter((one) => one.file === file);
    return {
      file,
      edits: editsOf(
        wide,
        parsedFile(wide, file),
        { steps: here, own: [], removed: [], kept: [] },
        emittedFor(file),
      ),
    };
  });
}

function editsOf(
  context: FindContext,
  file: ParsedFile,
  { steps, own, removed, kept: written }: Here,
  emitted: EmittedFiles,
): Edit[] {
  const names = new LocalNames(context, file, (name) => emitted.pathOf(name));
  const target = Math.min(...steps.map(({ start }) => start), file.text.length);
  const statements = removed.flatMap((range) => {
    const found = context.nodeAt(file.file, range);
    return found ? removeStatement(file, found.node) : [];
  });
  const gone = [...own, ...statements].map(({ start, end }) => ({ start, end }));
  const ranges = own.flatMap(({ pieces }) => pieces.flatMap((piece) => (isRange(piece) ? [piece] : [])));
  const unused = unusedBindings(context, file, { gone, kept: [...ranges, ...written], plain: PLAIN });
  const removals = [...statements, ...unused];
  const edits = steps
    .filter((step) => !removals.some((one) => one.start <= step.start && step.end <= one.end))
    .map((step) => names.settled(step));
  const imports = names.imports((name) => emitted.pathOf(name), target, removals);
  return [...imports, ...edits, ...removals];
}

/** Without what is in code that another step leaves out. */
function withoutLost(steps: readonly Step[], own: readonly Step[]): Step[] {
  const isIn = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
  return steps.filter((step) =>
    own.every(
      (outer) =>
        outer === step ||
        outer.file !== step.file ||
        !isIn(step, outer) ||
        isIn(outer, step) ||
        outer.pieces.some((piece) => isRange(piece) && isIn(step, piece)),
    ),
  );
}

function isRange(piece: Step['pieces'][number]): piece is Range {
  return typeof piece === 'object' && 'start' in piece;
}

function parsedFile(context: FindContext, file: string): ParsedFile {
  const parsed = context.parsed(file);
  if (!parsed) throw new Error(`${file} is to be changed and does not parse`);
  return parsed;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
