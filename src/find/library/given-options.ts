import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { optionsOf, valueOf, type Options } from './options.js';
import { callersOf, isParameter } from './program.js';
import { argumentOf, functionAround, isCall, isFunction } from './syntax.js';

/**
 * The options that the callers of a function give for a parameter of it: `limit(options) { return rateLimit(options); }`.
 * Undefined where the expression is no parameter, nobody is known to call, or a caller gives what cannot be followed.
 */
export function givenOptions(
  context: FindContext,
  file: ParsedFile,
  expression: Node,
): Options[] | undefined {
  const { file: where, node } = valueOf(context, file.file, expression);
  if (where !== file.file || node.type !== 'Identifier' || !isParameter(context, where, node))
    return undefined;
  const index = positionOf(file, node);
  const callers = index < 0 ? [] : callersOf(context, file, node);
  const given = callers.map(({ names, node: call }) =>
    isCall(call) ? optionsOf(context, names.file, argumentOf(call, index)) : undefined,
  );
  const known = given.flatMap((one) => (one && !one.open ? [one] : []));
  return known.length > 0 && known.length === given.length ? known : undefined;
}

/** Where a parameter stands among those of the function around it, also `(options = {})`. */
function positionOf(file: ParsedFile, parameter: Node & { type: 'Identifier' }): number {
  const around = functionAround(file, parameter);
  if (!around || !isFunction(around)) return -1;
  return around.params.findIndex((one) => {
    const name = one.type === 'AssignmentPattern' ? one.left : one;
    return name.type === 'Identifier' && name.name === parameter.name;
  });
}
