import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { ancestorsOf, isFunction, receiverOf, type Call } from '../../../src/find/library/syntax.js';
import type { ParsedFile } from '../../../src/model/transform.js';
import { awaited, objects, replaced, type Becomes, type Pieces, type Refused } from '../file-use.js';
import { withComments } from '../with-comments.js';
import type { Responder } from './responder.js';

/** An answer that a call sends. */
export interface Answer {
  file: ParsedFile;
  call: Call;
  responder: Responder;
}

/**
 * The answer with an object. A file that is missing comes to `next`, as with a file: whatever is around the call.
 * @param rest the key and the options
 */
export function answered(
  { file, call, responder }: Answer,
  rest: Pieces,
  callback: Node | undefined,
): Becomes | Refused {
  const receiver = receiverOf(call);
  if (!receiver) return { refuse: 'file-use-unknown', at: call };
  const { request, next } = responder;
  const made: Pieces = [objects('sendObject'), '(', `${request}, `, rangeOf(receiver), ', ', ...rest, ')'];
  if (callback) return calledBack(file, call, made, callback);
  const caught: Pieces = [...made, `.catch(${next})`];
  if (isInCallback(file, call, responder)) return replaced({ file, call }, caught);
  return awaited({ file, call, writes: false }, isInTry(file, call, responder) ? caught : made);
}

function calledBack(file: ParsedFile, call: Call, made: Pieces, callback: Node): Becomes {
  const becomes = replaced({ file, call }, [
    ...[objects('withCallback'), '(', ...made, ', ', withComments(file, call, callback), ')'],
  ]);
  const [error] = isFunction(callback) ? (callback.params as Node[]) : [];
  // It is null where there is none.
  const type = error?.type === 'Identifier' ? error.typeAnnotation : undefined;
  const isError = type && /^:\s*(NodeJS\.ErrnoException|Error)$/.test(textOf(file, type));
  if (!isError) return becomes;
  const { end } = rangeOf(type);
  return { ...becomes, steps: [...becomes.steps, { file: file.file, start: end, end, pieces: [' | null'] }] };
}

function textOf({ text }: ParsedFile, node: Node): string {
  return text.slice(node.start ?? 0, node.end ?? 0);
}

/** In a function within the handler that does not wait: what fails there does not come to the handler. */
export function isInCallback(file: ParsedFile, call: Call, { owner }: Responder): boolean {
  for (const one of ancestorsOf(file, call)) {
    if (one === owner) return false;
    if (isFunction(one)) return !('async' in one && one.async);
  }
  return false;
}

/** Where a `catch` of the app would get an error that came to `next` before. */
function isInTry(file: ParsedFile, call: Call, { owner }: Responder): boolean {
  let inner: Node = call;
  for (const one of ancestorsOf(file, call)) {
    if (one.type === 'TryStatement' && one.handler && one.block === inner) return true;
    if (one === owner) return false;
    inner = one;
  }
  return false;
}
