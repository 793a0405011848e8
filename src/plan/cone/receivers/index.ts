import type { Handing } from '../handing.js';
import { refused, type Receiver, type Reception } from '../reception.js';
import { emitters, listening, nodeCallbacks, nodeStyle, timers } from './events.js';
import { express } from './express.js';
import { arrays, asyncStorage, executors, promises, synchronous, typed } from './language.js';
import { mcp } from './mcp.js';
import { fastify, http, koa, others, passport, trpc } from './servers.js';
import { assertions, mocks, runners } from './test-code.js';

/** From the special to the general; the first that knows the code decides. */
const RECEIVERS: readonly Receiver[] = [
  promises,
  executors,
  express,
  koa,
  fastify,
  http,
  passport,
  others,
  trpc,
  mcp,
  timers,
  emitters,
  listening,
  nodeCallbacks,
  asyncStorage,
  runners,
  assertions,
  mocks,
  arrays,
  synchronous,
  typed,
  nodeStyle,
];

/** What becomes of a function that is handed to outside code. Code that nobody knows may need an answer at once. */
export function receptionOf(handing: Handing): Reception {
  for (const receiver of RECEIVERS) {
    const reception = receiver(handing);
    if (reception) return reception;
  }
  return refused('sync-callback-unknown', { receiver: handing.name || 'a function' });
}
