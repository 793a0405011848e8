import type * as t from '@babel/types';
import { definitionOf } from './definition.js';
import { eventName } from './event-names.js';
import type { FileNames } from './names.js';
import type { Program } from './program.js';
import { type Place } from './program.js';
import { packagePath } from './stands-for.js';
import { isClient, isReadOnce } from './receivers.js';
import { type Call, isCall, isMember, nameOfKey, pathOf, unwrapped } from './syntax.js';

/** What a call does with a function that it is given. */
export type Registration =
  /** Runs it again and again, at run time. */
  | { kind: 'root'; label: string }
  /** Runs it once, as part of what the caller does (or not at all before the process ends). */
  | { kind: 'inherit' }
  | { kind: 'unknown' };

/** Methods that take a route. */
export const VERBS = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'del',
  'head',
  'options',
  'all',
  'ws',
  'any',
  'route',
]);
const LISTENERS = new Set(['on', 'once', 'addListener', 'prependListener', 'addEventListener', 'subscribe']);
/** Take a function away: it runs no more. */
const UNLISTENERS = new Set(['off', 'removeListener', 'removeEventListener']);
const JOBS = new Set([
  'setInterval',
  'setTimeout',
  'schedule',
  'scheduleJob',
  'CronJob',
  'define',
  'every',
  'repeat',
]);
const CONSUMERS = new Set([
  'process',
  'consume',
  'work',
  'Worker',
  'listenQueue',
  'eachMessage',
  'addWorker',
]);
const TOOLS = new Set([
  'tool',
  'registerTool',
  'resource',
  'registerResource',
  'prompt',
  'registerPrompt',
  'setRequestHandler',
  'setNotificationHandler',
  'addTool',
]);

/** `prompt({ text }, callback)` asks whoever sits at the terminal. */
const ASKS = new Set(['prompt', 'tool', 'resource']);

/** Once, before anything else is served. */
const START_EVENTS = new Set(['listening', 'ready', 'open', 'connected', 'online', 'clientReady', 'mount']);
const PROCESS_EVENTS = /^(?:SIG[A-Z0-9]+|exit|beforeExit|uncaughtException|unhandledRejection|warning)$/;

/** Of Fastify: what happens to a server as a whole. */
const LIFE_HOOKS = /^(?:onReady|onListen|onRoute|onRegister|preClose|onClose)$/;

