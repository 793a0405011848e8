import { coneInTests, type TestCone } from '../../src/plan/cone/in-tests.js';
import type { Reason } from '../../src/model/finding.js';
import type { Start } from '../../src/model/step.js';
import type { FindContext } from '../../src/model/transform.js';

const NONE: TestCone = { steps: [], left: [] };

/** How the tests follow what awaits from now on; nothing where the program has no tests. */
export function testsOf(context: FindContext, starts: readonly Start[]): TestCone {
  const wide = starts.length ? context.withTests?.() : undefined;
  if (!wide) return NONE;
  const tests = new Set(context.project.tests?.map(({ file }) => file));
  const { steps, left } = coneInTests(wide, starts, (file) => tests.has(file));
  const isLeft = new Set(left.map(({ location }) => location?.file));
  return { steps: steps.filter(({ file }) => !isLeft.has(file)), left: left.map(asReview) };
}

function asReview({ code, location }: Reason): Reason {
  return { code: 'test-not-updated', args: { reason: code }, ...(location && { location }) };
}
