import type { Node } from '@babel/types';
import { isBuiltin } from 'node:module';
import {
  ancestorsOf,
  calleeName,
  isCall,
  isFunction,
  parentOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import { traceOf } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { valueOf } from '../declared.js';
import type { FsCall } from './fs-calls.js';
import { resultOf } from './results.js';

/** `setTimeout(() => fs.unlink(file, …), ms)` */
export function isByTimer({ file, call, method }: FsCall): boolean {
  if (!/^(unlink|rm|remove)$/.test(method)) return false;
  return [...ancestorsOf(file, call)].some((one) => {
    const outer = isFunction(one) ? parentOf(file, one) : undefined;
    return isCall(outer) && calleeName(outer) === 'setTimeout';
  });
}

/** Code puts in order what it asks for, or takes the latest. */
const ORDERS = /\.(sort|toSorted|reduce)\(|\bMath\.(max|min)\(|\b(sortBy|orderBy|maxBy|minBy)\(/;

/** The time of a file is asked for in code that orders files by it, not for how long ago it was. */
export function isForOrder(context: FindContext, one: FsCall): boolean {
  if (!/^l?stat$/.test(one.method) || !ORDERS.test(one.file.text)) return false;
  return resultOf(context, one).reads.some(
    ({ file, node, property }) => /time/.test(property ?? '') && !isAgainstClock(file, node),
  );
}

function isAgainstClock(file: ParsedFile, node: Node): boolean {
  for (const around of ancestorsOf(file, node)) {
    if (isFunction(around) || around.type.endsWith('Statement')) return false;
    const text = file.text.slice(around.start ?? 0, around.end ?? 0);
    if (
      around.type === 'BinaryExpression' &&
      /\b(Date|now|cutoff|limit|threshold|since|before|max\w*age)\b/i.test(text)
    )
      return true;
  }
  return false;
}

/** Calls that read a stream, or pass it on, and need to know nothing of it. */
const TAKES_STREAMS =
  /^(pipe|pipeline|send|push|resolve|callback|cb|next|StreamableFile|finished|compose|from)$/;

/** A stream that is all that a package gets of a file: `form.append('file', stream)`, `{ Body: stream }`. */
export function isHandedOn(context: FindContext, one: FsCall): boolean {
  if (one.method !== 'createReadStream') return false;
  return resultOf(context, one).reads.some(({ file, node, property }) => {
    const call = property === undefined ? callTaking(file, node) : undefined;
    return call !== undefined && isOfPackage(context, file, call);
  });
}

function callTaking(file: ParsedFile, node: Node): Call | undefined {
  const parent = parentOf(file, node);
  if (isCall(parent)) return parent.arguments.at(-1) === node && parent.callee !== node ? parent : undefined;
  const object =
    parent?.type === 'ObjectProperty' && parent.value === node ? parentOf(file, parent) : undefined;
  const outer = object?.type === 'ObjectExpression' ? parentOf(file, object) : undefined;
  if (outer?.type === 'ObjectProperty') return callTaking(file, object as Node);
  return isCall(outer) && outer.callee !== object ? outer : undefined;
}

function isOfPackage(context: FindContext, file: ParsedFile, call: Call): boolean {
  if (TAKES_STREAMS.test(calleeName(call) ?? '') || valueOf(context, file, call.callee)) return false;
  const module = traceOf(context, file.file, call.callee)?.module;
  return module === undefined || !isBuiltin(module);
}
