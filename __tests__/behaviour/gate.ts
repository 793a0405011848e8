import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../../src/verify/replicas/port.js';

/** A way to a service that can be shut, as when the service is down, and opened again on the same port. */
export interface Gate {
  /** The service's URL through the gate. */
  url: string;
  open(): Promise<void>;
  /** Breaks every connection; new ones are refused. */
  shut(): Promise<void>;
  /** Lets no byte through any more on the connections that there are, and does not break them. */
  stall(): void;
}

/** A gate to the service of a URL with host and port; shut at first. */
export async function makeGate(service: string): Promise<Gate> {
  const target = new URL(service);
  const url = new URL(service);
  const port = await freePort();
  url.hostname = '127.0.0.1';
  url.port = String(port);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((inside) => {
    const outside = connect(Number(target.port), target.hostname);
    [inside, outside].forEach(keep);
    inside.pipe(outside).pipe(inside);
  });
  return {
    url: url.href,
    async open() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async shut() {
      if (!server.listening) return;
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
    stall() {
      for (const socket of sockets) socket.unpipe().pause();
    },
  };
}
