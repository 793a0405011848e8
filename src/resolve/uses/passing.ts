import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Event, Value } from '../value.js';
import { effectOn } from '../rules/builtins.js';
import { isKeyedWrite, isReadWhole } from '../rules/containers.js';
import { isInWrapper } from '../rules/wrappers.js';
import { isAccess } from '../syntax/access.js';
import { isIn, parameterAt } from '../syntax/functions.js';
import { constructorFor } from '../values/callers.js';
import type { Token, Tracer } from './tracer.js';

/** A value that is passed to a call. */
export interface Passed {
  call: ts.CallExpression | ts.NewExpression;
  index: number;
  expression: ts.Node;
  name: ts.Node;
  token: Token;
}

/** Binds an argument to the parameter of every function that the call may reach, else notes that it is handed out. */
export function passArgument(trace: Tracer, passed: Passed): void {
  const { call, index, expression, name, token } = passed;
  const effect = effectOn(trace.a, call, index);
  const isKept = isKeyedWrite(trace.a, call, index);
  if (effect === 'reads') trace.note('use', expression, name, token);
  else if (effect === 'returns' || isKept) {
    trace.note('alias', expression, name, token);
    if (isKept && trace.asked === 'state' && isReadWhole(trace.a, call))
      trace.lose(expression, name, token, 'container', { call, index });
    else if (isKept) trace.hold(call, token);
    else trace.climb(call, name, token);
  } else passToCallees(trace, passed);
}

function passToCallees(trace: Tracer, passed: Passed): void {
  const { call, index } = passed;
  const { callee, shift } = calleeOf(trace, call);
  const values = [...trace.a.objectsOf(callee)];
  for (const value of values) {
    const fn = functionOf(trace, value, call);
    if (fn) enter(trace, fn, { ...passed, index: index - shift });
    else if (isElsewhere(value)) handOut(trace, value, passed);
  }
  if (!values.length && trace.settled) handOut(trace, undefined, passed);
}

/** Code that we do not see, the constructor of a class that extends such code included. */
function isElsewhere(value: Value): boolean {
  if (value.kind === 'made') return tsc.isClassLike(value.at) && value.at.heritageClauses !== undefined;
  return value.kind === 'external' || value.kind === 'unknown';
}

/** `f.call(self, x)` passes x as the first argument of `f`. */
function calleeOf(trace: Tracer, call: Passed['call']): { callee: ts.Node; shift: number } {
  const callee = call.expression;
  return isAccess(callee) && trace.a.facts.names.keyOf(callee) === 'call'
    ? { callee: callee.expression, shift: 1 }
    : { callee, shift: 0 };
}

function functionOf(trace: Tracer, value: Value, call: Passed['call']): ts.SignatureDeclaration | undefined {
  if (value.kind === 'made' && tsc.isNewExpression(call)) return constructorFor(trace.a, value.at);
  if (value.kind === 'made' && tsc.isFunctionLike(value.at)) return value.at;
  const isSuper = call.expression.kind === tsc.SyntaxKind.SuperKeyword;
  return value.kind === 'instance' && isSuper ? constructorFor(trace.a, value.of) : undefined;
}

/** To code that we do not see. What it makes of a function may call the function: `const g = memo(f)`. */
function handOut(
  trace: Tracer,
  value: Value | undefined,
  { call, index, expression, name, token }: Passed,
): void {
  const isOutside = value?.kind === 'external';
  trace.lose(expression, name, token, isOutside ? 'external code' : 'unknown callee', { call, index });
  const isOfLanguage = isOutside && /^(library|global:)/.test(value.path);
  const isFunction = [...trace.a.shallow.objectsOf(expression)].some(
    (one) => one.kind === 'made' && tsc.isFunctionLike(one.at),
  );
  if (isFunction && !isOfLanguage && tsc.isCallExpression(call))
    trace.climb(call, name, { via: 'wrapper', loose: true });
}

function enter(trace: Tracer, fn: ts.SignatureDeclaration, passed: Passed): void {
  const { call, index, expression, name, token } = passed;
  const parameter = parameterAt(fn, index);
  if (!parameter) {
    if (usesArguments(trace.a, fn)) trace.lose(expression, name, token, 'container', { call, index });
    return;
  }
  if (parameter.dotDotDotToken) trace.lose(expression, name, token, 'container', { call, index });
  else if (!tsc.isIdentifier(parameter.name)) {
    trace.note('use', expression, name, token);
    trace.note('alias', parameter.name, parameter.name, token);
  } else {
    trace.note('alias', expression, name, token);
    passParameter(trace, parameter, passed);
  }
}

function usesArguments(a: Analysis, fn: ts.SignatureDeclaration): boolean {
  return a.facts.names.inFile(fn.getSourceFile(), 'arguments').some((name) => isIn(name, fn));
}

/** Takes over what happens to a parameter in its function; a value that comes back goes on from the call. */
export function passParameter(
  trace: Tracer,
  parameter: ts.ParameterDeclaration,
  { token, name, call }: Pick<Passed, 'token' | 'name'> & { call?: ts.Node },
): void {
  for (const event of trace.flowOf(parameter)) {
    const isWrapped = isInWrapper(trace.a, parameter.parent, event);
    if (event.kind === 'returned') {
      const back: Token = event.via === 'wrapper' ? { via: 'wrapper', loose: true } : token;
      if (call) trace.climb(call, name, back);
    } else if (!token.loose || event.kind === 'call') trace.add(inherited(event, token, isWrapped));
    if (isWrapped && call) trace.climb(call, name, { ...token, via: 'wrapper' });
  }
}

function inherited(event: Event, token: Token, isWrapped: boolean): Event {
  const via = isWrapped ? 'inside wrapper' : (event.via ?? token.via);
  const kind = event.kind === 'declaration' ? 'alias' : event.kind;
  return { ...event, kind, ...(via && { via }) };
}
