import { unusedBindings } from '../../src/emission/unused.js';
import { removeStatement } from '../../src/ast/remove.js';
import { groupsOf } from '../../src/emission/groups.js';
import type { EmittedFiles } from '../../src/emission/emitted-files.js';
import { LocalNames } from '../../src/emission/local-names.js';
import type { Change, Edit } from '../../src/model/plan.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';
import { coneOf } from '../../src/plan/cone/index.js';
import { filesFor, functionsIn, needsOf, newFilesOf } from './emission.js';
import type { FilesPlan, PlannedSite, TmpfilesSite } from './site.js';

/** Packages whose functions do nothing but give a value. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['path', 'os', 'url', 'fs', 'fs/promises', 'fs-extra', 'util', 'multer'],
]);

/** Turns sites into changes: one for all the sites that change a file together. */
export function rewrite(sites: TmpfilesSite[], context: FindContext): Change[] {
  const planned = sites.flatMap(({ plan, ...site }) => (plan ? [{ ...site, plan }] : []));
  const used = functionsIn(planned.flatMap(({ plan }) => plan.steps));
  return groupsOf(planned, ({ plan }) => filesOf(plan)).map((group) => changeOf(context, group, used));
}

function filesOf({ steps, cone, removed }: FilesPlan): Set<string> {
  return new Set([...steps, ...cone.steps, ...removed].map(({ file }) => file));
}

function changeOf(context: FindContext, group: readonly PlannedSite[], used: ReadonlySet<string>): Change {
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
  const steps = unique([...cone.steps, ...own]);
  const removed = plans.flatMap((plan) => plan.removed);
  const kept = plans.flatMap((plan) => plan.kept);
  const files = [...new Set([...steps, ...removed].map(({ file }) => file))];
  const like = parsedFile(context, group[0]?.finding.location.file ?? '');
  const emitted = filesFor(context, like);
  const edits = files.map((file) => {
    const parsed = parsedFile(context, file);
    const isHere = (one: { file: string }): boolean => one.file === file;
    const here = {
      steps: steps.filter(isHere),
      own: own.filter(isHere),
      removed: removed.filter(isHere),
      kept: kept.filter(isHere),
    };
    return { file, edits: editsOf(context, parsed, here, emitted) };
  });
  return {
    findings: group.map(({ finding }) => finding.id),
    edits,
    newFiles: newFilesOf(context, emitted, steps, used),
    ...needsOf(context, like.file),
  };
}

/** What happens to one file. */
interface Here {
  steps: readonly Step[];
  own: readonly Step[];
  removed: readonly Range[];
  kept: readonly Range[];
}

function editsOf(
  context: FindContext,
  file: ParsedFile,
  { steps, own, removed, kept: written }: Here,
  emitted: EmittedFiles,
): Edit[] {
  const names = new LocalNames(context, file, (name) => emitted.pathOf(name));
  const edits = steps.map((step) => names.settled(step));
  const target = Math.min(...steps.map(({ start }) => start), file.text.length);
  const statements = removed.flatMap((range) => {
    const found = context.nodeAt(file.file, range);
    return found ? removeStatement(file, found.node) : [];
  });
  const gone = [...own, ...statements].map(({ start, end }) => ({ start, end }));
  const ranges = own.flatMap(({ pieces }) => pieces.flatMap((piece) => (isRange(piece) ? [piece] : [])));
  const unused = unusedBindings(context, file, { gone, kept: [...ranges, ...written], plain: PLAIN });
  const imports = names.imports((name) => emitted.pathOf(name), target, [...statements, ...unused]);
  return [...imports, ...edits, ...statements, ...unused];
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
