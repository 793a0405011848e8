import type * as t from '@babel/types';
import type { RequestRoute } from '../../model/finding.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { type ClassNode, isCall, isClass, isMember, nameOfKey } from '../runtime/syntax.js';
import { ANY } from './requests.js';
import { joined, pathTexts } from './text.js';

const VERBS = /^(?:Get|Post|Put|Patch|Delete|Head|Options|All|Sse)$/;
const CONTROLLERS = /^(?:Controller|JsonController|Route)$/;
/** Everything that a resolver does goes through one path. */
const GRAPHQL = /^(?:Query|Mutation|ResolveField|FieldResolver)$/;

/** The requests that run a method because of its decorators; those of all its methods for a class. */
export function decoratedRequests(program: Program, { names, node }: Place): RequestRoute[] {
  // Of the whole app.
  if (isClass(node) && node.decorators?.some(({ expression }) => calledWith(expression)[0] === 'Module'))
    return [ANY];
  if (isClass(node))
    return node.body.body.flatMap((one) =>
      one.type === 'ClassMethod' ? decoratedRequests(program, { names, node: one }) : [],
    );
  if (node.type !== 'ClassMethod') return [];
  const owner = names.above(node, isClass);
  const own = (node.decorators ?? []).flatMap((decorator) => ofDecorator(program, names, decorator));
  return own.flatMap(({ method, path }) =>
    controllerPaths(program, names, owner).map((prefix) => ({
      method,
      path: joined(prefix, path),
      below: false,
    })),
  );
}

/** Methods that Nest calls around those of controllers. */
const AROUND = /^(?:canActivate|intercept|transform|use|catch)$/;
const GLOBAL = /^(?:apply|useGlobal\w+)$/;

/** The requests around which Nest runs a method of a guard, an interceptor, a pipe or a filter. */
export function aroundRequests(program: Program, { names, node }: Place): RequestRoute[] {
  const owner = names.above(node, isClass);
  if (node.type !== 'ClassMethod' || !owner?.id || !AROUND.test(nameOfKey(node) ?? '')) return [];
  const binding = names.bindingOf(owner.id);
  return (binding ? program.usesOf(binding) : []).flatMap((use) => {
    const decorated = decoratedBy(use);
    return decorated ? decoratedRequests(program, decorated) : isGlobal(use) ? [ANY] : [];
  });
}

/** The class or method that a decorator around a node belongs to. */
export function decoratedBy({ names, node }: Place): Place | undefined {
  const decorator = names.above(node, (one): one is t.Decorator => one.type === 'Decorator');
  const owner = decorator && names.parentOf(decorator);
  return owner && (owner.type === 'ClassMethod' || isClass(owner)) ? { names, node: owner } : undefined;
}

/** `{ provide: APP_GUARD, useClass: KeyGuard }`, `app.useGlobalGuards(new KeyGuard())`, `consumer.apply(Logger)`. */
function isGlobal({ names, node }: Place): boolean {
  const parent = names.parentOf(node);
  if (parent?.type === 'ObjectProperty') return nameOfKey(parent) === 'useClass';
  const call = parent?.type === 'NewExpression' ? names.parentOf(parent) : parent;
  return isCall(call) && isMember(call.callee) && GLOBAL.test(nameOfKey(call.callee) ?? '');
}

function ofDecorator(
  program: Program,
  names: FileNames,
  { expression }: t.Decorator,
): { method: string; path: string }[] {
  const [name, first] = calledWith(expression);
  if (GRAPHQL.test(name)) return [{ method: 'ALL', path: '*' }];
  if (!VERBS.test(name)) return [];
  const method = name === 'Sse' ? 'GET' : name.toUpperCase();
  const paths = first ? pathsIn(program, { names, node: first }) : [''];
  return paths.map((path) => ({ method, path }));
}

function controllerPaths(program: Program, names: FileNames, owner: ClassNode | undefined): string[] {
  const controller = owner?.decorators?.find(({ expression }) => CONTROLLERS.test(calledWith(expression)[0]));
  const [, first] = controller ? calledWith(controller.expression) : [];
  const paths = first ? pathsIn(program, { names, node: first }) : [''];
  return globalPrefixes(program).flatMap((prefix) => paths.map((path) => joined(prefix, path)));
}

/** `app.setGlobalPrefix('api')`; versions in the path are not followed. */
function globalPrefixes(program: Program): string[] {
  if (program.allMembersNamed('enableVersioning').length) return ['*'];
  const found = program.allMembersNamed('setGlobalPrefix').flatMap(({ names, node }) => {
    const call = names.parentOf(node);
    const [first] = isCall(call) && isMember(call.callee) ? call.arguments : [];
    return first ? pathTexts(program, { names, node: first }) : [];
  });
  return found.length ? found.map((path) => joined('', path)) : [''];
}

/** `'x'`, `['x', 'y']` or `{ path: 'x' }`. */
function pathsIn(program: Program, { names, node }: Place): string[] {
  if (node.type !== 'ObjectExpression') return known(pathTexts(program, { names, node }));
  const property = node.properties.find((one) => one.type === 'ObjectProperty' && nameOfKey(one) === 'path');
  return property?.type === 'ObjectProperty'
    ? known(pathTexts(program, { names, node: property.value }))
    : [''];
}

function known(paths: string[]): string[] {
  return paths.length ? paths : ['*'];
}

function calledWith(node: t.Node): [name: string, first: t.Node | undefined] {
  const callee = isCall(node) ? node.callee : node;
  return [callee.type === 'Identifier' ? callee.name : '', isCall(node) ? node.arguments[0] : undefined];
}
