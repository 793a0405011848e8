import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import type { Program } from './program.js';
import { registrationOf } from './registrations.js';
import { type FunctionNode, isCall, isField, isFunction } from './syntax.js';

/** Events that end what the function around the listener has begun. */
const OUTCOMES = /^event '(?:data|end|close|error|response|finish|result|row|done)'$/;

/**
 * The function whose work a node is part of: callbacks that bring its outcome (`then`, `(error, result) =>`, a
 * stream's `end`) belong to it, handlers that it registers do not.
 */
export function homeOf(program: Program, names: FileNames, node: t.Node): FunctionNode | null {
  let fn = names.functionOf(node);
  while (fn && !isField(fn)) {
    const call = names.parentOf(fn);
    if (!isFunction(fn) || !isCall(call)) return fn;
    if (call.callee !== fn) {
      const registration = registrationOf(program, { names, node: call }, fn);
      if (registration.kind === 'root' && !OUTCOMES.test(registration.label)) return fn;
      if (registration.kind === 'unknown' && names.functionOf(fn) === null) return fn;
    }
    const outer = names.functionOf(call);
    if (!outer) return fn;
    fn = outer;
  }
  return fn;
}
