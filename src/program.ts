import { moduleNamesOf } from './discover/module-names.js';
import { readTests } from './discover/test-code.js';
import { createContext } from './find/context.js';
import type { Project, Skipped } from './model/project.js';
import type { FindContext } from './model/transform.js';
import { resolve, type Sources } from './resolve/index.js';

/** Half as much again as the longest question takes in programs of some hundred files. */
const LIMIT = 10_000;

type Rest = Pick<FindContext, 'adapters' | 'stateDirectory' | 'singleFile'>;

/**
 * What transforms look at: the program, and the same with its tests, which are read when they are asked for.
 * @returns with `release`, which lets go of what the resolvers found out, until somebody asks them again
 */
export function openProgram(
  project: Project,
  sources: Sources,
  rest: Rest,
): { context: FindContext; unparsed: Skipped[]; release: () => void } {
  let wide: Opened | undefined;
  const resolver = resolve(project.files, moduleNamesOf(project), { sources, limit: LIMIT });
  const withTests = (): FindContext | undefined =>
    (wide ??= openWithTests(opened.context, sources, rest))?.context;
  const opened = createContext(project, resolver, { ...rest, withTests });
  const release = (): void => {
    resolver.release();
    wide?.release();
  };
  return { ...opened, release };
}

interface Opened {
  context: FindContext;
  release: () => void;
}

function openWithTests(before: FindContext, sources: Sources, rest: Rest): Opened | undefined {
  const { project } = before;
  const { tests = [] } = project;
  const files = readTests(tests.map(({ file }) => file));
  if (!files.length) return undefined;
  const targets = tests.filter(({ isTarget }) => isTarget).map(({ file }) => file);
  const whole = {
    ...project,
    files: [...project.files, ...files],
    targets: new Set([...project.targets, ...targets]),
  };
  const resolver = resolve(whole.files, moduleNamesOf(whole), { sources });
  const { context } = createContext(whole, resolver, rest, before);
  return { context, release: () => resolver.release() };
}
