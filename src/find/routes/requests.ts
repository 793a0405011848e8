import type * as t from '@babel/types';
import type { RequestRoute } from '../../model/finding.js';
import { definitionOf } from '../runtime/definition.js';
import type { Place, Program } from '../runtime/program.js';
import { registrationOf, VERBS } from '../runtime/registrations.js';
import { type Call, isCall, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';
import { prefixesOf } from './prefixes.js';
import { joined, pathTexts } from './text.js';

/** Any request. */
export const ANY: RequestRoute = { method: 'ALL', path: '*', below: true };

const METHODS = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i;

/** Hooks of Fastify that do not run for requests. */
const SET_UP_HOOKS = /^on(?:Ready|Close|Listen|Register|Route)$|^preClose$/;

/** The requests for which a call makes its argument run; undefined if it registers nothing for requests. */
export function requestsOf(
  program: Program,
  call: Place & { node: Call },
  argument: t.Node,
): RequestRoute[] | undefined {
  const { names, node } = call;
  const callee = unwrapped(node.callee);
  const name = isMember(callee) ? nameOfKey(callee) : callee.type === 'Identifier' ? callee.name : null;
  const receiver = isMember(callee) ? { names, node: callee.object } : undefined;
  if (receiver && name === 'addHook') return hooked(program, receiver, node);
  if (receiver && name === 'route') return routed(program, receiver, call, argument);
  const registration = registrationOf(program, call, argument);
  if (registration.kind !== 'root') return undefined;
  if (/^(?:a request|event '(?:request|checkContinue)')/.test(registration.label)) return [ANY];
  if (!receiver || name === null) return undefined;
  if (name === 'use' || name === 'param') return mounted(program, receiver, call, argument, name);
  if (!VERBS.has(name)) return undefined;
  return withPrefixes(program, receiver, pathsOf(program, call, argument)).map((path) => ({
    ...{ method: methodOf(name), path, below: false },
  }));
}

/** The requests behind a plugin or middleware that a call puts into an app: `fastify.register(session)`. */
export function pluggedIn(program: Program, { names, node }: Place & { node: Call }): RequestRoute[] {
  const callee = unwrapped(node.callee);
  if (!isMember(callee) || !/^(?:register|use)$/.test(nameOfKey(callee) ?? '')) return [];
  return withPrefixes(program, { names, node: callee.object }, ['']).map((path) => ({
    ...{ method: 'ALL', path, below: true },
  }));
}

function methodOf(verb: string): string {
  if (verb === 'all' || verb === 'any') return 'ALL';
  return verb === 'del' ? 'DELETE' : verb === 'ws' ? 'GET' : verb.toUpperCase();
}

function hooked(program: Program, receiver: Place, { arguments: [first] }: Call): RequestRoute[] | undefined {
  if (first?.type === 'StringLiteral' && SET_UP_HOOKS.test(first.value)) return undefined;
  return withPrefixes(program, receiver, ['']).map((path) => ({ method: 'ALL', path, below: true }));
}

function mounted(
  program: Program,
  receiver: Place,
  { names, node }: Place & { node: Call },
  argument: t.Node,
  name: string,
): RequestRoute[] {
  const [first] = node.arguments;
  const own = first && first !== argument && name === 'use' ? pathTexts(program, { names, node: first }) : [];
  return withPrefixes(program, receiver, own.length ? own : ['']).map((path) => ({
    ...{ method: 'ALL', path, below: true },
  }));
}

/** The path of `router.get('/x', …)` or of `router.route('/x').get(…)`. */
function pathsOf(program: Program, { names, node }: Place & { node: Call }, argument: t.Node): string[] {
  const chained = chainPaths(program, { names, node: node.callee });
  if (chained.length) return chained;
  const [first] = node.arguments;
  const own = first && first !== argument ? pathTexts(program, { names, node: first }) : [];
  return own.length ? own : ['*'];
}

function chainPaths(program: Program, { names, node }: Place): string[] {
  const callee = unwrapped(node);
  const inner = isMember(callee) ? unwrapped(callee.object) : undefined;
  if (!isCall(inner) || !isMember(inner.callee)) return [];
  const [first] = inner.arguments;
  if (nameOfKey(inner.callee) === 'route') return first ? pathTexts(program, { names, node: first }) : [];
  return chainPaths(program, { names, node: inner.callee });
}

/** `route({ method, url, handler })`, `route([{ method, path, handler }])`, `route('GET', '/x', …)`, Hono's `route('/x', router)`. */
function routed(
  program: Program,
  receiver: Place,
  call: Place & { node: Call },
  argument: t.Node,
): RequestRoute[] | undefined {
  const [first, second] = call.node.arguments;
  if (!first) return undefined;
  if (first.type === 'StringLiteral' && METHODS.test(first.value) && second && second !== argument)
    return withPrefixes(program, receiver, pathTexts(program, { names: call.names, node: second })).map(
      (path) => ({
        ...{ method: first.value.toUpperCase(), path, below: false },
      }),
    );
  if (first !== argument) return mounted(program, receiver, call, argument, 'use');
  const options = literalOf(program, { names: call.names, node: first });
  const all = options.node.type === 'ArrayExpression' ? options.node.elements : [options.node];
  return all.flatMap((one) =>
    one?.type === 'ObjectExpression'
      ? describedBy(program, receiver, { names: options.names, node: one })
      : [],
  );
}

function literalOf(program: Program, place: Place): Place {
  const definition = definitionOf(program, place);
  return definition?.kind === 'node' ? definition : { names: place.names, node: unwrapped(place.node) };
}

function describedBy(
  program: Program,
  receiver: Place,
  { names, node }: Place & { node: t.ObjectExpression },
): RequestRoute[] {
  const methods = valuesOf(program, names, node, 'method').map((method) => method.toUpperCase());
  const paths = [...valuesOf(program, names, node, 'url'), ...valuesOf(program, names, node, 'path')];
  return withPrefixes(program, receiver, paths.length ? paths : ['*']).flatMap((path) =>
    (methods.length ? methods : ['ALL']).map((method) => ({
      ...{ method: method === '*' ? 'ALL' : method, path, below: false },
    })),
  );
}

function valuesOf(
  program: Program,
  names: Place['names'],
  object: t.ObjectExpression,
  name: string,
): string[] {
  const property = object.properties.find((one) => one.type === 'ObjectProperty' && nameOfKey(one) === name);
  return property?.type === 'ObjectProperty' ? pathTexts(program, { names, node: property.value }) : [];
}

function withPrefixes(program: Program, receiver: Place, paths: readonly string[]): string[] {
  const prefixes = prefixesOf(program, receiver);
  return prefixes.flatMap((prefix) => paths.map((path) => joined(prefix, path)));
}
