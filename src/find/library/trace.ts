import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { bindingOf, declaredBy, packageOf } from './program.js';
import {
  ancestorsOf,
  bare,
  calleeName,
  isCall,
  isFunction,
  isMember,
  keyOf,
  parentOf,
  propertyName,
  receiverOf,
  writesOf,
  type Call,
} from './syntax.js';

/**
 * How a value came out of a package: `.name` for a property, `()` for a call or `new`.
 * `require('sqlite3').verbose().Database` is `sqlite3` with `verbose().Database`; `promisify(fs.unlink)` is that of
 * `fs.unlink`. `node:` and `default` are left out.
 */
export interface Trace {
  module: string;
  path: string;
}

const DEPTH = 12;
const caches = new WeakMap<FindContext, Map<Node, Trace | undefined>>();

/** Where a value comes from among the packages, through variables, fields, wrappers and calls; undefined if unknown. */
export function traceOf(context: FindContext, file: string, expression: Node, depth = 0): Trace | undefined {
  const named = bare(expression);
  // The same for all that name a variable.
  const node = (named.type === 'Identifier' ? bindingOf(context, file, named)?.node : undefined) ?? named;
  const cache = caches.get(context) ?? new Map<Node, Trace | undefined>();
  caches.set(context, cache);
  if (cache.has(node) || depth > DEPTH) return cache.get(node);
  cache.set(node, undefined);
  const found = trace(context, file, node, depth + 1);
  cache.set(node, found);
  return found;
}

/** The trace of what is called. */
export function calleeTrace(context: FindContext, file: string, call: Call): Trace | undefined {
  return traceOf(context, file, call.callee);
}

function trace(context: FindContext, file: string, node: Node, depth: number): Trace | undefined {
  if (isCall(node) && !isRequire(node)) return ofCall(context, file, node, depth);
  if (node.type === 'LogicalExpression')
    return traceOf(context, file, node.left, depth) ?? traceOf(context, file, node.right, depth);
  if (node.type === 'ConditionalExpression')
    return traceOf(context, file, node.consequent, depth) ?? traceOf(context, file, node.alternate, depth);
  if (node.type === 'AssignmentExpression') return traceOf(context, file, node.right, depth);
  const name = propertyName(node);
  if (node.type === 'Identifier') return ofName(context, file, node, depth);
  if (name !== undefined) return ofMember(context, file, node, name, depth);
  return isRequire(node) ? ofOrigin(context, file, node, depth) : undefined;
}

function ofName(
  context: FindContext,
  file: string,
  node: Node & { type: 'Identifier' },
  depth: number,
): Trace | undefined {
  return ofOrigin(context, file, node, depth) ?? ofVariable(context, file, node, depth);
}

function ofOrigin(context: FindContext, file: string, node: Node, depth: number): Trace | undefined {
  const found = packageOf(context, file, node);
  // What a wrapper gives is to be followed through its argument.
  const isWrapped = found !== undefined && WRAPPED.test(`${found.module}|${found.path}`);
  if (found && !isWrapped) return found;
  const value = declaredBy(context, file, node);
  return value ? ofDeclaration(context, value.file, value.node, depth) : undefined;
}

function isRequire(node: Node): boolean {
  return (
    node.type === 'CallExpression' &&
    (node.callee.type === 'Import' || (node.callee.type === 'Identifier' && node.callee.name === 'require'))
  );
}

/** Calls that give back their argument in another form. */
const WRAPPERS =
  /^(util\|(promisify|callbackify)|pify\||bluebird\|promisify(All)?|thenify\||es6-promisify\|(promisify)?|any-promise\|)$/;

/** The same, called. */
const WRAPPED = new RegExp(WRAPPERS.source.replace(/\$$/, '\\(\\)'));

function ofCall(context: FindContext, file: string, call: Call, depth: number): Trace | undefined {
  const callee = bare(call.callee);
  const [first] = call.arguments;
  if (propertyName(callee) === 'bind' && isMember(callee))
    return traceOf(context, file, callee.object, depth);
  const isInterop = callee.type === 'Identifier' && /^_*(importDefault|interopRequire\w*)$/.test(callee.name);
  if (isInterop && first) return traceOf(context, file, first, depth);
  const base = traceOf(context, file, callee, depth);
  if (!base) return undefined;
  if (WRAPPERS.test(`${base.module}|${base.path}`) && first) return traceOf(context, file, first, depth);
  return { ...base, path: `${base.path}()` };
}

/** A field, or a declaration whose type says what it holds. */
function ofDeclaration(context: FindContext, file: string, node: Node, depth: number): Trace | undefined {
  if (node.type !== 'ClassProperty' && node.type !== 'ClassPrivateProperty')
    return traceOf(context, file, node, depth);
  return (
    (node.value ? traceOf(context, file, node.value, depth) : undefined) ??
    ofType(context, file, node.typeAnnotation, depth)
  );
}

