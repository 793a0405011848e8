import { METHODS } from './language.js';
import type { Handing } from '../handing.js';
import { eventOf } from '../handing.js';
import { refused, wrapped, type Reception, type Receiver } from '../reception.js';
import { throwsItself } from './throws.js';

const LISTEN = /^(on|once|addListener|prependListener|prependOnceListener|addEventListener)$/;
const FORGET = /^(off|removeListener|removeEventListener)$/;

/** Listeners of emitters, streams, sockets: whoever emits does not wait, and a rejection would end the process. */
export const emitters: Receiver = (handing) => {
  const { name, receiver, index } = handing;
  if (!receiver) return undefined;
  if (FORGET.test(name) && index === 1) return refused('escapes-as-value', { how: `${name}()` });
  if (!LISTEN.test(name) || index !== 1) return undefined;
  if (isProcess(handing)) return forProcess(handing);
  const order = handing.from === 'events' ? 'emit-then-read' : 'event-order';
  return wrapped('in-background', 'inBackground', order, ...thrown(handing));
};

/** An error that a listener throws reaches whoever emits, and ends the process if nobody catches it there. */
function thrown({ fn }: Handing): string[] {
  return throwsItself(fn.node) ? ['throw-in-background'] : [];
}

function isProcess({ receiver, from }: Handing): boolean {
  return from === 'process' || (receiver?.type === 'Identifier' && receiver.name === 'process');
}

/** At `exit` nothing asynchronous is finished any more. */
function forProcess(handing: Handing): Reception {
  return eventOf(handing) === 'exit'
    ? refused('exit-handler')
    : wrapped('in-background', 'inBackground', ...thrown(handing));
}

/** Timers of the language, and packages that keep time. */
export const timers: Receiver = (handing) => {
  const { name, receiver, from, index } = handing;
  const isPlain = receiver === undefined || isGlobal(receiver);
  if (isPlain && index === 0 && /^(setTimeout|setImmediate)$/.test(name))
    return wrapped('in-background', 'inBackground', ...thrown(handing));
  if (isPlain && index === 0 && /^(queueMicrotask|nextTick)$/.test(name))
    return wrapped('in-background', 'inBackground', ...thrown(handing));
  const isRepeated =
    (isPlain && index === 0 && name === 'setInterval') ||
    /^(node-cron|cron|node-schedule|croner)$/.test(from ?? '');
  return isRepeated
    ? wrapped('in-background', 'oneAtATime', 'every-process-timer', ...thrown(handing))
    : undefined;
};

function isGlobal(receiver: NonNullable<Handing['receiver']>): boolean {
  return receiver.type === 'Identifier' && /^(globalThis|global|process)$/.test(receiver.name);
}

/** `server.listen(port, callback)` */
export const listening: Receiver = ({ name, receiver }) =>
  receiver && name === 'listen' ? wrapped('in-background', 'inBackground') : undefined;

const NODE = /^(fs|dns|child_process|crypto|zlib|net|tls)$/;

/** Functions of Node that call back once: an error that nobody sees before is still seen, in the log. */
export const nodeCallbacks: Receiver = ({ from, call, index, name }) =>
  NODE.test(from ?? '') && index === call.arguments.length - 1 && !/Sync$/.test(name) && !METHODS.has(name)
    ? wrapped('in-background', 'inBackground', 'callback-error')
    : undefined;

/**
 * `(error, result) => …` as the last argument: called once, later, by code that does not look at what it returns. What
 * goes wrong after that has nobody else to see it.
 */
export const nodeStyle: Receiver = ({ fn, call, index, receiver, from }) => {
  const [first] = fn.node.params;
  const isLast = index === call.arguments.length - 1 && fn.node.params.length <= 3;
  const isErrorFirst = first?.type === 'Identifier' && /^_?(e|err|error)$/.test(first.name);
  return (receiver ?? from) && isLast && isErrorFirst
    ? wrapped('in-background', 'inBackground', 'callback-error')
    : undefined;
};
