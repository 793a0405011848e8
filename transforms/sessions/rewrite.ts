import { dirname, extname } from 'node:path';
import { CLIENT_EXPORT, ENVIRONMENT, redisClientSource } from '../../adapters/redis-client/adapter.js';
import { STORE_EXPORT, koaSessionStoreSource } from '../../adapters/koa-session-store/adapter.js';
import { addProperties } from '../../src/ast/add-properties.js';
import { toFlavour } from '../../src/ast/flavour.js';
import { indentAt } from '../../src/ast/habits.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Change, Edit, FileEdits, NewFile } from '../../src/model/plan.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { Bindings } from './bindings.js';
import type { SessionSite } from './find.js';
import type { Libraries } from './libraries.js';
import { stateFile } from './state-file.js';
import { storeOptionTexts } from './store-options.js';
import { unusedBindings } from './unused.js';

/** Turns sites into changes: one for all the sites whose store is made in one file, because they share its imports. */
export function rewrite(sites: SessionSite[], context: FindContext): Change[] {
  const byFile = new Map<string, SessionSite[]>();
  for (const site of sites) byFile.set(site.target.file, [...(byFile.get(site.target.file) ?? []), site]);
  return [...byFile].flatMap(([file, group]) => {
    const parsed = context.parsed(file);
    return parsed ? [changeOf(context, parsed, group)] : [];
  });
}

function changeOf(context: FindContext, file: ParsedFile, sites: SessionSite[]): Change {
  const bindings = new Bindings(context, file);
  const change: Change = {
    findings: sites.map(({ finding }) => finding.id),
    edits: [],
    newFiles: [],
    dependencies: [],
    environment: [],
  };
  const edits: Edit[] = [];
  for (const site of sites) {
    const { libraries } = site;
    if (!libraries) throw new Error(`${site.finding.id} has no libraries: it should have been refused`);
    const store = storeExpression(context, bindings, site, libraries, change.newFiles);
    edits.push(...storeEdits(file, bindings, site, store));
    addNeeds(context, change, site, libraries);
  }
  const [first] = sites;
  if (first) edits.push(...bindings.edit(packageOf(first), rangeOf(first.target.node).start));
  edits.push(...unusedBindings(context, file, sites));
  change.edits = [{ file: file.file, edits }, ...defaultsElsewhere(context, file, sites)];
  return change;
}

/** The import behind which the new ones are put. */
function packageOf({ framework, finding }: SessionSite): string {
  return finding.args['package'] ?? framework;
}

/** The expression that makes the store, with the imports and new files that it needs. */
function storeExpression(
  context: FindContext,
  bindings: Bindings,
  site: SessionSite,
  libraries: Libraries,
  newFiles: NewFile[],
): string {
  const prefix = bindings.habits.quote + site.prefix + bindings.habits.quote;
  if (site.framework === 'koa') {
    const client = clientName(context, bindings, site, libraries, newFiles);
    const source = koaSessionStoreSource(libraries.client) ?? '';
    const file = emit(context, site, bindings, 'koa-session-store', source, newFiles);
    return `${bindings.emitted(file, STORE_EXPORT)}(${client}, ${prefix})`;
  }
  const name = bindings.storeClass(libraries.store.form);
  const client = clientName(context, bindings, site, libraries, newFiles);
  const options = [
    client === 'client' ? 'client' : `client: ${client}`,
    `prefix: ${prefix}`,
    ...storeOptionTexts(context, site),
  ];
  return `new ${name}({ ${options.join(', ')} })`;
}

function clientName(
  context: FindContext,
  bindings: Bindings,
  site: SessionSite,
  libraries: Libraries,
  newFiles: NewFile[],
): string {
  if (site.client) return bindings.appClient(site.client);
  const source = redisClientSource(libraries.client);
  if (context.singleFile) return bindings.inline(inlined(sourceOf(context, source), bindings));
  return bindings.emitted(emit(context, site, bindings, 'redis', source, newFiles), CLIENT_EXPORT);
}

