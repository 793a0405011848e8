import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { isFunction } from '../runtime/syntax.js';
import { givenFor } from './received.js';

/** `new Promise(…)`, for the `resolve` that it hands to its function. */
export function promiseOf(names: FileNames, callee: t.Node): t.Node | undefined {
  const binding = callee.type === 'Identifier' ? names.bindingOf(callee) : undefined;
  const fn = binding?.kind === 'param' ? binding.declaration : undefined;
  if (!isFunction(fn) || fn.params[0] !== binding?.node) return undefined;
  const made = names.parentOf(fn);
  const isPromise =
    made?.type === 'NewExpression' && made.callee.type === 'Identifier' && made.callee.name === 'Promise';
  return isPromise ? made : undefined;
}

/** What callers of the function around give for a callback that it calls: `done` of `find(id, done)`. */
export function callbacksAt(program: Program, names: FileNames, callee: t.Node): Place[] {
  const binding = callee.type === 'Identifier' ? names.bindingOf(callee) : undefined;
  return binding ? givenFor(program, binding) : [];
}
