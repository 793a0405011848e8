import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Event, type Value } from '../value.js';
import { isAccess } from '../syntax/access.js';
import { placeOf } from '../syntax/functions.js';
import { contentsOf } from './containers.js';

const VERBS = new Set('all delete get head options patch post put route use'.split(' '));
const OVER_CONTENTS = new Set('every filter find findIndex flatMap forEach map some'.split(' '));

/**
 * What a function gets that is handed to code outside of the program: nobody in the program calls it, and without types
 * its parameters are `any`. The parameters of all handlers of one package at the same place are the same thing to us
 * (`req` of `app.get` and of `router.post`), so that what a middleware puts on `req` is found again in a handler.
 */
export function* callbackArgument(
  a: Analysis,
  { call }: Event,
  parameter: ts.ParameterDeclaration,
): Iterable<Value> {
  const callee = call?.kind === tsc.SyntaxKind.CallExpression ? call.expression : undefined;
  if (!callee) return yield UNKNOWN;
  const key = isAccess(callee) ? a.facts.names.keyOf(callee) : undefined;
  if (isAccess(callee) && key === 'then' && placeOf(parameter) === 0)
    return yield* a.objectsOf(callee.expression);
  if (isAccess(callee) && OVER_CONTENTS.has(key ?? '') && placeOf(parameter) === 0)
    yield* contentsOf(a, callee.expression, undefined);
  for (const value of a.objectsOf(callee))
    if (value.kind === 'external')
      yield a.facts.external(`${value.path.split(' ')[0] ?? ''} ${roleOf(key, parameter)}`);
    else yield UNKNOWN;
}

/** An error handler has the error in front. */
function roleOf(key: string | undefined, parameter: ts.ParameterDeclaration): string {
  const isRoute = key !== undefined && VERBS.has(key);
  const shift = isRoute && parameter.parent.parameters.length === 4 ? 1 : 0;
  return `${isRoute ? 'route' : (key ?? '')}#${placeOf(parameter) - shift}`;
}