/** Call what they are given while they run, or once soon after. */
const AT_ONCE = new Set([
  ...['forEach', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex'],
  ...['reduce', 'reduceRight', 'sort', 'toSorted', 'flatMap', 'from', 'times', 'tap'],
  ...['series', 'parallel', 'waterfall', 'mapValues', 'forOwn', 'forIn', 'replace'],
  ...[
    'then',
    'catch',
    'finally',
    'Promise',
    'nextTick',
    'queueMicrotask',
    'setImmediate',
    'all',
    'allSettled',
    'race',
  ],
  ...['listen', 'register', 'registerTask', 'task', 'connect', 'after', 'ready', 'bootstrap', 'configure'],
]);
/**
 * `walk.sync(folder, callback)`, `forEachSync(list, callback)`, `source.forEachChild(callback)`, `_.keyBy(list, callback)`,
 * `async.eachOfLimit(list, 5, callback)`: go over something that is there, and are done with it when they return or call back.
 */
const WALKS =
  /^sync$|Sync$|^forEach[A-Z]|^(?:each|map)(?:Of)?(?:Series|Limit)?$|^for(?:Own|In)Right$|^(?:group|key|sort|order|uniq|count|index|max|min|sum|mean|pick|omit)By$/;
const COMMAND_LINES =
  /^(?:commander|yargs|cac|minimist|meow|sade|caporal|cleye|citty|clipanion|@oclif\/core|vorpal|arg|@commander-js\/extra-typings)(?:$|\.|\/)/;
const TESTS =
  /^(?:describe|it|test|suite|before|after|beforeEach|afterEach|beforeAll|afterAll|setup|teardown)$/;
/** Run what they get when the process ends: `exitHook(removePidFile)`. */
const AT_EXIT =
  /^(?:(?:async-)?exit-hook|signal-exit|node-cleanup|death|close-with-grace|when-exit|node-graceful-shutdown)(?:\.|$)/;
const NODE_ONCE =
  /^(?:fs|fs\/promises|crypto|dns|zlib|child_process|util|path|os|graceful-fs|fs-extra|mkdirp|rimraf|glob|ncp)(?:\.|$)|^co$/;

/** What a call does with the function that stands at `argument` (or inside of it). */
export function registrationOf(program: Program, { names, node }: Place, argument: t.Node): Registration {
  const call = node as Call;
  const callee = unwrapped(call.callee);
  const name = isMember(callee) ? nameOfKey(callee) : callee.type === 'Identifier' ? callee.name : null;
  const first = call.arguments[0];
  if (name === null) return { kind: 'unknown' };
  if (isMember(callee) && LISTENERS.has(name)) return listener(program, names, callee, call);
  if (JOBS.has(name))
    return { kind: 'root', label: name === 'every' && argument === first ? '' : `${name}()` };
  if (isMember(callee) && VERBS.has(name) && isRequest(program, { names, node: callee }))
    return { kind: 'inherit' };
  if (isMember(callee) && VERBS.has(name) && isRoute(first, argument))
    return { kind: 'root', label: routeLabel(name, callee, first) };
  if (isMember(callee) && (name === 'use' || name === 'param') && !isPlugin(callee))
    return { kind: 'root', label: name === 'use' ? useLabel(first, argument) : `param ${textOf(first)}` };
  if (name === 'addHook' && LIFE_HOOKS.test(literal(first) ?? '')) return { kind: 'inherit' };
  if (isMember(callee) && UNLISTENERS.has(name)) return { kind: 'inherit' };
  if (TOOLS.has(name) && !(ASKS.has(name) && first?.type === 'ObjectExpression'))
    return { kind: 'root', label: `${name} ${textOf(first)}`.trim() };
  if (CONSUMERS.has(name)) return { kind: 'root', label: `${name} ${textOf(first)}`.trim() };
  if (/^create(?:Secure|Http2?|Https)?Server$/.test(name) && argument === call.arguments.at(-1))
    return { kind: 'root', label: 'a request' };
  if (AT_ONCE.has(name) || WALKS.test(name)) return { kind: 'inherit' };
  if (callee.type === 'Identifier' && TESTS.test(name) && !names.bindingOf(callee))
    return { kind: 'inherit' };
  const path = packagePath(definitionOf(program, { names, node: callee }));
  if (path !== undefined && [NODE_ONCE, AT_EXIT, COMMAND_LINES].some((one) => one.test(path)))
    return { kind: 'inherit' };
  if ((name === 'action' || name === 'command') && usesCommandLine(program, names.file))
    return { kind: 'inherit' };
  return isErrorFirst(argument) && call.type !== 'NewExpression' ? { kind: 'inherit' } : { kind: 'unknown' };
}

/** What happens to a server as a whole, not to who asks it. */
const SERVER_EVENTS = /^(?:error|close|listening)$/;
const SERVERS = /^(?:https?|http2|net|tls)\.(?:create\w*Server|Server)\.(?:\(\)|new)$|\.listen\.\(\)$/;

function listener(program: Program, names: FileNames, callee: t.Node, call: Call): Registration {
  const event = textOf(eventName(names, call.arguments[0]));
  const bare = event.replaceAll("'", '');
  const isProcess = pathOf(callee)?.startsWith('process.') === true;
  if (START_EVENTS.has(bare) || (isProcess && PROCESS_EVENTS.test(bare))) return { kind: 'inherit' };
  if (isMember(callee) && isReadOnce(program, { names, node: callee.object })) return { kind: 'inherit' };
  if (bare === 'end' && isMember(callee) && isAnswer(program, names, callee.object))
    return { kind: 'inherit' };
  if (bare === 'connect' && isMember(callee) && isClient(program, { names, node: callee.object }))
    return { kind: 'inherit' };
  if (SERVER_EVENTS.test(bare) && isMember(callee)) {
    const path = packagePath(definitionOf(program, { names, node: callee.object }));
    if (path !== undefined && SERVERS.test(path)) return { kind: 'inherit' };
  }
  return { kind: 'root', label: `event ${event}`.trim() };
}

/** `https.get(url, callback)` asks another server, `prompt.get(questions, callback)` whoever sits at the terminal. */
function isRequest(program: Program, callee: Place): boolean {
  const path = packagePath(definitionOf(program, callee));
  return (
    path !== undefined &&
    /^(?:https?|follow-redirects|axios|request|superagent|got|needle|undici|node-fetch|phin|bent|prompt)(?:\.|$)/.test(
      path,
    )
  );
}

/** `answer` of `https.get(url, (answer) => answer.on('end', …))`: it has come, as part of what has asked for it. */
function isAnswer(program: Program, names: FileNames, node: t.Node): boolean {
  const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
  const asked = binding?.kind === 'param' ? names.parentOf(binding.declaration) : undefined;
  return isCall(asked) && isMember(asked.callee) && isRequest(program, { names, node: asked.callee });
}

/** `get('/path', handler)`, not `get(key)`, `all([…])` or `get([{ name: 'port' }], callback)`. */
function isRoute(first: t.Node | undefined, argument: t.Node): boolean {
  // `store.get('key', (error, value) => …)`
  if (isErrorFirst(argument) && argument.params.length < 4 && !literal(first)?.startsWith('/')) return false;
  if (!first || (first.type === 'ArrayExpression' && first.elements.some(isLiteralObject))) return false;
  if (first === argument)
    return first.type === 'ObjectExpression' || first.type === 'ArrayExpression' ? false : true;
  return true;
}

function isLiteralObject(node: t.Node | null): boolean {
  return node?.type === 'ObjectExpression';
}

function isPlugin(callee: t.Node): boolean {
  return isMember(callee) && pathOf(callee.object) === 'chai';
}

function routeLabel(verb: string, callee: t.Node, first: t.Node | undefined): string {
  const path = isMember(callee) ? (chainPath(callee.object) ?? literal(first)) : literal(first);
  const method = verb === 'del' ? 'DELETE' : verb.toUpperCase();
  return `${method} ${path ?? ''}`.trim();
}

/** The path of `router.route('/x').get(handler)`. */
function chainPath(node: t.Node): string | undefined {
  const inner = unwrapped(node);
  if (inner.type !== 'CallExpression' || !isMember(inner.callee)) return undefined;
  return nameOfKey(inner.callee) === 'route' ? literal(inner.arguments[0]) : chainPath(inner.callee.object);
}

function useLabel(first: t.Node | undefined, argument: t.Node): string {
  const path = first !== argument ? literal(first) : undefined;
  return path ? `middleware ${path}` : 'middleware';
}

function literal(node: t.Node | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return node.value;
  if (node?.type === 'RegExpLiteral') return `/${node.pattern}/`;
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw).join('…');
  return undefined;
}

function textOf(node: t.Node | undefined): string {
  const text = literal(node) ?? (node && pathOf(node)) ?? '';
  return node?.type === 'StringLiteral' ? `'${text}'` : text;
}

/** Node's own convention: `(error, result) => …` is called once, with the outcome. */
function isErrorFirst(node: t.Node): node is t.ArrowFunctionExpression | t.FunctionExpression {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return false;
  const [first] = node.params;
  return first?.type === 'Identifier' && /^_?(?:err|error|e)$/i.test(first.name);
}

function usesCommandLine(program: Program, file: string): boolean {
  const body = program.namesOf(file)?.parsed.text ?? '';
  return [...body.matchAll(/(?:from|require\()\s*['"]([^'"]+)['"]/g)].some(([, one = '']) =>
    COMMAND_LINES.test(one),
  );
}
