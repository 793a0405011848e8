import type { IfStatement, Node } from '@babel/types';
import type { ParsedFile } from '../../model/transform.js';
import { ownNameOf } from './findings.js';
import {
  type Call,
  ancestorsOf,
  argumentOf,
  calleeName,
  isCall,
  isFunction,
  parentOf,
  receiverOf,
  textOf,
} from './syntax.js';

/**
 * True if a timer only tries again what failed: it is set in an error handler, a `catch`, or a function that says so, or
 * waits longer the more often it failed. The end of a client's connection is no failure.
 */
export function isRetry(file: ParsedFile, timer: Node): boolean {
  if (isCall(timer) && waitsLongerAfterFailures(file, timer)) return true;
  let below = timer;
  for (const one of ancestorsOf(file, timer)) {
    if (one.type === 'CatchClause' || (isFunction(one) && TRIES_AGAIN.test(ownNameOf(file, one) ?? '')))
      return true;
    if (isCall(one) && one.callee !== below && isForFailures(one)) return !isOfClient(file, one);
    if (one.type === 'IfStatement' && one.consequent === below && isForError(file, one)) return true;
    below = one;
  }
  return false;
}

/** What says in a delay how often it has failed; failed log-ins of others are counted by other names. */
const FAILURES = /(?:^|[^\w$])_*(?:errors?|retry|retries|attempt|back_?off)(?:[A-Z_]\w*)?(?![\w$])/;

/** `setTimeout(connect, 1000 * this.errorCount)`, `setTimeout(poll, 100 * 2 ** attempt)`: the more failures, the longer. */
function waitsLongerAfterFailures(file: ParsedFile, timer: Call): boolean {
  const delay = argumentOf(timer, 1);
  if (calleeName(timer) !== 'setTimeout' || !delay) return false;
  const text = sourceOf(file, delay);
  return text.includes('*') && FAILURES.test(text);
}

function sourceOf({ text }: ParsedFile, { start, end }: Node): string {
  return text.slice(start ?? 0, end ?? 0);
}

const TRIES_AGAIN = /^_*(?:schedule_?)?(?:re-?connect(?:ion|Later)?|retry(?:Connect\w*|Later)?|back_?off)$/i;

/** `connect(url, (error) => { if (error) setTimeout(again, 5000); })`. */
function isForError(file: ParsedFile, { test }: IfStatement): boolean {
  if (test.type !== 'Identifier') return false;
  const callback = [...ancestorsOf(file, test)].find(isFunction);
  const [first] = callback?.params ?? [];
  const isHandedOver = isCall(callback && parentOf(file, callback));
  return isHandedOver && first?.type === 'Identifier' && first.name === test.name && ERROR.test(test.name);
}

const ERROR = /^(?:e|_?err(?:or)?|\w*Err(?:or)?)$/;

/** `.catch(…)`, `.on('close', …)`. */
function isForFailures(call: Call): boolean {
  const name = calleeName(call) ?? '';
  if (name === 'catch') return true;
  return (
    /^(on|once|addListener)$/.test(name) &&
    /^((?:\w+_)?error|close|end|disconnect|disconnected|exit|reconnecting|SIG\w+)$/.test(
      textOf(argumentOf(call, 0)) ?? '',
    )
  );
}

/** `io.on('connection', (socket) => socket.on('disconnect', …))`: somebody has left. */
function isOfClient(file: ParsedFile, call: Call): boolean {
  const receiver = receiverOf(call);
  if (receiver?.type !== 'Identifier' || calleeName(call) === 'catch') return false;
  return [...ancestorsOf(file, call)].some((one) => {
    if (!isFunction(one)) return false;
    const [first] = one.params as Node[];
    const listener = parentOf(file, one);
    return (
      first?.type === 'Identifier' &&
      first.name === receiver.name &&
      isCall(listener) &&
      /^(?:connection|connect)$/.test(textOf(argumentOf(listener, 0)) ?? '')
    );
  });
}
