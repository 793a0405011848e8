import type { ObjectExpression } from '@babel/types';
import { sep } from 'node:path';
import { redisClientSince } from '../../adapters/redis-client/adapter.js';
import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Evidence, Finding, Reason } from '../../src/model/finding.js';
import type { Manifest } from '../../src/model/project.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';
import { chooseClient, type ClientChoice } from './client-choice.js';
import { findClients, type AppClient } from './clients.js';
import { optionHazards, useHazards, valueHazards } from './hazards.js';
import { chooseLibraries, type Choice, type Libraries } from './libraries.js';
import { messages, meta } from './messages.js';
import type { Framework, Middleware } from './middleware.js';
import { optionOf, type Options } from './options.js';
import { LOCAL_STORES } from './packages.js';
import { raisedRange, type Raised } from './raised.js';
import { emissionRefusals, storeRefusals } from './refusals.js';
import { filesOfSameApp } from './same-app.js';
import { sharedValues } from './shared-values.js';
import { storeHazards } from './store-answers.js';
import { storeMentions } from './store-mentions.js';
import { storeOptions } from './store-options.js';
import type { Store } from './stores.js';
import { unwrap } from './syntax.js';
import { targetsOf, type Target } from './target.js';
import { sessionUses, type SessionUses } from './uses.js';
import { cookieReads } from './cookie-reads.js';
import { mergedStores } from './merged-stores.js';
import { storeFileReads } from './store-files.js';

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
  /** The range of the client, if it allows versions that the emitted client does not run on. */
  raised: Raised | undefined;
  /** Redis keys begin with this. */
  prefix: string;
  /** Options that the new store takes over from the old one, as source text. */
  storeOptions: string[];
  /** Parts of the old store's expression that stand in the new one. */
  keptRanges: Range[];
}

/** What is looked up once for the whole program. */
export interface Program {
  context: FindContext;
  prefixOf(target: Target, appName: string | undefined): string;
}

/** Decides what becomes of one session middleware. */
export function siteOf(
  program: Program,
  file: ParsedFile,
  middleware: Middleware & { framework: Framework },
  options: Options,
  store: Store,
): SessionSite {
  const { context } = program;
  const { framework } = middleware;
  const manifest = context.manifestOf(file.file);
  const app = filesOfSameApp(context, file.file);
  const ofPackage = [...app].filter((one) => context.manifestOf(one)?.file === manifest?.file);
  const clients = findClients(context, (one) => ofPackage.includes(one));
  const { target, client, reasons } = choosePlace(
    context,
    targetsOf(context, file, middleware, options, store),
    clients,
  );
  const choice = choiceFor(context, manifest, client, clients);
  const libraries = 'refusal' in choice ? null : choice.libraries;
  const raised = client || !libraries ? undefined : raisedClient(context, manifest, libraries);
  const files = new Set(ofPackage);
  const uses = sessionUses(context, files);
  const isDefaultOpen = framework === 'express' && !optionOf(options, 'saveUninitialized');
  const reads = isDefaultOpen ? cookieReads(context, options, files) : [];
  const kept = storeOptions(context, options, store);
  const around = { framework, manifest: manifest?.file, hasStoreTtl: kept.texts.length > 0 };
  const all: Reason[] = [
    ...storeRefusals(context, file, middleware, { options, store, target }),
    ...('refusal' in choice ? [choice.refusal] : choice.reviews),
    ...(raised ? [raised.review] : []),
    ...reasons,
    ...optionHazards(context, options, around),
    ...(framework === 'express'
      ? useHazards(uses, isDefaultOpen)
      : [...valueHazards(uses), ...sharedValues(context, files)]),
    ...(framework === 'express' ? storeHazards(context, storeMentions(context, store, files)) : []),
    ...mergedStores(context, target),
    ...storeFileReads(context, store, files),
    ...reads.map((location) => ({ code: 'session-cookie-read', args: {}, location })),
    ...emissionRefusals(context, target, framework, libraries, client),
    ...kept.reviews,
  ];
  return {
    finding: findingOf(file, middleware, store, uses, withoutDoubles(all)),
    file: file.file,
    manifest: manifest?.file ?? '',
    framework,
    target,
    defaults:
      framework === 'express'
        ? missingDefaults(options, target, uses.identities.length + reads.length > 0)
        : [],
    literal: literalFor(context, options, target),
    client,
    libraries,
    raised,
    prefix: program.prefixOf(target, manifest?.name),
    storeOptions: kept.texts,
    keptRanges: kept.kept,
  };
}

