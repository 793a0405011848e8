import type { Node } from '@babel/types';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { isDevelopmentOnly } from '../../library/development.js';
import { evidence, filesFor, findingOf, nameOfCall, type Site } from '../../library/findings.js';
import { givenOptions } from '../../library/given-options.js';
import { isMaybeNothing } from '../../library/maybe.js';
import { returnsOf } from '../../runtime/returns.js';
import { optionsOf, valueOf, type Placed } from '../../library/options.js';
import { isParameter } from '../../library/program.js';
import { MEMORY_STORES, RATE_LIMITERS, type RateLimiter } from '../../library/rate-limits.js';
import {
  argumentOf,
  callsIn,
  calleeName,
  isCall,
  isFunction,
  parentOf,
  textOf,
  type Call,
} from '../../library/syntax.js';
import { calleeTrace, traceOf } from '../../library/trace.js';

export const rule: Rule = {
  meta: {
    name: 'rate-limit-memory',
    title: 'Rate limits that every replica counts on its own',
    breaks: 'split-decisions',
    fixedBy: null,
    mentions: /rate-?limit|slow-?down|throttl|brute|bouncer|['"](?:limiter|ddos)['"]/i,
  },
  messages: {
    'rate-limit-memory': {
      kind: 'rule',
      text: '`{name}` counts in the memory of one process: N replicas let N times as many requests through, and a restart forgets all counts',
      advice: 'Give {package} a store that all replicas share (Redis).',
    },
  },
  find(context) {
    const sites = [...filesFor(context, rule.meta)].flatMap((file) => [
      ...callsIn(file).flatMap((call) => limiterOf(context, file, call) ?? []),
      ...autoloaded(context, file),
    ]);
    return { findings: sites.map((site) => findingOf('rate-limit-memory', site)), notes: [] };
  },
};

function limiterOf(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  const isPlugin = /^(register|use)$/.test(calleeName(call) ?? '') && argumentOf(call, 0) !== undefined;
  const first = argumentOf(call, 0);
  const plugin = isPlugin && first ? traceOf(context, file.file, first) : undefined;
  const asPlugin = plugin && RATE_LIMITERS[`${plugin.module}|${plugin.path}`];
  const trace = asPlugin?.options === 'plugin' ? plugin : calleeTrace(context, file.file, call);
  const limiter = trace && RATE_LIMITERS[`${trace.module}|${trace.path}`];
  if (!limiter || !trace || (limiter.options === 'plugin') !== (limiter === asPlugin)) return undefined;
  const store = storeOf(context, file, call, limiter);
  if (store !== 'memory' || isFallback(file, call) || isDevelopmentOnly(context, file, call))
    return undefined;
  return {
    file,
    node: call,
    name: limiter.options === 'plugin' ? trace.module : nameOfCall(file, call),
    args: { package: trace.module },
    because: [evidence(`${trace.module} without a shared store`, file, call)],
  };
}

/** `export default rateLimit` in a file that @fastify/autoload registers with the `autoConfig` beside it. */
function autoloaded(context: FindContext, file: ParsedFile): Site[] {
  const exported = file.tree.program.body.find(({ type }) => type === 'ExportDefaultDeclaration');
  if (exported?.type !== 'ExportDefaultDeclaration' || exported.declaration.type !== 'Identifier') return [];
  const trace = traceOf(context, file.file, exported.declaration);
  const limiter = trace && RATE_LIMITERS[`${trace.module}|${trace.path}`];
  if (!trace || limiter?.options !== 'plugin') return [];
  const config = /\bautoConfig\b[\s\S]*/.exec(file.text)?.[0] ?? '';
  if (limiter.stores.some((name) => new RegExp(`\\b${name}\\b\\s*[:,}]`).test(config))) return [];
  const because = [evidence(`${trace.module} without a shared store`, file, exported)];
  return [{ file, node: exported, name: trace.module, args: { package: trace.module }, because }];
}

function storeOf(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  limiter: RateLimiter,
): 'memory' | 'shared' {
  if (limiter.always) return 'memory';
  const index = limiter.options === 'plugin' ? 1 : limiter.options;
  const given = argumentOf(call, index);
  if (limiter.storeArgument) return given ? kindOf(context, { file: file.file, node: given }) : 'memory';
  const settled = factoryOf(context, file, given) ?? given;
  // A list of limits has no place for a store.
  if (settled && listsOf(settled).length) return 'memory';
  const options = optionsOf(context, file.file, settled);
  if (textOf(options.values.get('driver')?.node) === 'memory') return 'memory';
  const store = limiter.stores.map((name) => options.values.get(name)).find((one) => one !== undefined);
  if (store) return kindOf(context, store);
  const isMemory =
    !options.open ||
    isLeftToCallers(context, file, given, limiter) ||
    isGivenWithoutStore(context, file, given, limiter);
  return isMemory ? 'memory' : 'shared';
}

/** `const limit = (options) => rateLimit({ legacyHeaders: false, ...options })`, of whose callers some give no store that is shared. */
function isGivenWithoutStore(
  context: FindContext,
  file: ParsedFile,
  given: Node | undefined,
  { stores }: RateLimiter,
): boolean {
  return partsOf(given).some((part) =>
    givenOptions(context, file, part)?.some(({ values }) =>
      stores.every((name) => {
        const store = values.get(name);
        return !store || kindOf(context, store) === 'memory';
      }),
    ),
  );
}

/** The objects that options are put together of: `options`, `{ ...options }`, `Object.assign({}, options)`. */
function partsOf(given: Node | undefined): Node[] {
  if (given?.type === 'ObjectExpression')
    return given.properties.flatMap((one) => (one.type === 'SpreadElement' ? [one.argument] : []));
  if (given && isCall(given) && calleeName(given) === 'assign') return [...given.arguments];
  return given ? [given] : [];
}

/** `rateLimit({ max: 50, ...options })` with a parameter, in a program where nobody names a store. */
function isLeftToCallers(
  context: FindContext,
  { file }: ParsedFile,
  given: Node | undefined,
  { stores }: RateLimiter,
): boolean {
  if (given?.type !== 'ObjectExpression') return false;
  const spreads = given.properties.filter((one) => one.type === 'SpreadElement');
  const isOfParameters = spreads.every(({ argument }) => isParameter(context, file, argument));
  const names = new RegExp(`\\b(?:${stores.join('|')})\\s*[:,}]`);
  return spreads.length > 0 && isOfParameters && !context.project.files.some(({ text }) => names.test(text));
}

/** `{ useFactory: () => options }` of a Nest module. */
function factoryOf(context: FindContext, file: ParsedFile, given: Node | undefined): Node | undefined {
  if (given?.type !== 'ObjectExpression') return undefined;
  const factory = optionsOf(context, file.file, given).values.get('useFactory');
  return factory && isFunction(factory.node) ? factory.node : undefined;
}

/** `[{ ttl, limit }]`, and the functions that give one. */
function listsOf(node: Node): Node[] {
  const given = isFunction(node) ? returnsOf(node) : [node];
  return given.filter(({ type }) => type === 'ArrayExpression');
}

function kindOf(context: FindContext, { file, node }: Placed): 'memory' | 'shared' {
  if (isMaybeNothing(context, file, node)) return 'memory';
  const trace = traceOf(context, file, node);
  if (trace) return MEMORY_STORES.test(`${trace.module}|${trace.path}`) ? 'memory' : 'shared';
  const { node: value } = valueOf(context, file, node);
  const isMap =
    value.type === 'NewExpression' && value.callee.type === 'Identifier' && value.callee.name === 'Map';
  return isMap ? 'memory' : 'shared';
}

/** `insuranceLimiter: new RateLimiterMemory(…)` counts only while the shared store cannot be reached. */
function isFallback(file: ParsedFile, call: Call): boolean {
  const parent = parentOf(file, call);
  return (
    parent?.type === 'ObjectProperty' &&
    parent.key.type === 'Identifier' &&
    parent.key.name === 'insuranceLimiter'
  );
}
