import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { platform } from 'node:os';

/** What holds each port that was chosen here and not given back. */
const held = new Map<number, Server>();

/**
 * A port that nobody listened on a moment ago, chosen by the system. No other call gets it until it is given back:
 * whoever listens on it first would answer for both.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = await unusedPort();
    if (await hold(port)) return port;
  }
}

/** Others may choose the port again. */
export function givePortBack(port: number): void {
  held.get(port)?.close();
  held.delete(port);
}

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** False if somebody holds it already: this process or, on Linux, another one. */
async function hold(port: number): Promise<boolean> {
  if (held.has(port)) return false;
  const holder = createServer().unref();
  held.set(port, holder);
  if (platform() !== 'linux') return true;
  try {
    // Such a name is no file and ends with the process that has it, however that ends (unix(7)).
    await once(holder.listen(`\0stateless-codemod port ${port}`), 'listening');
    return true;
  } catch {
    held.delete(port);
    return false;
  }
}

/** Whether something on this machine accepts connections on the port. */
export async function accepts(port: number, timeoutMs: number): Promise<boolean> {
  const socket = connect({ host: 'localhost', port });
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('timeout')));
  try {
    await once(socket, 'connect');
    // The system may choose the very port as the one to connect from, and connects the socket with itself.
    return socket.localPort !== port;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
