import type * as t from '@babel/types';
import { callsOf } from '../runtime/calls.js';
import { definitionOf } from '../runtime/definition.js';
import type { Binding } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import { type Call, isCall, isFunction, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';
import { onlyValue } from '../runtime/values.js';
import { climb } from './climb.js';
import { joined, pathText, pathTexts } from './text.js';

/** Calls that hand a router of their own to their last argument: `app.group('/admin', (admin) => …)`. */
const GROUPS = /^(?:group|scope|prefix|namespace)$/;

/** The names that are being looked up: an app may be handed to what it uses itself. */
type Trail = readonly Binding[];

/** What stands in front of the paths that are registered on an app or router: `''` on an app, `*` where that is not known. */
export function prefixesOf(program: Program, receiver: Place): string[] {
  const found = find(program, receiver, []);
  return found.length ? [...new Set(found)] : ['*'];
}

/** Nothing for what is being looked up already. */
function find(program: Program, { names, node }: Place, trail: Trail): string[] {
  const inner = unwrapped(node);
  if (isCall(inner) && isMember(inner.callee)) return ofChain(program, { names, node: inner }, trail);
  const binding = inner.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  if (binding && trail.includes(binding)) return [];
  const further = binding ? [...trail, binding] : trail;
  if (binding?.kind === 'param') return orUnknown(ofParameter(program, binding, further));
  const path = packagePath(definitionOf(program, { names, node: inner }));
  const own = ownPrefix(program, binding);
  const at = binding ? program.usesOf(binding) : [{ names, node: inner }];
  const mounts = at.flatMap((use) =>
    climb(program, use, (call, argument) => mountOf(program, call, argument, further)),
  );
  if (mounts.length) return mounts.map((mount) => joined(mount, own));
  const maker = path ?? makerOf(binding);
  return maker !== undefined && !/router/i.test(maker) ? [own] : ['*'];
}

function orUnknown(prefixes: string[]): string[] {
  return prefixes.length ? prefixes : ['*'];
}

/** The text of what makes the value of a variable. */
function makerOf(binding: Binding | undefined): string | undefined {
  const value = binding && onlyValue(binding);
  const made = value && unwrapped(value);
  if (!isCall(made)) return undefined;
  return binding?.names.parsed.text.slice(made.callee.start ?? 0, made.callee.end ?? 0);
}

/** `router.route('/x')`, whose path is the route's own, `app.basePath('/v1')`. */
function ofChain(program: Program, { names, node }: Place & { node: Call }, trail: Trail): string[] {
  const callee = node.callee as t.MemberExpression;
  const [first] = node.arguments;
  const text = first && nameOfKey(callee) === 'basePath' ? pathText(program, { names, node: first }) : '';
  return find(program, { names, node: callee.object }, trail).map((prefix) => joined(prefix, text ?? '*'));
}

/** `new Router({ prefix: '/users' })`. */
function ownPrefix(program: Program, binding: Binding | undefined): string {
  const value = binding && onlyValue(binding);
  const made = value && unwrapped(value);
  if (!binding || !isCall(made)) return '';
  const { names } = binding;
  return made.arguments.map((one) => optionText(program, { names, node: one }, 'prefix')).find(Boolean) ?? '';
}

function optionText(program: Program, { names, node }: Place, name: string): string | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const property = node.properties.find((one) => one.type === 'ObjectProperty' && nameOfKey(one) === name);
  return property?.type === 'ObjectProperty'
    ? (pathText(program, { names, node: property.value }) ?? '*')
    : undefined;
}

/** Where a call puts a router that it is given. */
function mountOf(
  program: Program,
  { names, node }: Place & { node: Call },
  argument: t.Node,
  trail: Trail,
): string[] | undefined {
  const callee = unwrapped(node.callee);
  const [first, second] = node.arguments;
  const paths = first && first !== argument ? pathTexts(program, { names, node: first }) : [];
  // koa-mount
  if (callee.type === 'Identifier' && callee.name === 'mount' && paths.length) return paths;
  const name = isMember(callee) ? nameOfKey(callee) : null;
  if (!isMember(callee) || name === null || !/^(?:use|route|register|mount)$/.test(name)) return undefined;
  const option =
    second && name === 'register' ? optionText(program, { names, node: second }, 'prefix') : undefined;
  const own = option === undefined ? (paths.length ? paths : ['']) : [option];
  return find(program, { names, node: callee.object }, trail).flatMap((prefix) =>
    own.map((path) => joined(prefix, path)),
  );
}

/** A plugin gets a part of the app that it is registered on; a function that adds routes gets what it is called with. */
function ofParameter(program: Program, { names, node, declaration }: Binding, trail: Trail): string[] {
  if (!isFunction(declaration)) return [];
  const index = (declaration.params as t.Node[]).indexOf(node);
  const called = callsOf(program, names, declaration).flatMap((call) => {
    const given = isCall(call.node) ? call.node.arguments[index] : undefined;
    return given ? find(program, { names: call.names, node: given }, trail) : [];
  });
  const uses = usesOfFunction(program, { names, node: declaration });
  const registered = uses.flatMap((use) =>
    climb(program, use, (call, argument) => groupOf(program, call, argument, trail)),
  );
  return [...called, ...registered];
}

function usesOfFunction(program: Program, { names, node }: Place): Place[] {
  const named = 'id' in node && node.id?.type === 'Identifier' ? names.bindingOf(node.id) : undefined;
  return [{ names, node }, ...(named ? program.usesOf(named) : []), ...exportsOf(program, { names, node })];
}

function exportsOf(program: Program, { names, node }: Place): Place[] {
  return program.exportedNames(names, node).flatMap((name) => [...program.usesOfExport(names, name)]);
}

function groupOf(
  program: Program,
  call: Place & { node: Call },
  argument: t.Node,
  trail: Trail,
): string[] | undefined {
  const callee = unwrapped(call.node.callee);
  const name = isMember(callee) ? nameOfKey(callee) : null;
  if (name === 'register') return mountOf(program, call, argument, trail);
  if (name === null || !GROUPS.test(name) || !isMember(callee)) return undefined;
  const [first] = call.node.arguments;
  const path = first && first !== argument ? pathText(program, { names: call.names, node: first }) : '';
  return find(program, { names: call.names, node: callee.object }, trail).map((prefix) =>
    joined(prefix, path ?? '*'),
  );
}
