import type { Node } from '@babel/types';
import type { ParsedFile } from '../../model/transform.js';
import { ancestorsOf, argumentOf, callsIn, calleeName, isFunction, receiverOf, textOf } from './syntax.js';

/** True if code runs when the process ends: in a handler of a signal, of the exit, or of an error that nobody caught. */
export function isInShutdown(file: ParsedFile, node: Node): boolean {
  for (const one of ancestorsOf(file, node)) {
    if (!isFunction(one)) continue;
    const name = 'id' in one && one.id ? (one.id as { name: string }).name : undefined;
    const isHandler = callsIn(file).some((call) => {
      const receiver = receiverOf(call);
      const isOfProcess = receiver?.type === 'Identifier' && receiver.name === 'process';
      if (!isOfProcess || !/^(on|once)$/.test(calleeName(call) ?? '')) return false;
      if (textOf(argumentOf(call, 0)) === 'message') return false;
      const handler = argumentOf(call, 1);
      return handler === one || (handler?.type === 'Identifier' && handler.name === name);
    });
    if (isHandler) return true;
  }
  return false;
}
