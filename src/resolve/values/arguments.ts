import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { PLAIN, UNKNOWN, type Event, type Value } from '../value.js';
import { placeOf } from '../syntax/functions.js';
import { callbackArgument } from '../rules/callback-arguments.js';

/** What callers pass as a parameter. */
export function* argumentsOf(a: Analysis, parameter: ts.ParameterDeclaration): Iterable<Value> {
  if (!a.deeper) return yield UNKNOWN;
  const fn = parameter.parent;
  const place = placeOf(parameter);
  for (const event of a.deeper.callersOf(fn)) {
    if (event.kind === 'handed') yield* callbackArgument(a.deeper, event, parameter);
    else yield* parameter.dotDotDotToken ? [UNKNOWN] : passed(a.deeper, event, place);
  }
}

function* passed(a: Analysis, { call, via }: Event, place: number): Iterable<Value> {
  const isShifted = via === 'call';
  const isHidden = via !== undefined && !['call', 'override', 'interface'].includes(via);
  if (!call || tsc.isTaggedTemplateExpression(call) || isHidden) return yield UNKNOWN;
  const passedArguments = call.arguments ?? [];
  const argument = passedArguments[isShifted ? place + 1 : place];
  if (passedArguments.slice(0, place + 1).some(tsc.isSpreadElement)) yield UNKNOWN;
  else yield* argument ? a.objectsOf(argument) : [PLAIN];
}
