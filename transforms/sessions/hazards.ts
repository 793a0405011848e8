import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Framework } from './middleware.js';
import { optionOf, type Option, type Options } from './options.js';
import { isMadeAtStart, isRandom } from './random.js';
import type { SessionUses } from './uses.js';

/** What is known about the app around the options. */
export interface Surroundings {
  framework: Framework;
  manifest: string | undefined;
  /** The new store gets a time to live of its own. */
  hasStoreTtl: boolean;
}

/** What the options themselves say that a shared store makes worse, or that keeps replicas apart. */
export function optionHazards(context: FindContext, options: Options, around: Surroundings): Reason[] {
  const at = (code: string, option: Option | undefined): Reason[] =>
    option ? [reasonAt(context, code, option)] : [];
  const secret = optionOf(options, 'secret');
  const genid = optionOf(options, 'genid');
  const secure = optionOf(options, 'cookie.secure');
  const isMade = secret !== undefined && isMadeAtStart(context, placeOf(secret));
  return [
    ...at('session-race', truthy(optionOf(options, 'resave'))),
    ...at('session-anonymous', truthy(optionOf(options, 'saveUninitialized'))),
    ...at('start-up-secret', isMade ? secret : undefined),
    ...at('session-genid', genid && !isRandom(context, placeOf(genid)) ? genid : undefined),
    ...at(
      'secure-without-trust-proxy',
      secure && isMaybeOn(secure.value) && !isBehindProxy(context, options, around) ? secure : undefined,
    ),
    ...(isTtlDefault(options, around) ? [{ code: 'session-ttl-default', args: {} }] : []),
  ];
}

/** What handlers do with sessions. An identity made of the id matters only where a default would be changed. */
export function useHazards(uses: SessionUses, isDefaultOpen: boolean): Reason[] {
  return [
    ...uses.redirectRaces.map((location) => ({ code: 'session-redirect-race', args: {}, location })),
    ...uses.scans.map(({ use, location }) => ({ code: 'session-store-scan', args: { use }, location })),
    ...uses.classes.map(({ use, location }) => ({ code: 'session-store-class', args: { use }, location })),
    ...uses.cookieChanges.map((location) => ({ code: 'session-cookie-change', args: {}, location })),
    ...uses.identities
      .slice(0, isDefaultOpen ? 1 : 0)
      .map((location) => ({ code: 'session-id-used', args: {}, location })),
  ];
}

/** The stores in memory of Fastify and Koa keep the objects themselves; that of Express has always kept JSON. */
export function valueHazards({ lost }: SessionUses): Reason[] {
  return lost.map(({ value, location }) => ({ code: 'session-value-lost', args: { value }, location }));
}

function reasonAt(context: FindContext, code: string, { file, value }: Option): Reason {
  const parsed = context.parsed(file);
  return { code, args: {}, ...(parsed && { location: locate(parsed, rangeOf(value)) }) };
}

function placeOf({ file, value }: Option): { file: string; node: Node } {
  return { file, node: value };
}

function truthy(option: Option | undefined): Option | undefined {
  return option?.value.type === 'BooleanLiteral' && option.value.value ? option : undefined;
}

/** `secure: true`, or true in some environment. `'auto'` looks at each request. */
function isMaybeOn(value: Node): boolean {
  if (value.type === 'BooleanLiteral') return value.value;
  return value.type !== 'NullLiteral' && !(value.type === 'StringLiteral' && value.value === 'auto');
}

/** True if the app says that a proxy stands before it. Koa's own setting has no bearing on `cookie.secure`. */
function isBehindProxy(
  context: FindContext,
  options: Options,
  { framework, manifest }: Surroundings,
): boolean {
  if (framework === 'koa' || optionOf(options, 'proxy')) return true;
  const setting = framework === 'fastify' ? /\btrustProxy\b/ : /['"`]trust proxy['"`]/;
  return context.project.files.some(
    ({ file, text }) => setting.test(text) && context.manifestOf(file)?.file === manifest,
  );
}

/** Koa's session packages give every session a time to live themselves. */
function isTtlDefault(options: Options, { framework, hasStoreTtl }: Surroundings): boolean {
  const isKnown = optionOf(options, 'cookie.maxAge') ?? optionOf(options, 'cookie.expires');
  const mayBeSet = options.unknown.length > 0 || options.hasJson || options.hasUnknownCookie;
  return framework !== 'koa' && !hasStoreTtl && !isKnown && !mayBeSet;
}
