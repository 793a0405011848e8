import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
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
  /** An open connection to the port, used for this request only. */
  connection?: Socket | undefined;
}

// A connection that outlives its answer would be reset by the restart of the replica behind it.
const agent = new Agent({ keepAlive: false });

/** Sends one request to a port of this machine. Redirects are not followed; never rejects. */
export function send(port: number, request: Request, options: SendOptions): Promise<Outcome> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ error: codeOf(error) });
    try {
      const { body, ...wire } = request;
      const { connection, abort: signal } = options;
      const way = connection ? { createConnection: () => connection } : { host: 'localhost', port, agent };
      const message = httpRequest({ ...wire, ...way, signal });
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

/** Opens a connection to a port of this machine; undefined if there is no way. */
export function openConnection(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    // Whoever sends over it listens to what happens then.
    socket.once('error', () => resolve(undefined));
    socket.once('connect', () => resolve(socket));
  });
}

function timeoutError(): Error {
  return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
