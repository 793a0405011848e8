import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { PLAIN, UNKNOWN, type Value } from '../value.js';
import { requiredModule } from '../modules.js';
import { isAccess, isObjectCreate, nameOfAccess } from '../syntax/access.js';
import { placeOf } from '../syntax/functions.js';
import { argumentReturned } from '../rules/builtins.js';
import { contentsRead } from '../rules/containers.js';
import { moduleValues } from './module-values.js';

type Call = ts.CallExpression | ts.NewExpression;

/** What a call or `new` gives. */
export function* callValues(a: Analysis, call: Call): Iterable<Value> {
  const specifier = requiredModule(call);
  if (specifier) return yield* moduleValues(a, specifier);
  if (!a.entersCalls && isMethodOfUnknown(a, call)) return yield UNKNOWN;
  const same = argumentReturned(a, call);
  if (same) return yield* a.valuesOf(same);
  if (tsc.isCallExpression(call)) {
    if (isObjectCreate(call)) yield a.facts.made(call);
    if (isBind(call)) return yield* a.valuesOf(call.expression.expression);
    yield* contentsRead(a, call);
  }
  for (const callee of a.objectsOf(call.expression)) yield* resultOf(a, call, callee);
}

function isMethodOfUnknown(a: Analysis, { expression }: Call): boolean {
  return isAccess(expression) && !a.facts.declarationsAt(nameOfAccess(expression)).length;
}

function* resultOf(a: Analysis, call: Call, callee: Value): Iterable<Value> {
  if (callee.kind === 'made' && tsc.isNewExpression(call)) yield a.facts.instance(callee.at, true);
  else if (callee.kind === 'made' && tsc.isFunctionLike(callee.at)) yield* returned(a, call, callee.at);
  else if (callee.kind === 'external') yield* outsideResult(a, call, callee);
  else if (callee.kind === 'plain') yield PLAIN;
  else if (callee.kind === 'unknown') yield UNKNOWN;
}

/** What a function returns, its parameters replaced by the arguments of this very call. */
function* returned(a: Analysis, call: Call, fn: ts.SignatureDeclaration): Iterable<Value> {
  for (const value of a.returnsOf(fn)) {
    if (value.kind !== 'parameter' || value.at.parent !== fn) yield value;
    else {
      const argument = call.arguments?.[placeOf(value.at)];
      yield* argument ? a.valuesOf(argument) : [PLAIN];
    }
  }
}

/**
 * What code outside of the program makes is not ours, unless it got something of ours and may hand it back:
 * `promisify(store)`, `container.add(new Store())`.
 */
function* outsideResult(
  a: Analysis,
  call: Call,
  { path, at }: Extract<Value, { kind: 'external' }>,
): Iterable<Value> {
  if (isLibraryMaker(path)) return yield a.facts.made(call);
  yield a.facts.external(`${path} ()`, at ?? call);
  for (const argument of call.arguments ?? []) {
    if (tsc.isSpreadElement(argument)) continue;
    for (const value of a.objectsOf(argument))
      if (value.kind === 'instance' || value.kind === 'module') yield UNKNOWN;
  }
}

/** `new Map()` and the like hold what is put into them. */
function isLibraryMaker(path: string): boolean {
  return /^global:(Map|WeakMap|Set|WeakSet|Array|Object)$/.test(path);
}

function isBind(
  call: ts.CallExpression,
): call is ts.CallExpression & { expression: ts.PropertyAccessExpression } {
  return tsc.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'bind';
}
