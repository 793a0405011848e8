import {
  ancestorsOf,
  argumentOf,
  calleeName,
  callsIn,
  isFunction,
  parentOf,
  receiverOf,
} from '../../src/find/library/syntax.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { responderOf } from './uses/responder.js';

/** What is sent at once. */
const AT_ONCE = /Literal$|^(Object|Array)Expression$/;

/**
 * Fastify sends what an async handler returns, nothing too, unless all is sent by then: a handler that was not async and
 * is now waits for the stream that it sends.
 */
export function awaitedAnswers(context: FindContext, functions: readonly Place[]): Step[] {
  return functions.flatMap(({ file, start, end }) => {
    const parsed = context.parsed(file);
    if (!parsed || !/\.send\(/.test(parsed.text.slice(start, end))) return [];
    return callsIn(parsed).flatMap((call): Step[] => {
      const receiver = receiverOf(call);
      const given = argumentOf(call, 0);
      if (calleeName(call) !== 'send' || !receiver || !given || AT_ONCE.test(given.type)) return [];
      if (parentOf(parsed, call)?.type !== 'ExpressionStatement') return [];
      const around = [...ancestorsOf(parsed, call)].find((one) => isFunction(one));
      if (around?.start !== start || around.end !== end) return [];
      if (responderOf(context, parsed, receiver)?.framework !== 'fastify') return [];
      const at = rangeOf(call).start;
      return [{ file, start: at, end: at, pieces: ['await '] }];
    });
  });
}
