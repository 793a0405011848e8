import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { Failure } from '../../model/failure.js';
import type { RecordedExchange } from './exchange.js';
import { forward } from './forward.js';
import { harOf } from './har.js';
import { passUpgrade } from './web-socket.js';

export interface RecordOptions {
  /** Where the app runs: `http://localhost:3000`. */
  to: string;
  /** Where the proxy listens; 0 for any that is free. */
  port: number;
  /** Ends the recording. */
  signal: AbortSignal;
  /** Of this tool, for the file. */
  version?: string;
  /** Bodies are recorded up to so many bytes (default 16 MiB), and pass through whole. */
  bodyLimit?: number;
  /** Told the address of the proxy when it listens. */
  onReady?: (url: string) => void;
  /** Told how many requests have begun. */
  onRequest?: (count: number) => void;
}

const DEFAULT_BODY_LIMIT = 16 * 1024 * 1024;

/**
 * Listens as a proxy in front of an app and writes down what passes, until `signal` fires.
 * @returns the text of a HAR 1.2; `parseTrace` reads it
 * @throws Failure for an address that is none, and a port that cannot be had
 */
export async function recordTrace(options: RecordOptions): Promise<string> {
  const { signal, bodyLimit = DEFAULT_BODY_LIMIT } = options;
  const target = targetOf(options.to);
  const exchanges: RecordedExchange[] = [];
  const sockets = new Set<Duplex>();
  const note = (exchange: RecordedExchange) => {
    const count = exchanges.push(exchange);
    options.onRequest?.(count);
  };
  const server = createServer((request, response) => note(forward(request, response, target, bodyLimit)));
  server.on('upgrade', (request, socket, head) => note(passUpgrade(request, socket, head, target)));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, options.port);
  options.onReady?.(`http://localhost:${(server.address() as AddressInfo).port}`);
  if (!signal.aborted) await once(signal, 'abort');
  await close(server, sockets);
  return harOf(exchanges, target.origin, options.version ?? '0.0.0');
}

function targetOf(to: string): URL {
  const url = URL.canParse(to) ? new URL(to) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url;
  throw new Failure(
    `verify record: --to ${to}: expected the address of an app, such as http://localhost:3000`,
  );
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, 'localhost');
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === 'EADDRINUSE' ? 'is taken; name another' : `cannot be listened on (${code ?? message})`;
    throw new Failure(`verify record: --port ${port}: ${why}`);
  }
}

async function close(server: Server, sockets: ReadonlySet<Duplex>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const socket of sockets) socket.destroy();
  await closed;
}
