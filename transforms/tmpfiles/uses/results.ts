import type { Node } from '@babel/types';
import { usesOf } from '../../../src/find/library/program.js';
import { bare, isCall, isFunction, keyOf, parentOf, propertyName } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { FsCall } from './fs-calls.js';

/** Something that is done with what a call gives. */
export interface Read {
  file: ParsedFile;
  node: Node;
  /** The property that is read; undefined if the whole result goes somewhere. */
  property: string | undefined;
}

/** What is done with the result of a call, and the types that are written at variables that get it. */
export interface Result {
  reads: Read[];
  annotations: { file: ParsedFile; node: Node }[];
}

/** Follows the result of a call through `await`, callbacks, variables, patterns and chains of `.on()`. */
export function resultOf(context: FindContext, { file, call, form, callback }: FsCall): Result {
  const result: Result = { reads: [], annotations: [] };
  if (form !== 'callback') follow(context, file, call, form === 'promise', result);
  else if (isFunction(callback)) ofPattern(context, file, (callback.params as Node[])[1], result);
  else if (callback) result.reads.push({ file, node: callback, property: undefined });
  return result;
}

function follow(
  context: FindContext,
  file: ParsedFile,
  node: Node,
  isPromise: boolean,
  result: Result,
): void {
  const parent = parentOf(file, node);
  if (!parent || parent.type === 'ExpressionStatement') return;
  if (bare(parent) === bare(node))
    return follow(context, file, parent, isPromise && parent.type !== 'AwaitExpression', result);
  if (parent.type === 'VariableDeclarator' && !isPromise) return ofPattern(context, file, parent.id, result);
  if (isPromise) return ofPromise(context, file, parent, node, result);
  read(context, file, node, result);
}

/** `.then((result) => …)`; a promise that goes on is one that gives the whole result. */
function ofPromise(context: FindContext, file: ParsedFile, parent: Node, node: Node, result: Result): void {
  const outer = parentOf(file, parent);
  const method = propertyName(parent);
  if (!isCall(outer) || outer.callee !== parent || !/^(then|catch|finally)$/.test(method ?? ''))
    return void result.reads.push({ file, node, property: undefined });
  const [done] = outer.arguments;
  if (method !== 'then') return follow(context, file, outer, true, result);
  if (isFunction(done)) ofPattern(context, file, (done.params as Node[])[0], result);
  else if (done) result.reads.push({ file, node: done, property: undefined });
}

function ofPattern(context: FindContext, file: ParsedFile, pattern: Node | undefined, result: Result): void {
  if (!pattern) return;
  if ('typeAnnotation' in pattern && pattern.typeAnnotation)
    result.annotations.push({ file, node: pattern.typeAnnotation });
  if (pattern.type === 'Identifier') {
    for (const use of usesOf(context, file.file, pattern)) read(context, use.parsed, use.node, result);
  } else if (pattern.type === 'ObjectPattern') {
    for (const one of pattern.properties)
      result.reads.push({ file, node: one, property: one.type === 'RestElement' ? undefined : keyOf(one) });
  } else result.reads.push({ file, node: pattern, property: undefined });
}

function read(context: FindContext, file: ParsedFile, node: Node, result: Result): void {
  const parent = parentOf(file, node);
  if (parent && bare(parent) === bare(node)) return read(context, file, parent, result);
  if (parent?.type === 'VariableDeclarator' && parent.init === node)
    return ofPattern(context, file, parent.id, result);
  const isMember = parent && 'object' in parent && parent.object === node;
  const property = isMember ? propertyName(parent) : undefined;
  result.reads.push({ file, node, property });
  const outer = isMember ? parentOf(file, parent) : undefined;
  // These give the stream again.
  if (/^(on|once|addListener)$/.test(property ?? '') && isCall(outer) && outer.callee === parent)
    follow(context, file, outer, false, result);
}
