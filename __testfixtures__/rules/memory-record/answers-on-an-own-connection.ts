import net from 'node:net';
import express from 'express';

type Answer = (data: unknown) => void;

class Client {
  private last = 0;
  private waiting: Record<number, [Answer, (error: Error) => void]> = {};
  private readonly socket = net.connect(7000);

  constructor() {
    this.socket.on('data', (chunk) => this.receive(chunk));
    this.socket.on('close', () => {
      this.waiting = {};
    });
  }

  call(name: string): Promise<unknown> {
    const id = this.last++;
    return new Promise((resolve, reject) => {
      this.waiting[id] = [resolve, reject];
      this.socket.write(JSON.stringify({ id, name }));
    });
  }

  private receive(chunk: Buffer): void {
    const { id, result } = JSON.parse(String(chunk));
    const [resolve] = this.waiting[id] ?? [];
    delete this.waiting[id];
    resolve?.(result);
  }
}

const client = new Client();
const app = express();
app.get('/torrents/:name', async (req, res) => res.json(await client.call(req.params.name)));

export default app;
