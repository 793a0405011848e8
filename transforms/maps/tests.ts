import { coneInTests, type TestCone } from '../../src/plan/cone/in-tests.js';
import { loadersOf } from '../../src/plan/cone/loaders.js';
import type { Reason } from '../../src/model/finding.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext } from '../../src/model/transform.js';
import { declarationOf } from './declaration.js';
import { rewritingsOf } from './matching.js';
import { mentionsOf } from './mentions.js';
import { stateAt } from './plan.js';
import type { PlannedSite, SiteTests } from './site.js';
import type { Use } from './state.js';

const NONE: SiteTests = { files: new Set(), rewritings: [], left: [], reaching: [] };

/** How the tests follow a state; nothing where the program has no tests. */
export function testsOf(context: FindContext, site: PlannedSite): SiteTests {
  const wide = context.withTests?.();
  if (!wide) return NONE;
  const own = usesInTests(wide, context, site);
  const cone = coneFor(wide, context, [{ ...site, tests: own }]);
  const files = [...cone.steps, ...own.rewritings.flatMap(({ steps }) => steps)].map(({ file }) => file);
  return {
    files: new Set(files),
    rewritings: own.rewritings,
    left: [...own.left, ...cone.left],
    reaching: testsThatLoad(wide, isTestIn(context), site.plan.declaration.file.file),
  };
}

/** The steps in tests for states that are rewritten together. A file that one of them has to leave is left by all. */
export function testSteps(context: FindContext, sites: readonly PlannedSite[]): Step[] {
  const wide = context.withTests?.();
  if (!wide || sites.every(({ tests }) => !tests?.files.size)) return [];
  const left = new Set(sites.flatMap(({ tests }) => tests?.left.map(({ location }) => location?.file) ?? []));
  const own = sites.flatMap(({ tests }) => tests?.rewritings.flatMap(({ steps }) => steps) ?? []);
  return [...coneFor(wide, context, sites).steps, ...own].filter(({ file }) => !left.has(file));
}

/** What a person has to do by hand, in the words of a review. */
export function testReviews(sites: readonly PlannedSite[]): Record<string, Reason[]> {
  const left = new Set(sites.flatMap(({ tests }) => tests?.left.map(({ location }) => location?.file) ?? []));
  return Object.fromEntries(
    sites.map(({ finding, tests = NONE }) => {
      const touched = [...tests.files].filter((file) => left.has(file));
      const reasons = sites.flatMap((one) => one.tests?.left ?? []);
      const own = reasons.filter(
        (one) => tests.left.includes(one) || touched.includes(one.location?.file ?? ''),
      );
      const byFile = new Map(own.map((one) => [one.location?.file, one] as const).reverse());
      const inOrder = [...byFile].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
      return [finding.id, [...inOrder.map(([, one]) => asReview(one)), ...needOfTests(tests)]];
    }),
  );
}

/** They ran without Redis before. */
function needOfTests({ reaching }: SiteTests): Reason[] {
  const [first] = reaching;
  if (first === undefined) return [];
  const location = { file: first, start: 0, end: 0, line: 1, column: 1 };
  return [{ code: 'tests-need-redis', args: { count: String(reaching.length) }, location }];
}

/** The tests that load a file, directly or by way of others. */
function testsThatLoad(
  { project, resolver }: FindContext,
  isTest: (file: string) => boolean,
  wanted: string,
): string[] {
  const loaders = loadersOf(resolver, wanted);
  return project.files.map(({ file }) => file).filter((file) => isTest(file) && loaders.has(file));
}

function asReview({ code, location }: Reason): Reason {
  return { code: 'test-not-updated', args: { reason: code }, ...(location && { location }) };
}

function coneFor(wide: FindContext, context: FindContext, sites: readonly PlannedSite[]): TestCone {
  const starts = sites.flatMap(({ plan, tests }) => [
    ...plan.starts,
    ...(tests?.rewritings.flatMap((one) => one.starts) ?? []),
  ]);
  return coneInTests(wide, starts, isTestIn(context));
}

function isTestIn({ project }: FindContext): (file: string) => boolean {
  const tests = new Set(project.tests?.map(({ file }) => file));
  return (file) => tests.has(file);
}

/** A test reads or changes the state itself. */
function usesInTests(wide: FindContext, context: FindContext, { finding, plan }: PlannedSite): SiteTests {
  const isTest = isTestIn(context);
  const declaration = declarationOf(wide, finding);
  if ('refuse' in declaration) return NONE;
  const mentions = wide.resolver.usesOf(declaration.file.file, declaration.name);
  const places = [...mentions.uses, ...mentions.escapes].filter(({ file }) => isTest(file));
  if (!places.length) return NONE;
  const found = mentionsOf(wide, declaration);
  if ('refuse' in found)
    return {
      ...NONE,
      left: leftAt(
        found.refuse,
        places.map(({ file }) => file),
      ),
    };
  const uses = found.uses.filter(({ file }) => isTest(file.file));
  const results = [...new Set(uses.map(({ file }) => file.file))].map((file) => {
    const state = stateAt(wide, finding, declaration, { shape: plan.shape, uses: usesIn(uses, file) });
    const rewritings = rewritingsOf(state, []);
    return 'refuse' in rewritings
      ? { rewritings: [], left: leftAt(rewritings.refuse, [file]) }
      : { rewritings, left: [] };
  });
  return {
    ...NONE,
    rewritings: results.flatMap(({ rewritings }) => rewritings),
    left: results.flatMap(({ left }) => left),
  };
}

function usesIn(uses: readonly Use[], wanted: string): Use[] {
  return uses.filter(({ file }) => file.file === wanted);
}

/** The same reason for every file, at its own place if it is in that file. */
function leftAt(reason: Reason, files: readonly string[]): Reason[] {
  return [...new Set(files)].map((file) =>
    reason.location?.file === file
      ? reason
      : { ...reason, location: { file, start: 0, end: 0, line: 1, column: 1 } },
  );
}
