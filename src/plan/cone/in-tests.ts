import type { Reason } from '../../model/finding.js';
import type { Start, Step } from '../../model/step.js';
import type { FindContext } from '../../model/transform.js';
import { Colouring } from './colour.js';
import { Emission } from './emission.js';
import { mockSteps } from './mocks.js';
import { compare, inOrder } from './steps.js';
import { View } from './view.js';

/** What becomes of the tests of a program. */
export interface TestCone {
  /** In the files of tests only. */
  steps: Step[];
  /** Why a file of tests is left as it is though it calls what became async: one reason each, in the order of files. */
  left: Reason[];
}

/**
 * What has to change in the tests when the code at some places awaits. A file of tests is changed whole or not at all;
 * one that cannot be changed does not keep the others from it, nor the program.
 *
 * @param context the program with its tests
 */
export function coneInTests(
  context: FindContext,
  starts: readonly Start[],
  isTest: (file: string) => boolean,
): TestCone {
  const view = new View(context);
  const coloured = new Colouring(view, isTest).run(starts);
  const emission = new Emission(coloured).run();
  const found = [...emission.steps, ...mockSteps(view, coloured, isTest)];
  const steps = inOrder(found).filter(({ file }) => isTest(file));
  const refusals = [...coloured.refusals, ...emission.refusals];
  const files = new Set(steps.map(({ file }) => file));
  const left = new Map([...outside(view, files), ...ofProgram(refusals, files, isTest)]);
  for (const one of refusals) {
    const file = one.location?.file ?? '';
    if (isTest(file) && !left.has(file)) left.set(file, one);
  }
  return {
    steps: steps.filter(({ file }) => !left.has(file)),
    left: [...left].sort(([a], [b]) => compare(a, b)).map(([, reason]) => reason),
  };
}

function outside({ context }: View, files: ReadonlySet<string>): [string, Reason][] {
  return [...files]
    .filter((file) => !context.project.targets.has(file))
    .map((file) => [file, leftAt('outside-paths', file)]);
}

/** A reason in the program itself: with the tests in view, it is not known which of them it concerns. */
function ofProgram(
  refusals: readonly Reason[],
  files: ReadonlySet<string>,
  isTest: (file: string) => boolean,
): [string, Reason][] {
  const [first] = refusals.filter(({ location }) => location && !isTest(location.file));
  return first ? [...files].map((file) => [file, leftAt(first.code, file)]) : [];
}

function leftAt(code: string, file: string): Reason {
  return { code, args: { files: file }, location: { file, start: 0, end: 0, line: 1, column: 1 } };
}
