import express from 'express';
import { wrap } from './state/async-handler';
import { sharedCounter } from './state/stores';

class Lobby {
  private readonly sockets: WebSocket[] = [];
  private rooms: { name: string; socket: WebSocket }[] = [];
  private visits = sharedCounter('visits');

  async open(name: string, socket: WebSocket): Promise<boolean> {
    if (this.rooms.find((one) => one.name === name)) return false;
    await this.visits.increment();
    this.rooms.push({ name, socket });
    this.sockets.push(socket);
    return true;
  }

  async count(): Promise<number> {
    return await this.visits.get();
  }
}

const app = express();
const lobby = new Lobby();

app.post('/rooms/:name', wrap(async (req, res) => {
  res.json({ isNew: await lobby.open(req.params.name, new WebSocket(String(req.query.url))) });
}));

app.get('/rooms', wrap(async (req, res) => {
  res.json({ visits: await lobby.count() });
}));

app.listen(3000);
