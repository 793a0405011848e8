import { Agent, request as httpRequest } from 'node:http';
import type { Outcome } from '../../model/replay.js';

import { isEventStream } from './events.js';
import { readAnswer, type ReadOptions } from './read-answer.js';

/** A request as it goes over the wire. */
export interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

export interface SendOptions extends ReadOptions {
  /** For the answer; a stream of events ends then. */
  timeoutMs: number;
  abort?: AbortSignal | undefined;
}

// A connection that outlives its answer would be reset by the restart of the replica behind it.
const agent = new Agent({ keepAlive: false });

/** Sends one request to a port of this machine. Redirects are not followed; never rejects. */
export function send(port: number, request: Request, options: SendOptions): Promise<Outcome> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ error: codeOf(error) });
    try {
      const { body, ...wire } = request;
      const message = httpRequest({ ...wire, host: 'localhost', port, agent, signal: options.abort });
      const timer = setTimeout(() => message.destroy(timeoutError()), options.timeoutMs);
      message.once('close', () => clearTimeout(timer));
      message.once('error', fail);
      message.once('response', (response) => {
        if (isEventStream(response.headers['content-type'])) clearTimeout(timer);
        readAnswer(response, options).then(resolve, fail);
      });
      message.end(body);
    } catch (error) {
      // A header or method that HTTP does not allow.
      fail(error);
    }
  });
}

function timeoutError(): Error {
  return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