/** `x: Server` is an instance of what the type's name is imported as. */
function ofType(
  context: FindContext,
  file: string,
  annotation: Node | null | undefined,
  depth: number,
): Trace | undefined {
  if (annotation?.type !== 'TSTypeAnnotation' || annotation.typeAnnotation.type !== 'TSTypeReference')
    return undefined;
  const { typeName } = annotation.typeAnnotation;
  const name = typeName.type === 'TSQualifiedName' ? typeName.left : typeName;
  const base = depth > DEPTH ? undefined : packageOf(context, file, name);
  if (!base) return undefined;
  const rest = typeName.type === 'TSQualifiedName' ? [typeName.right.name] : [];
  return { ...base, path: `${[base.path, ...rest].filter(Boolean).join('.')}()` };
}

/** A variable that is assigned later, or a parameter with a type. */
function ofVariable(context: FindContext, file: string, node: Node, depth: number): Trace | undefined {
  const parsed = context.parsed(file);
  if (!parsed || node.type !== 'Identifier') return undefined;
  for (const around of ancestorsOf(parsed, node)) {
    if (!isFunction(around)) continue;
    const parameter = (around.params as Node[])
      .map((one) => (one.type === 'TSParameterProperty' ? one.parameter : one))
      .find((one) => one.type === 'Identifier' && one.name === node.name);
    if (!parameter) continue;
    const typed =
      'typeAnnotation' in parameter ? ofType(context, file, parameter.typeAnnotation, depth) : undefined;
    return typed ?? ofPromised(context, parsed, around, parameter, depth);
  }
  for (const one of writesOf(parsed, node.name)) {
    if (one.type === 'AssignmentExpression') {
      const found = traceOf(context, file, one.right, depth);
      if (found) return found;
    }
    if (one.type === 'VariableDeclarator' && one.id.type === 'Identifier') {
      const found = one.init
        ? traceOf(context, file, one.init, depth)
        : ofType(context, file, one.id.typeAnnotation, depth);
      if (found) return found;
    }
  }
  return undefined;
}

/** `create().then((pdf) => …)`: what `await create()` gives. */
function ofPromised(
  context: FindContext,
  file: ParsedFile,
  fn: Node,
  parameter: Node,
  depth: number,
): Trace | undefined {
  const call = parentOf(file, fn);
  if (!isFunction(fn) || fn.params[0] !== parameter || !isCall(call) || call.arguments[0] !== fn)
    return undefined;
  const promise = calleeName(call) === 'then' ? receiverOf(call) : undefined;
  // What came of an earlier step is another value.
  if (!promise || (isCall(promise) && /^(then|catch)$/.test(calleeName(promise) ?? ''))) return undefined;
  return traceOf(context, file.file, promise, depth);
}

function ofMember(
  context: FindContext,
  file: string,
  node: Node,
  name: string,
  depth: number,
): Trace | undefined {
  if (!isMember(node)) return undefined;
  const object = bare(node.object);
  if (object.type === 'ThisExpression')
    return ofField(context, file, node, name, depth) ?? ofOrigin(context, file, node, depth);
  const base = traceOf(context, file, object, depth);
  if (base) return name === 'default' ? base : { ...base, path: base.path ? `${base.path}.${name}` : name };
  return ofOrigin(context, file, node, depth);
}

/** `this.name`: the field's value or type, a constructor parameter, or what a method assigns. */
function ofField(
  context: FindContext,
  file: string,
  node: Node,
  name: string,
  depth: number,
): Trace | undefined {
  const parsed = context.parsed(file);
  if (!parsed) return undefined;
  const body = [...ancestorsOf(parsed, node)].find(({ type }) => type === 'ClassBody');
  if (body?.type !== 'ClassBody') return undefined;
  for (const member of body.body) {
    if (/^Class(Private)?Property$/.test(member.type) && keyOf(member) === name) {
      const found = ofDeclaration(context, file, member, depth);
      if (found) return found;
    }
    if (member.type !== 'ClassMethod' || member.kind !== 'constructor') continue;
    for (const parameter of member.params) {
      if (parameter.type !== 'TSParameterProperty' || parameter.parameter.type !== 'Identifier') continue;
      if (parameter.parameter.name === name)
        return ofType(context, file, parameter.parameter.typeAnnotation, depth);
    }
  }
  for (const one of writesOf(parsed, name)) {
    if (one.type !== 'AssignmentExpression' || propertyName(one.left) !== name || !isOfThis(one.left))
      continue;
    const found = traceOf(context, file, one.right, depth);
    if (found) return found;
  }
  return undefined;
}

function isOfThis(node: Node): boolean {
  return isMember(node) && bare(node.object).type === 'ThisExpression';
}