/** Ways to the same place give the same reason once. */
function withoutDoubles(reasons: readonly Reason[]): Reason[] {
  const keyOf = ({ code, location }: Reason): string | undefined =>
    location && `${code} ${location.file}:${location.line}:${location.column}`;
  return reasons.filter((one, index) => {
    const key = keyOf(one);
    return key === undefined || reasons.findIndex((other) => keyOf(other) === key) === index;
  });
}

/** The first place where the app's own client is at hand, if one place is better than another in that. */
function choosePlace(
  context: FindContext,
  targets: [Target, ...Target[]],
  clients: readonly AppClient[],
): ClientChoice & { target: Target } {
  const [first, ...rest] = targets.map((target) => ({ target, ...chooseClient(context, target, clients) }));
  const own = [first, ...rest].find((one) => one?.client);
  const chosen = own ?? first;
  if (!chosen) throw new RangeError('there is no place for a store');
  return chosen;
}

function choiceFor(
  context: FindContext,
  manifest: Manifest | undefined,
  client: AppClient | null,
  clients: readonly AppClient[],
): Choice {
  if (!manifest) return { refusal: { code: 'no-package-json', args: {} } };
  const [other] = clients;
  const known = client ?? (other && { package: other.package, legacyMode: false });
  return chooseLibraries(manifestsFrom(context, manifest), known);
}

/** A package.json and those of the folders above it, nearest first. */
function manifestsFrom(context: FindContext, manifest: Manifest): [Manifest, ...Manifest[]] {
  const above = context.project.manifests.filter(({ directory }) =>
    manifest.directory.startsWith(directory + sep),
  );
  return [manifest, ...above];
}

function raisedClient(
  context: FindContext,
  manifest: Manifest | undefined,
  { client }: Libraries,
): Raised | undefined {
  const manifests = manifest ? manifestsFrom(context, manifest) : [];
  return raisedRange(manifests, client.package, redisClientSince(client));
}

/**
 * express-session asks for both to be set. An identity made of the session id, or a look at its cookie, leaves one open;
 * options that are not known may have them, so then only what stands before those is added.
 */
function missingDefaults(options: Options, target: Target, isOpenWanted: boolean): string[] {
  const mayBeSet = options.hasJson || options.unknown.length > 0;
  if (mayBeSet && target.kind !== 'spread') return [];
  const wanted = isOpenWanted ? ['resave'] : ['resave', 'saveUninitialized'];
  return wanted.filter((name) => !optionOf(options, name));
}

/** Defaults stand beside the store: in the literal that it is a property of, if that can be told. */
function literalFor(context: FindContext, options: Options, target: Target): SessionSite['literal'] {
  if (target.kind === 'literal') return { file: target.file, node: target.node };
  const literals = options.literals.filter(({ file }) => context.project.targets.has(file));
  const holder = literals.find(
    ({ file, node }) =>
      file === target.file &&
      node.properties.some(
        (property) => property.type === 'ObjectProperty' && unwrap(property.value) === target.node,
      ),
  );
  return holder ?? literals.at(-1) ?? null;
}

function findingOf(
  file: ParsedFile,
  middleware: Middleware,
  store: Store,
  uses: SessionUses,
  reasons: Reason[],
): Finding {
  const location = locate(file, rangeOf(middleware.call));
  const isOnDisk = store.kind === 'local' && LOCAL_STORES[store.package]?.isOnDisk;
  const kinds = reasons.map(({ code }) => messages[code]?.kind);
  const made = store.kind === 'local' ? `with a store of ${store.package}` : 'without a store';
  const because: Evidence[] = [{ message: `${middleware.name}() is made here ${made}`, location }];
  if (uses.firstWrite) because.push({ message: 'a session is changed here', location: uses.firstWrite });
  return {
    id: `session-memory-store ${file.file}:${location.line}:${location.column}`,
    rule: 'session-memory-store',
    severity: 'warning',
    location,
    name: middleware.name,
    args: { package: middleware.package, where: isOnDisk ? 'on the disk of the process' : 'in its memory' },
    because,
    fix: {
      transform: meta.name,
      verdict: kinds.includes('refuse') ? 'refuse' : kinds.includes('review') ? 'review' : 'safe',
      reasons,
    },
  };
}
