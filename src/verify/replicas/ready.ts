import { setTimeout as pause } from 'node:timers/promises';
import type { AppOptions } from '../options.js';
import { accepts } from './port.js';
import type { RunningProcess } from './process.js';
import { send } from '../requests/send.js';

const DEFAULT_TIMEOUT_MS = 30_000;
const ATTEMPT_MS = 1_000;
const BETWEEN_MS = 25;

type ReadyOptions = Pick<AppOptions, 'ready' | 'host' | 'portVariable' | 'fixedPort' | 'abort'>;

/**
 * Waits until a process answers on its port.
 * @returns undefined when it does; why not, if it ended first or took too long
 */
export async function waitUntilReady(
  process: RunningProcess,
  port: number,
  options: ReadyOptions,
): Promise<string | undefined> {
  const timeoutMs = options.ready?.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const isAnswered = await answers(port, options);
    options.abort?.throwIfAborted();
    // First, because what answers for a process that has ended is somebody else.
    if (process.end !== undefined) return `ended before it was ready (${process.end})`;
    if (isAnswered) return undefined;
    await Promise.race([process.ended, pause(BETWEEN_MS)]);
  }
  const what = options.ready?.path === undefined ? 'accept connections' : `answer ${options.ready.path}`;
  return `did not ${what} on port ${port} within ${timeoutMs} ms; ${portHint(options)}`;
}

/** What to look at if an app does not listen where it should. */
export function portHint({
  portVariable = 'PORT',
  fixedPort,
}: Pick<AppOptions, 'portVariable' | 'fixedPort'>): string {
  if (fixedPort !== undefined) return `does it listen on ${fixedPort}?`;
  return `does it listen on $${portVariable}? If its port is fixed in its code, name it: --port N`;
}

async function answers(port: number, options: ReadyOptions): Promise<boolean> {
  const path = options.ready?.path;
  if (path === undefined) return accepts(port, ATTEMPT_MS);
  const request = { method: 'GET', path, headers: { host: options.host ?? 'localhost' }, body: undefined };
  const outcome = await send(port, request, { timeoutMs: ATTEMPT_MS, abort: options.abort });
  return 'status' in outcome && outcome.status < 500;
}
