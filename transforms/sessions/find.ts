import type { Node, ObjectExpression } from '@babel/types';
import { relative } from 'node:path';
import { koaSessionStoreSource } from '../../adapters/koa-session-store/adapter.js';
import { locate } from '../../src/ast/locate.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Evidence, Finding, Reason } from '../../src/model/finding.js';
import type { FindContext, Found, ParsedFile } from '../../src/model/transform.js';
import { chooseClient } from './client-choice.js';
import { findClients, type AppClient } from './clients.js';
import { optionHazards, setsTrustProxy, useHazards } from './hazards.js';
import { chooseLibraries, type Libraries } from './libraries.js';
import { messages, meta } from './messages.js';
import { stateFile } from './state-file.js';
import { storeOptionReviews } from './store-options.js';
import { middlewareOf, type Framework, type Middleware } from './middleware.js';
import { optionOf, readOptions, unwrap, type Options } from './options.js';
import { classifyStore, type Store } from './stores.js';
import { targetOf, type Target } from './target.js';
import { sessionUses, type SessionUses } from './uses.js';

/** Everything that `rewrite` needs to know about one session middleware. */
export interface SessionSite {
  finding: Finding;
  /** The file of the call. */
  file: string;
  /** Absolute path of the package.json that gets the dependencies. */
  manifest: string;
  framework: Framework;
  target: Target;
  /** `resave` and `saveUninitialized`, where absent. */
  defaults: string[];
  /** The literal that gets the defaults when the store replaces a value. */
  literal: { file: string; node: ObjectExpression } | null;
  /** The app's own client, or null to emit one. */
  client: AppClient | null;
  libraries: Libraries | null;
  /** Redis keys begin with this. */
  prefix: string;
  /** The package that kept the sessions. */
  replaced: string;
}

/** What is looked up once for the whole program. */
interface Program {
  context: FindContext;
  clients: AppClient[];
  hasTrustProxy: boolean;
  usesOf(manifest: string | undefined): SessionUses;
  prefixes: Set<string>;
}

/** Finds every session middleware of the program that keeps its sessions in the process. Changes nothing. */
export function find(context: FindContext): Found<SessionSite> {
  const found: Found<SessionSite> = { sites: [], notes: [] };
  let program: Program | undefined;
  for (const { file, text } of context.project.files) {
    if (!context.project.targets.has(file) || !meta.mentions.test(text)) continue;
    const parsed = context.parsed(file);
    for (const middleware of parsed ? middlewaresIn(context, parsed) : []) {
      program ??= readProgram(context);
      if (parsed) look(program, parsed, middleware, found);
    }
  }
  return found;
}

function readProgram(context: FindContext): Program {
  const uses = new Map<string | undefined, SessionUses>();
  return {
    context,
    clients: findClients(context),
    hasTrustProxy: setsTrustProxy(context.project.files),
    prefixes: new Set(),
    usesOf: (manifest) => {
      const known = uses.get(manifest) ?? sessionUses(context, manifest);
      uses.set(manifest, known);
      return known;
    },
  };
}

function middlewaresIn(context: FindContext, file: ParsedFile): Middleware[] {
  const found: Middleware[] = [];
  walk(file.tree.program, (node) => {
    const middleware = node.type === 'CallExpression' ? middlewareOf(context, file, node) : undefined;
    if (middleware) found.push(middleware);
  });
  return found;
}

function look(program: Program, file: ParsedFile, middleware: Middleware, found: Found<SessionSite>): void {
  const { context } = program;
  const note = (code: string, args: Record<string, string>): void => {
    found.notes.push({ code, args, name: middleware.name, location: locate(file, rangeOf(middleware.call)) });
  };
  if (!middleware.framework) return note('session-in-cookie', { package: middleware.package });
  const options: Options = middleware.options
    ? readOptions(context, file.file, middleware.options)
    : { options: [], literals: [], unknown: [], hasJson: false };
  const store = storeOf(context, options);
  if (store.kind === 'other') return note('session-custom-store', { store: store.name });
  const isCookieOnly =
    middleware.package === 'koa-session' && store.kind === 'absent' && !options.unknown.length;
  if (isCookieOnly) return note('session-in-cookie', { package: middleware.package });
  found.sites.push(siteOf(program, file, { ...middleware, framework: middleware.framework }, options, store));
}

function storeOf(context: FindContext, options: Options): Store {
  const option = optionOf(options, 'store');
  if (!option) return { kind: 'absent' };
  const store = classifyStore(context, option.file, option.value);
  return option.conditional && store.kind !== 'absent' ? { kind: 'conditional' } : store;
}

