import type * as t from '@babel/types';
import { childrenOf, walk } from '../../ast/walk.js';
import { isHandler } from '../runtime/members.js';
import { usesOfFunction } from '../runtime/mixins.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { isFunction, isMember, nameOfKey, pathOf, rootOf, unwrapped } from '../runtime/syntax.js';
import { unwrappedDefault } from '../runtime/values.js';
import type { RuntimeWrite } from './writes.js';

const DEPTH = 4;

/**
 * `if (!owners.has(room)) owners.set(room, req.ip)`: what the first client brought, and the key does not say. What a function
 * makes of it is taken for computed.
 */
export function isHandedIn(program: Program, { names, value, key }: RuntimeWrite): boolean {
  if (!value || !key) return false;
  const said = partsOf(names, key);
  const isAddress = [...said].some((one) => /\.(?:originalUrl|url|href)$/.test(one));
  const isSaid = (path: string): boolean =>
    (isAddress && /\.(?:params|query)\b/.test(path)) ||
    [...said].some((one) => path === one || path.startsWith(`${one}.`));
  return broughtIn(program, names, value).some((path) => !isSaid(path));
}

/** The parts of requests that a value consists of, by path: `req.body.user`. */
function broughtIn(program: Program, names: FileNames, node: t.Node, depth = 0): string[] {
  const inner = unwrapped(node);
  if (depth > DEPTH) return [];
  if (isMember(inner)) return isOfRequest(program, names, inner) ? [pathOf(inner) ?? ''] : [];
  if (inner.type === 'Identifier') {
    const named = namedBy(names, inner);
    return named ? broughtBy(program, names, named, depth + 1) : [];
  }
  return piecesOf(inner).flatMap((one) => broughtIn(program, names, one, depth + 1));
}

function broughtBy(program: Program, names: FileNames, { node, key }: Named, depth: number): string[] {
  const found = broughtIn(program, names, node, depth);
  return key === undefined ? found : found.map((path) => `${path}.${key}`);
}

function piecesOf(node: t.Node): t.Node[] {
  if (node.type === 'ObjectExpression')
    return node.properties.flatMap((one) => (one.type === 'ObjectProperty' ? [one.value] : []));
  if (node.type === 'LogicalExpression') return [node.left, node.right];
  return node.type === 'ConditionalExpression' ? [node.consequent, node.alternate] : [];
}

const PARTS =
  /^\w+\.(?:request\.)?(?:ip|ips|body|params|query|headers|cookies|user|session|socket|connection)\b/;

/** Of the first parameter of a function that answers requests. `ctx.body` of a function that waits for others is an answer. */
function isOfRequest(program: Program, names: FileNames, member: t.Node): boolean {
  const root = rootOf(member);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  const fn = binding?.declaration;
  const path = pathOf(member);
  if (!binding || !path || !PARTS.test(path) || !isFunction(fn) || fn.params[0] !== binding.node)
    return false;
  if (/^\w+\.body\b/.test(path) && waits(fn)) return false;
  const uses = [{ names, node: fn }, ...usesOfFunction(program, names, fn)];
  return uses.some((one) => isHandler(program, one));
}

/** `await next()`. */
function waits(fn: t.Function): boolean {
  const [, next] = fn.params;
  return (
    next?.type === 'Identifier' &&
    childrenOf(fn).some((child) => {
      let isFound = false;
      walk(child, (one) => {
        const call = one.type === 'AwaitExpression' && unwrapped(one.argument);
        const callee = call && call.type === 'CallExpression' && call.callee;
        if (callee && callee.type === 'Identifier' && callee.name === next.name) isFound = true;
        return !isFound;
      });
      return isFound;
    })
  );
}

/** The paths that an expression is made of, those of its variables with them. */
function partsOf(names: FileNames, node: t.Node, depth = 0): Set<string> {
  const found = new Set<string>();
  walk(node, (one) => {
    const path = isMember(one) ? pathOf(one) : undefined;
    if (path) found.add(path);
    const named = one.type === 'Identifier' && depth < DEPTH ? namedBy(names, one) : undefined;
    if (!named) return true;
    const whole = named.key === undefined ? undefined : pathOf(named.node);
    if (whole) found.add(`${whole}.${named.key}`);
    else partsOf(names, named.node, depth + 1).forEach((each) => found.add(each));
    return true;
  });
  return found;
}

/** What a variable begins with, and the member of it that `const { id } = req.params` takes. */
interface Named {
  node: t.Node;
  key?: string;
}

function namedBy(names: FileNames, name: t.Identifier): Named | undefined {
  const binding = names.bindingOf(name);
  if (binding?.declaration.type !== 'VariableDeclarator' || !binding.declaration.init) return undefined;
  const { id, init } = binding.declaration;
  if (id.type !== 'ObjectPattern') return { node: init };
  const property = id.properties.find(
    (one) => one.type === 'ObjectProperty' && unwrappedDefault(one.value) === binding.node,
  );
  const key = property?.type === 'ObjectProperty' ? nameOfKey(property) : null;
  return { node: init, ...(key !== null && { key }) };
}
