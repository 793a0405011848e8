import { dirname } from 'node:path';
import { ENVIRONMENT } from '../../adapters/redis-client/adapter.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Change, Edit } from '../../src/model/plan.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { Bindings } from './bindings.js';
import { defaultEdits, storeEdits } from './edits.js';
import { Emissions } from './emissions.js';
import type { Libraries } from './libraries.js';
import type { SessionSite } from './site.js';
import { storeExpression } from './store-expression.js';
import { unusedBindings } from '../../src/emission/unused.js';
import { LOCAL_STORES } from './packages.js';

/** Turns sites into changes: one for all the sites whose store is made in one file, because they share its imports. */
export function rewrite(sites: SessionSite[], context: FindContext): Change[] {
  const byFile = new Map<string, SessionSite[]>();
  for (const site of sites) byFile.set(site.target.file, [...(byFile.get(site.target.file) ?? []), site]);
  const emissions = new Emissions(context);
  return [...byFile].sort(typedFirst).flatMap(([file, group]) => {
    const parsed = context.parsed(file);
    return parsed ? [changeOf(context, emissions, parsed, group)] : [];
  });
}

/** Files in JavaScript can use what is emitted in TypeScript (something compiles both), not the other way round. */
function typedFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(isTypeScript(b)) - Number(isTypeScript(a));
}

function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

function changeOf(
  context: FindContext,
  emissions: Emissions,
  file: ParsedFile,
  sites: SessionSite[],
): Change {
  const starts = sites.map(({ target }) => rangeOf(target.node).start);
  const bindings = new Bindings(context, file, Math.min(...starts));
  const change: Change = {
    findings: sites.map(({ finding }) => finding.id),
    edits: [],
    newFiles: [],
    dependencies: [],
    environment: [],
  };
  const edits: Edit[] = [];
  const tools = { context, emissions, bindings, newFiles: change.newFiles };
  for (const site of sites) addNeeds(context, change, site, librariesOf(site));
  for (const site of withDistinctTargets(sites)) {
    const store = storeExpression(tools, site, librariesOf(site));
    edits.push(...storeEdits(file, bindings, site, store));
  }
  const unused = unusedBindings(context, file, {
    gone: sites.filter(({ target }) => target.kind === 'value').map(({ target }) => rangeOf(target.node)),
    kept: sites.flatMap(({ keptRanges }) => keptRanges),
    plain: new Set([...Object.keys(LOCAL_STORES), 'path']),
  });
  edits.push(...bindings.edits(sites[0]?.finding.args['package'] ?? '', unused), ...unused);
  change.edits = [{ file: file.file, edits }, ...defaultEdits(context, sites)];
  return change;
}

function librariesOf({ finding, libraries }: SessionSite): Libraries {
  if (!libraries) throw new Error(`${finding.id} has no libraries: it should have been refused`);
  return libraries;
}

/** Several middlewares may share one store. */
function withDistinctTargets(sites: readonly SessionSite[]): SessionSite[] {
  return [...new Map(sites.map((site) => [site.target.node, site])).values()];
}

function addNeeds(context: FindContext, change: Change, site: SessionSite, libraries: Libraries): void {
  const manifest = context.manifestOf(site.file);
  const add = (section: 'dependencies' | 'devDependencies', packages: Record<string, string>): void => {
    for (const [name, range] of Object.entries(packages))
      change.dependencies.push({ manifest: site.manifest, section, name, range });
  };
  add('dependencies', packagesFor(context, site, libraries));
  if (site.raised) change.dependencies.push(site.raised.change);
  const types = Object.entries(libraries.addedTypes).filter(
    ([name]) => !manifest?.devDependencies[name] && !manifest?.dependencies[name],
  );
  if (isTypeScript(site.file) && site.framework === 'express')
    add('devDependencies', Object.fromEntries(types));
  if (!site.client)
    change.environment.push(
      ...ENVIRONMENT.map((variable) => ({ ...variable, directory: dirname(site.manifest) })),
    );
}

/** Koa needs no connect-redis; connect-redis itself imports express-session, which a Fastify app does not have. */
function packagesFor(
  context: FindContext,
  { framework, file, raised }: SessionSite,
  libraries: Libraries,
): Record<string, string> {
  const added = Object.fromEntries(
    Object.entries(libraries.added).filter(([name]) => name !== raised?.change.name),
  );
  if (framework === 'koa')
    return Object.fromEntries(Object.entries(added).filter(([name]) => name !== 'connect-redis'));
  const hasExpressSession = context.manifestOf(file)?.dependencies['express-session'] !== undefined;
  return framework === 'fastify' && !hasExpressSession ? { ...added, 'express-session': '^1.19.0' } : added;
}
