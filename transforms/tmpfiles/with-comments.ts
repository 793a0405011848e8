import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { Call } from '../../src/find/library/syntax.js';
import type { ParsedFile, Range } from '../../src/model/transform.js';

const BEFORE = /^\s*,\s*((?:\/\*[^]*?\*\/\s*|\/\/[^\n]*\n\s*)*)$/;

/** An argument and the comments between it and the comma before it, which go where it goes. */
export function withComments({ text }: ParsedFile, call: Call, argument: Node): Range {
  const { start, end } = rangeOf(argument);
  const before = call.arguments.findLast((one) => (one.end ?? 0) <= start);
  const [, comments = ''] = (before && BEFORE.exec(text.slice(before.end ?? 0, start))) ?? [];
  return { start: start - comments.length, end };
}
