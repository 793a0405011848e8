import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { optionOf, unwrap, type Option, type Options } from './options.js';
import type { SessionUses } from './uses.js';

/** What the options themselves say that a shared store makes worse, or that keeps replicas apart. */
export function optionHazards(context: FindContext, options: Options, hasTrustProxy: boolean): Reason[] {
  const at = (code: string, option: Option | undefined): Reason[] =>
    option ? [reasonAt(context, code, option)] : [];
  const secret = optionOf(options, 'secret');
  const genid = optionOf(options, 'genid');
  const secure = optionOf(options, 'cookie.secure');
  const isBehindProxy = hasTrustProxy || optionOf(options, 'proxy') !== undefined;
  return [
    ...at('session-race', truthy(optionOf(options, 'resave'))),
    ...at('session-anonymous', truthy(optionOf(options, 'saveUninitialized'))),
    ...at(
      'start-up-secret',
      secret && isMadeAtStart(context, secret.file, secret.value) ? secret : undefined,
    ),
    ...at('session-genid', genid && !isRandom(context, genid) ? genid : undefined),
    ...at('secure-without-trust-proxy', isBehindProxy ? undefined : truthy(secure)),
    ...(optionOf(options, 'cookie.maxAge') ||
    optionOf(options, 'cookie.expires') ||
    options.unknown.length ||
    options.hasJson
      ? []
      : [{ code: 'session-ttl-default', args: {} }]),
  ];
}

/** What handlers do with sessions. An identity made of the id matters only where a default would be changed. */
export function useHazards(uses: SessionUses, isDefaultOpen: boolean): Reason[] {
  return [
    ...uses.redirectRaces.map((location) => ({ code: 'session-redirect-race', args: {}, location })),
    ...uses.scans.map(({ use, location }) => ({ code: 'session-store-scan', args: { use }, location })),
    ...uses.identities
      .slice(0, isDefaultOpen ? 1 : 0)
      .map((location) => ({ code: 'session-id-used', args: {}, location })),
  ];
}

function reasonAt(context: FindContext, code: string, { file, value }: Option): Reason {
  const parsed = context.parsed(file);
  return { code, args: {}, ...(parsed && { location: locate(parsed, rangeOf(value)) }) };
}

function truthy(option: Option | undefined): Option | undefined {
  return option?.value.type === 'BooleanLiteral' && option.value.value ? option : undefined;
}

const RANDOM =
  /^(randomBytes|randomUUID|random|getRandomValues|nanoid|uuid|uuidv4|uuid4|v4|uid|uid2|sync|generate|hex|ulid|createId|cuid|now|genUuid)$/i;

/** A secret that comes out of a random generator or the clock, directly or through names of the program. */
function isMadeAtStart(context: FindContext, file: string, value: Node): boolean {
  const node = unwrap(value);
  if (node.type === 'LogicalExpression') return isMadeAtStart(context, file, node.right);
  if (node.type === 'Identifier') {
    const origin = context.resolver.originOf(file, rangeOf(node));
    const made = origin.kind === 'value' ? context.nodeAt(origin.file, origin)?.node : undefined;
    return (
      made !== undefined &&
      made !== node &&
      origin.kind === 'value' &&
      isMadeAtStart(context, origin.file, made)
    );
  }
  return /Call|Template|Binary|New|Array/.test(node.type) && callsRandom(node);
}

function callsRandom(node: Node): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type !== 'CallExpression') return;
    const callee = inner.callee.type === 'MemberExpression' ? inner.callee.property : inner.callee;
    if (callee.type === 'Identifier' && RANDOM.test(callee.name)) found = true;
  });
  return found;
}

/** `genid: () => uuid()`: anything that calls a random generator, or hands on a function of a package. */
function isRandom(context: FindContext, { file, value }: Option): boolean {
  if (callsRandom(value)) return true;
  const origin = /^(Identifier|MemberExpression)$/.test(value.type)
    ? context.resolver.originOf(file, rangeOf(value))
    : undefined;
  if (origin?.kind === 'module') return true;
  const made = origin?.kind === 'value' ? context.nodeAt(origin.file, origin)?.node : undefined;
  return made !== undefined && callsRandom(made);
}

/** True if any file sets Express' `trust proxy`. */
export function setsTrustProxy(files: readonly Pick<ParsedFile, 'text'>[]): boolean {
  return files.some(({ text }) => /['"`]trust proxy['"`]/.test(text));
}
