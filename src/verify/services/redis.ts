import { once } from 'node:events';
import { connect } from 'node:net';
import { Failure } from '../../model/failure.js';
import { Log } from '../replicas/log.js';
import { freePort, givePortBack } from '../replicas/port.js';
import { startProcess } from '../replicas/process.js';
import { waitUntilReady } from '../replicas/ready.js';
import type { Service, ServiceOptions } from './service.js';

const GRACE_MS = 2_000;

/**
 * Starts a private redis-server on the loopback that keeps nothing on disk, and names it as `REDIS_URL`.
 * @throws Failure if it is not installed or does not start
 */
export async function startRedis({ folder, env, abort }: ServiceOptions): Promise<Service> {
  const port = await freePort();
  const settings = { bind: '127.0.0.1', port, dir: folder, save: '', appendonly: 'no' };
  const command = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const log = new Log();
  const server = startProcess(['redis-server', ...command], { cwd: folder, env }, log, abort);
  const problem = await waitUntilReady(server, port, { ready: { timeoutMs: 10_000 }, abort });
  const stop = async (...how: Parameters<typeof server.stop>) => {
    await server.stop(...how);
    givePortBack(port);
  };
  if (problem !== undefined) {
    await stop('SIGKILL', 0);
    throw problem.includes('ENOENT')
      ? new Failure('--with redis: there is no redis-server on the PATH; install Redis')
      : new Failure(`--with redis: redis-server ${problem}: ${log.lines.at(-1) ?? 'it wrote nothing'}`);
  }
  return {
    env: { REDIS_URL: `redis://127.0.0.1:${port}` },
    reset: () => flush(port),
    stop: () => stop('SIGTERM', GRACE_MS),
  };
}

/** One command of Redis as plain text, for which a client would be one package more. */
async function flush(port: number): Promise<void> {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    socket.write('FLUSHALL\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (!answer.toString().startsWith('+OK'))
      throw new Failure(`--with redis: cannot be emptied: ${answer.toString().trim()}`);
  } finally {
    socket.destroy();
  }
}
