import type { CookieJar } from './cookies.js';
import type { AppOptions } from '../options.js';
import { setCookiesOf } from './headers.js';
import { makeRequest } from './request.js';
import type { Outcome } from '../../model/replay.js';
import { send } from './send.js';
import type { Step } from '../traces/step.js';
import { fill, type Saved } from '../traces/template.js';
import { asksForWebSocket } from '../traces/web-socket.js';

const DEFAULT_ANSWER_MS = 30_000;

/** A request as it was sent, and what came of it. */
export interface Exchange {
  /** With saved values filled in. */
  path: string;
  outcome: Outcome;
}

/** Sends the request of a step to a port, unless it asks for a WebSocket. With a jar, cookies are sent and kept. */
export async function exchange(
  port: number,
  step: Step,
  options: AppOptions,
  saved: Saved = {},
  jar?: CookieJar,
): Promise<Exchange> {
  if (asksForWebSocket(step)) return { path: step.path, outcome: { error: 'not sent' } };
  for (const [name, value] of Object.entries(step.cookies ?? {})) jar?.put(name, fill(value, saved));
  const request = makeRequest(step, saved, options.host ?? 'localhost', jar);
  const outcome = await send(port, request, {
    timeoutMs: options.answerMs ?? DEFAULT_ANSWER_MS,
    abort: options.abort,
    events: options.events,
    // A hash cannot be searched.
    ...((step.expectBody !== undefined || step.save) && { bodyLimit: Infinity, bytesLimit: Infinity }),
  });
  if ('status' in outcome) jar?.store(setCookiesOf(outcome), request.path);
  return { path: request.path, outcome };
}
