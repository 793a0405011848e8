import type { Node } from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { hasParameter } from './parameters.js';
import { isStartUp } from './program.js';
import { isInOtherBranch } from './scratch.js';
import { type Call, ancestorsOf, callsIn, functionAround, isFunction, parentOf } from './syntax.js';

/**
 * `function get(done) { const attempt = () => { if (take()) return done(); setTimeout(attempt, 100); }; … }`: who has called
 * waits until it gets something, and then it is over.
 */
export function callsBack(context: FindContext, file: ParsedFile, timer: Call, again: Node): boolean {
  // Where the parameters of a function are that runs while the program serves.
  const around = [...ancestorsOf(file, again)].filter(
    (one) => isFunction(one) && !isStartUp(context, file, one.body),
  );
  return callsIn(file).some((call) => {
    const { callee } = call;
    if (callee.type !== 'Identifier' || !isWithin(call, again)) return false;
    if (!around.some((fn) => hasParameter(fn, callee.name))) return false;
    return isInOtherBranch(file, call, timer) || isEnd(file, call, timer);
  });
}

/** `return done();`, `done(); return;` in the function that sets the timer otherwise. */
function isEnd(file: ParsedFile, call: Call, timer: Call): boolean {
  if (functionAround(file, call) !== functionAround(file, timer)) return false;
  const statement = parentOf(file, call);
  const block = statement && parentOf(file, statement);
  if (statement?.type === 'ReturnStatement') return true;
  if (statement?.type !== 'ExpressionStatement' || block?.type !== 'BlockStatement') return false;
  return block.body[block.body.indexOf(statement) + 1]?.type === 'ReturnStatement';
}
