import type { Problem } from './check/index.js';
import type { Reason } from './model/finding.js';
import type { Change } from './model/plan.js';
import type { FindContext } from './model/transform.js';

/** The program with its tests, where it has any. */
export function whole(context: FindContext): FindContext {
  return context.withTests?.() ?? context;
}

/** The tests that changes edit: all, or those that have a problem. */
export function editedTests(
  context: FindContext,
  changes: readonly Change[],
  problems?: readonly Problem[],
): Set<string> {
  const wanted = problems && new Set(problems.map(({ file }) => file));
  const tests = new Set(context.project.tests?.map(({ file }) => file));
  const edited = changes.flatMap(({ edits }) => edits.map(({ file }) => file));
  return new Set(edited.filter((file) => tests.has(file) && (!wanted || wanted.has(file))));
}

/** A test that does not pass the check is left to people: it must not keep the program from being changed. */
export function withoutTests(change: Change, tests: ReadonlySet<string>): Change {
  const left = change.edits.filter(({ file }) => tests.has(file));
  const reasons = left.map(({ file }) => ({
    code: 'test-not-updated',
    args: { reason: 'self-check-failed' },
    location: { file, start: 0, end: 0, line: 1, column: 1 },
  }));
  const reviews = change.findings.map((id) => [id, [...(change.reviews?.[id] ?? []), ...reasons]]);
  return {
    ...change,
    edits: change.edits.filter(({ file }) => !tests.has(file)),
    reviews: Object.fromEntries(reviews) as Record<string, Reason[]>,
  };
}