/** Adds an emitted file in the flavour of the file that uses it. */
function emit(
  context: FindContext,
  site: SessionSite,
  { style }: Bindings,
  name: string,
  source: string,
  newFiles: NewFile[],
): string {
  const file = stateFile(context, site.target.file, name);
  const language = /\.[cm]?tsx?$/.test(file) ? 'ts' : 'js';
  if (!newFiles.some((one) => one.file === file)) {
    newFiles.push({
      file,
      text: toFlavour(sourceOf(context, source), { language, modules: style }),
      like: site.target.file,
    });
  }
  return file;
}

function sourceOf(context: FindContext, name: string): string {
  const text = context.adapters.get(name);
  if (text === undefined) throw new Error(`there is no adapter source ${name}`);
  return text;
}

/** The client's statements without export and without the comment that opens the file. */
function inlined(source: string, { style, habits }: Bindings): string {
  const text = toFlavour(source, { language: 'js', modules: style });
  const body = text
    .replace(/^\/\/.*\n/, '')
    .replace(/^export /gm, '')
    .replace(/\nmodule\.exports = .*\n$/, '');
  const quoted = habits.quote === '"' ? body.replaceAll("'", '"') : body;
  return habits.semicolon ? quoted : quoted.replace(/;$/gm, '');
}

function storeEdits(
  file: ParsedFile,
  { habits }: Bindings,
  { target, literal, defaults }: SessionSite,
  store: string,
): Edit[] {
  const missing = defaults.map((name) => `${name}: false`);
  const range = rangeOf(target.node);
  if (target.kind === 'literal')
    return addProperties(file, target.node, [...missing, `store: ${store}`], habits);
  if (target.kind === 'value') {
    const beside =
      literal?.file === file.file && missing.length ? addProperties(file, literal.node, missing, habits) : [];
    return [{ ...range, pieces: [store] }, ...beside];
  }
  const line = habits.newline + indentAt(file.text, range.start);
  const inner = line + habits.indent;
  const object = (lines: string[]): string =>
    `{${inner}${lines.join(`,${inner}`)}${habits.trailingComma}${line}}`;
  if (target.kind === 'argument')
    return [{ start: range.end - 1, end: range.end - 1, pieces: [object([...missing, `store: ${store}`])] }];
  const [before = '', after = ''] = object([...missing, '...\0', `store: ${store}`]).split('\0');
  return [{ ...range, pieces: [before, range, after] }];
}

/** The options literal stands in another file than the store that it names. */
function defaultsElsewhere(context: FindContext, file: ParsedFile, sites: SessionSite[]): FileEdits[] {
  return sites.flatMap(({ target, literal, defaults }) => {
    const parsed = literal && literal.file !== file.file ? context.parsed(literal.file) : undefined;
    if (!parsed || !literal || target.kind !== 'value' || !defaults.length) return [];
    const { habits } = new Bindings(context, parsed);
    return [
      {
        file: parsed.file,
        edits: addProperties(
          parsed,
          literal.node,
          defaults.map((name) => `${name}: false`),
          habits,
        ),
      },
    ];
  });
}

function addNeeds(context: FindContext, change: Change, site: SessionSite, libraries: Libraries): void {
  const isTypeScript = /\.[cm]?tsx?$/.test(extname(site.file));
  const add = (section: 'dependencies' | 'devDependencies', packages: Record<string, string>): void => {
    for (const [name, range] of Object.entries(packages))
      change.dependencies.push({ manifest: site.manifest, section, name, range });
  };
  add('dependencies', packagesFor(context, site, libraries));
  if (isTypeScript && site.framework === 'express') add('devDependencies', libraries.addedTypes);
  if (!site.client)
    change.environment.push(
      ...ENVIRONMENT.map((variable) => ({ ...variable, directory: dirname(site.manifest) })),
    );
}

/** Koa needs no connect-redis; connect-redis itself imports express-session, which a Fastify app does not have. */
function packagesFor(
  context: FindContext,
  { framework, file }: SessionSite,
  { added }: Libraries,
): Record<string, string> {
  if (framework === 'koa')
    return Object.fromEntries(Object.entries(added).filter(([name]) => name !== 'connect-redis'));
  const hasExpressSession = context.manifestOf(file)?.dependencies['express-session'] !== undefined;
  return framework === 'fastify' && !hasExpressSession ? { ...added, 'express-session': '^1.19.0' } : added;
}
