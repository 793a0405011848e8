import { dirname, join } from 'node:path';
import { discover } from './discover/index.js';
import { moduleNamesOf } from './discover/module-names.js';
import { findState, type Sighting, type Sightings } from './find/audit.js';
import { catalogue } from './find/catalogue.js';
import { createContext } from './find/context.js';
import { routesOf } from './find/routes/index.js';
import { isInside, nameIn } from './io/real-path.js';
import { NotLoaded } from './model/not-loaded.js';
import type { Options } from './model/options.js';
import type { Project } from './model/project.js';
import type { Rule } from './model/rule.js';
import type { Described, Transform } from './model/transform.js';
import { baselineText, compare, type BaselineEntry } from './plan/baseline.js';
import { select } from './plan/index.js';
import type { AuditFinding, AuditResult } from './report/audit-result.js';
import { resolveOnDemand } from './resolve/on-demand.js';

/** What an audit needs besides the options: loaded once by the caller. */
export interface AuditTools {
  rules: readonly Rule[];
  transforms: readonly (Transform | Described)[];
  /** Only findings of these rules; undefined for all. */
  only?: ReadonlySet<string> | undefined;
  /** The source of the files that can be emitted, see `readAdapters`. */
  adapters: ReadonlyMap<string, string>;
  /** What is known already. */
  baseline?: { file: string; entries: BaselineEntry[] } | undefined;
  /** Whether to look for all requests that lead to a finding; else only the shortest way is in its evidence. */
  withRoutes?: boolean;
  onStep?: (step: 'read' | 'find') => void;
}

/**
 * The whole audit: discover → resolve → find → suppress → compare with the baseline. Reads, never writes.
 * @throws Failure for bad input
 */
export async function audit(options: Options, tools: AuditTools): Promise<AuditResult> {
  tools.onStep?.('read');
  const project = await discover(options);
  const { resolver, load } = resolveOnDemand(project.files, moduleNamesOf(project));
  const { context, unparsed } = createContext(project, resolver, {
    adapters: tools.adapters,
    stateDirectory: options.stateDir,
    singleFile: false,
  });

  tools.onStep?.('find');
  const look = (): Sightings => findState(context, tools.rules, tools.transforms);
  const { findings: all, notes, defects } = await askedAgain(look, load);
  const found = all.filter(({ rule }) => tools.only?.has(rule) ?? true);
  const chosen = suppress(found, options);
  const { findings, baseline } = compared(chosen, project, tools);
  return {
    root: project.root,
    rules: catalogue(tools.rules, tools.transforms).filter(({ name }) => tools.only?.has(name) ?? true),
    findings: tools.withRoutes
      ? findings.map((finding) => ({ ...finding, routes: routesOf(context, finding) }))
      : findings,
    notes,
    texts: textsOf(findings, project),
    files: { scanned: project.files.length, skipped: [...project.skipped, ...unparsed] },
    defects,
    baseline,
  };
}

/** What asked the resolver before it was there asks again; all that was found out until then is kept. */
async function askedAgain<T>(look: () => T, load: () => Promise<void>): Promise<T> {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    await load();
    return look();
  }
}

function suppress(findings: readonly Sighting[], { suppressions }: Options): Sighting[] {
  const sites = findings.map((finding) => ({ finding }));
  const chosen = select(sites, { only: [], safeOnly: false, suppressions });
  return chosen.map(({ finding }) => finding);
}

function compared(
  findings: readonly AuditFinding[],
  project: Project,
  tools: AuditTools,
): Pick<AuditResult, 'findings' | 'baseline'> {
  if (!tools.baseline) return { findings: [...findings], baseline: null };
  const { file, entries } = tools.baseline;
  const open = findings.filter(({ suppressed }) => !suppressed);
  const current = open.map((finding) => entryOf(finding, file));
  const { known, gone } = compare(current, entries);
  const isOurs = (entry: BaselineEntry): boolean => wasLookedFor(entry, file, project, tools);
  const states = new Map(open.map((finding, index) => [finding, known[index] ? 'known' : 'new'] as const));
  return {
    findings: findings.map((finding) => {
      const baseline = states.get(finding);
      return baseline ? { ...finding, baseline } : finding;
    }),
    baseline: {
      file,
      gone: gone.filter(isOurs).map(({ rule, name, file: path }) => ({
        rule,
        file: join(dirname(file), path),
        name,
      })),
      updated: baselineText([...current, ...gone.filter((entry) => !isOurs(entry))]),
    },
  };
}

function entryOf({ rule, name, fingerprint, location }: AuditFinding, baselineFile: string): BaselineEntry {
  return { rule, file: nameIn(dirname(baselineFile), location.file), name, fingerprint };
}

/** Of what a run did not look for, it cannot say that it is gone. */
function wasLookedFor(
  entry: BaselineEntry,
  baselineFile: string,
  { root, files, targets }: Project,
  { only }: AuditTools,
): boolean {
  if (only && !only.has(entry.rule)) return false;
  const file = join(dirname(baselineFile), entry.file);
  return targets.has(file) || (isInside(root, file) && !files.some((one) => one.file === file));
}

function textsOf(findings: readonly AuditFinding[], { files, manifests }: Project): Map<string, string> {
  const places = findings.flatMap(({ location, because, fix }) => [
    location,
    ...because.map((step) => step.location),
    ...(fix?.reasons.map((reason) => reason.location) ?? []),
  ]);
  const wanted = new Set(places.map((place) => place?.file));
  return new Map(
    [...files, ...manifests].filter(({ file }) => wanted.has(file)).map(({ file, text }) => [file, text]),
  );
}
