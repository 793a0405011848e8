import { readTests } from './discover/test-code.js';
import { createContext } from './find/context.js';
import type { Project, Skipped } from './model/project.js';
import type { FindContext } from './model/transform.js';
import { resolve } from './resolve/index.js';

type Rest = Pick<FindContext, 'adapters' | 'stateDirectory' | 'singleFile'>;

/** What transforms look at: the program, and the same with its tests, which are read when they are asked for. */
export function openProgram(project: Project, rest: Rest): { context: FindContext; unparsed: Skipped[] } {
  let wide: FindContext | undefined;
  const withTests = (): FindContext | undefined => (wide ??= openWithTests(project, rest));
  return createContext(project, resolve(project.files), { ...rest, withTests });
}

function openWithTests(project: Project, rest: Rest): FindContext | undefined {
  const { tests = [] } = project;
  const files = readTests(tests.map(({ file }) => file));
  if (!files.length) return undefined;
  const targets = tests.filter(({ isTarget }) => isTarget).map(({ file }) => file);
  const whole = {
    ...project,
    files: [...project.files, ...files],
    targets: new Set([...project.targets, ...targets]),
  };
  return createContext(whole, resolve(whole.files), rest).context;
}
