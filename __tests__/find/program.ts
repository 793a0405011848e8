// Programs in memory: files by name, as the analysis sees them.
import { createContext } from '../../src/find/context.js';
import type { FindContext, Resolver } from '../../src/model/transform.js';

const unused = (): never => {
  throw new Error('the analysis of state asks no checker');
};
const resolver = {
  originOf: unused,
  referencesOf: unused,
  importsOf: unused,
  importersOf: unused,
} as unknown as Resolver;

/** @param files texts by path below `/app` */
export function contextOf(files: Record<string, string>): FindContext {
  const list = Object.entries(files)
    .filter(([name]) => !name.endsWith('package.json'))
    .map(([name, text]) => ({ file: `/app/${name}`, text }));
  const manifests = Object.entries(files)
    .filter(([name]) => name.endsWith('package.json'))
    .map(([name, text]) => {
      const directory = `/app/${name}`.replace(/\/package\.json$/, '');
      const { name: called } = JSON.parse(text) as { name?: string };
      return {
        ...{ file: `/app/${name}`, directory, text, name: called, type: 'module' as const },
        ...{ nodeRange: undefined, dependencies: {}, devDependencies: {} },
      };
    });
  const project = {
    root: '/app',
    files: list,
    targets: new Set(list.map(({ file }) => file)),
    manifests,
    skipped: [],
  };
  const rest = { adapters: new Map<string, string>(), stateDirectory: undefined, singleFile: false };
  return createContext(project, resolver, rest).context;
}
