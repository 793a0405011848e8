import type { Node } from '@babel/types';
import { usesOf } from '../../../src/find/library/program.js';
import { calleeName, isCall, isFunction, parentOf, textOf } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';

/**
 * False where nobody can know when the file is complete: the stream is only piped into, written to and ended. On a disk that
 * takes no time to speak of, in object storage it does. True for all that is not so plain.
 */
export function isStreamAwaited(context: FindContext, file: ParsedFile, stream: Node): boolean {
  const parent = parentOf(file, stream);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier')
    return !isPipedInto(file, stream);
  const uses = usesOf(context, file.file, parent.id);
  return !uses.length || uses.some((use) => !isPlain(use.parsed, use.node));
}

function isPlain(file: ParsedFile, name: Node): boolean {
  return isPipedInto(file, name) || isOnlyWritten(file, name);
}

/** `source.pipe(stream);` */
function isPipedInto(file: ParsedFile, stream: Node): boolean {
  const call = parentOf(file, stream);
  return (
    isCall(call) &&
    call.arguments[0] === stream &&
    calleeName(call) === 'pipe' &&
    parentOf(file, call)?.type === 'ExpressionStatement'
  );
}

/** `stream.write(text);`, `stream.end();`, `stream.on('error', log);` */
function isOnlyWritten(file: ParsedFile, name: Node): boolean {
  const member = parentOf(file, name);
  const call = member && parentOf(file, member);
  if (!isCall(call) || call.callee !== member || parentOf(file, call)?.type !== 'ExpressionStatement')
    return false;
  const [first] = call.arguments;
  if (calleeName(call) === 'on' || calleeName(call) === 'once')
    return first !== undefined && textOf(first) === 'error';
  return /^(write|end)$/.test(calleeName(call) ?? '') && !call.arguments.some(isFunction);
}
