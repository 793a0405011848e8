import './native-modules.js';
import { basename, dirname, resolve as absolute } from 'node:path';
import { check } from './check/index.js';
import { manifestsOf } from './discover/manifests.js';
import { moduleNamesOf } from './discover/module-names.js';
import { tsconfigsAbove } from './discover/tsconfigs.js';
import { createContext } from './find/context.js';
import { find } from './find/index.js';
import { readAdapters } from './io/adapters.js';
import type { Finding, Reason } from './model/finding.js';
import type { Change } from './model/plan.js';
import type { Project } from './model/project.js';
import type { Transform } from './model/transform.js';
import { isWanted } from './plan/index.js';
import { words } from './report/words.js';
import { resolve } from './resolve/index.js';
import { rewrite } from './rewrite/index.js';

/** The part of jscodeshift's API that a transform of ours uses. */
interface Api {
  report: (message: string) => void;
}

/**
 * Runs one transform on one file, as jscodeshift does: the program is that file. What the change needs besides it (a
 * client module, packages) is put into the file where that is possible, and reported where it is not.
 * @returns the new text, or undefined if nothing changes
 */
export async function transformFile(
  file: { path: string; source: string },
  api: Api,
  transform: Transform,
): Promise<string | undefined> {
  if (!transform.meta.mentions.test(file.source)) return undefined;
  const project = await projectOf(absolute(file.path), file.source);
  const { context, unparsed } = createContext(project, resolve(project.files, moduleNamesOf(project)), {
    adapters: readAdapters(),
    stateDirectory: undefined,
    singleFile: true,
  });
  const { found } = find(context, [transform]);
  const [broken] = unparsed;
  if (broken) throw new SyntaxError(broken.message);
  const sites = found.flatMap((one) => one.sites);
  const proposed = await transform.rewrite(sites.filter(isWanted), context);
  const changes = proposed.filter(({ newFiles }) => !newFiles.length);
  const { sources } = await rewrite(
    context,
    changes.map((change) => ({ ...change, dependencies: [], environment: [] })),
  );
  const [problem] = check(sources);
  if (problem) throw new Error(`the result did not pass the check: ${problem.message}`);
  for (const { finding } of sites) for (const line of reportLines(finding, transform)) api.report(line);
  for (const change of proposed) if (!changes.includes(change)) api.report(tooLarge(change, transform));
  for (const line of needsOf(changes)) api.report(line);
  return sources[0]?.after;
}

/** A change is made whole or not at all. */
function tooLarge({ newFiles }: Change, { meta }: Transform): string {
  const names = newFiles.map(({ file }) => basename(file)).join(', ');
  return `left as it is, since it needs a file that jscodeshift cannot write (${names}): run \`npx stateless-codemod -t ${meta.name}\``;
}

/** What the new text needs outside of the file. */
function needsOf(changes: readonly Change[]): string[] {
  const packages = changes.flatMap(({ dependencies }) =>
    dependencies.map(({ name, range }) => `${name}@${range}`),
  );
  const variables = changes.flatMap(({ environment }) =>
    environment.map(({ name, example }) => `set ${name} in the environment, such as ${example}`),
  );
  const missing = [...new Set(packages)].sort().join(', ');
  return [...(missing ? [`add to package.json: ${missing}`] : []), ...new Set(variables)];
}

async function projectOf(file: string, text: string): Promise<Project> {
  const manifests = manifestsOf([file], absolute('/'), dirname(file)).slice(0, 1);
  const root = manifests[0]?.directory ?? dirname(file);
  return {
    root,
    files: [{ file, text }],
    targets: new Set([file]),
    manifests,
    tsconfigs: await tsconfigsAbove(file, root),
    skipped: [],
  };
}

function reportLines({ location, fix, suppressed }: Finding, { messages }: Transform): string[] {
  const relevant = (suppressed ? [] : (fix?.reasons ?? [])).filter(
    ({ code }) => messages[code]?.kind !== 'info',
  );
  return relevant.map(({ code, args }: Reason) => {
    const { text, advice } = words(messages, code, args);
    return `line ${location.line}: ${code}: ${text} → ${advice}`;
  });
}