function siteOf(
  program: Program,
  file: ParsedFile,
  middleware: Middleware & { framework: Framework },
  options: Options,
  store: Store,
): SessionSite {
  const { context } = program;
  const manifest = context.manifestOf(file.file);
  const target = targetOf(context, file, middleware, options, store);
  const client = chooseClient(context, target, program.clients);
  const choice = manifest
    ? chooseLibraries(manifest, client.client ?? program.clients[0])
    : { refusal: { code: 'no-package-json', args: {} } };
  const uses = program.usesOf(manifest?.file);
  const reasons: Reason[] = [
    ...storeRefusals(context, options, store, target),
    ...('refusal' in choice ? [choice.refusal] : choice.reviews),
    ...client.reasons,
    ...optionHazards(context, options, program.hasTrustProxy),
    ...(middleware.framework === 'express'
      ? useHazards(uses, optionOf(options, 'saveUninitialized') === undefined)
      : []),
    ...emissionRefusals(
      context,
      target,
      middleware.framework,
      'refusal' in choice ? null : choice.libraries,
      client.client,
    ),
    ...storeOptionReviews(context, options, store),
  ];
  return {
    finding: findingOf(file, middleware, store, uses, reasons),
    file: file.file,
    manifest: manifest?.file ?? '',
    framework: middleware.framework,
    target,
    defaults: middleware.framework === 'express' ? missingDefaults(options, uses) : [],
    literal: literalFor(options, target),
    client: client.client,
    libraries: 'refusal' in choice ? null : choice.libraries,
    prefix: choosePrefix(program, manifest?.name),
    replaced: store.kind === 'local' ? store.package : middleware.package,
  };
}

function storeRefusals(context: FindContext, options: Options, store: Store, target: Target): Reason[] {
  const [unknown] = options.unknown;
  if (store.kind === 'conditional') return [{ code: 'session-store-conditional', args: {} }];
  if (unknown && store.kind === 'absent')
    return [
      { code: 'session-options-unknown', args: { source: textOf(context, unknown.file, unknown.node) } },
    ];
  const isInside = context.project.targets.has(target.file);
  return isInside
    ? []
    : [
        {
          code: 'outside-paths',
          args: { file: relative(context.project.root, target.file).replaceAll('\\', '/') },
        },
      ];
}

/** What stands in the way of the files that would be emitted. */
function emissionRefusals(
  context: FindContext,
  target: Target,
  framework: Framework,
  libraries: Libraries | null,
  client: AppClient | null,
): Reason[] {
  if (libraries && framework !== 'express' && needsCallbacks(framework, libraries)) {
    return [
      {
        code: 'client-too-old',
        args: { package: libraries.client.package, version: String(libraries.client.major) },
      },
    ];
  }
  const file = client ? undefined : stateFile(context, target.file, 'redis');
  const isThere = file !== undefined && context.project.files.some((one) => one.file === file);
  return isThere
    ? [
        {
          code: 'state-file-exists',
          args: { file: relative(context.project.root, file).replaceAll('\\', '/') },
        },
      ]
    : [];
}

function needsCallbacks(framework: Framework, { client, store }: Libraries): boolean {
  return framework === 'koa' ? koaSessionStoreSource(client) === null : store.form === 'factory';
}

function textOf(context: FindContext, file: string, node: Node): string {
  const { start, end } = rangeOf(unwrap(node));
  return `\`${(context.parsed(file)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ').slice(0, 60)}\``;
}

/** express-session asks for both to be set; a JSON file or an identity made of the session id leaves them open. */
function missingDefaults(options: Options, uses: SessionUses): string[] {
  const wanted = uses.identities.length ? ['resave'] : ['resave', 'saveUninitialized'];
  return wanted.filter((name) => !optionOf(options, name));
}

/** Defaults stand beside the store: in the literal that it is a property of, if that can be told. */
function literalFor(options: Options, target: Target): SessionSite['literal'] {
  if (target.kind === 'literal') return { file: target.file, node: target.node };
  const holder = options.literals.find(
    ({ file, node }) =>
      file === target.file &&
      node.properties.some(
        (property) => property.type === 'ObjectProperty' && unwrap(property.value) === target.node,
      ),
  );
  return holder ?? options.literals.at(-1) ?? null;
}

/** `<app>:sess:`, numbered where the program has several: two middlewares never shared their sessions. */
function choosePrefix({ context, prefixes }: Program, name: string | undefined): string {
  const app = (name ?? 'app').replace(/^@[^/]*\//, '').replace(/[^A-Za-z0-9._-]+/g, '-') || 'app';
  for (let number = 1; ; number++) {
    const prefix = `${app}:sess${number > 1 ? `-${number}` : ''}:`;
    if (prefixes.has(prefix) || context.project.files.some(({ text }) => text.includes(prefix))) continue;
    prefixes.add(prefix);
    return prefix;
  }
}

function findingOf(
  file: ParsedFile,
  middleware: Middleware,
  store: Store,
  uses: SessionUses,
  reasons: Reason[],
): Finding {
  const location = locate(file, rangeOf(middleware.call));
  const isDisk = store.kind === 'local' && /file|sqlite|loki|nedb/.test(store.package);
  const kinds = reasons.map(({ code }) => messages[code]?.kind);
  const because: Evidence[] = [
    {
      message: `${middleware.name}() is made here ${store.kind === 'local' ? `with a store of ${store.package}` : 'without a store'}`,
      location,
    },
  ];
  if (uses.firstWrite) because.push({ message: 'a session is changed here', location: uses.firstWrite });
  return {
    id: `session-memory-store ${file.file}:${location.line}:${location.column}`,
    rule: 'session-memory-store',
    severity: 'warning',
    location,
    name: middleware.name,
    args: { package: middleware.package, where: isDisk ? 'on the disk of the process' : 'in its memory' },
    because,
    fix: {
      transform: meta.name,
      verdict: kinds.includes('refuse') ? 'refuse' : kinds.includes('review') ? 'review' : 'safe',
      reasons,
    },
  };
}
