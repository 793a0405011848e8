import express from 'express';

class Lobby {
  private readonly sockets: WebSocket[] = [];
  private rooms: { name: string; socket: WebSocket }[] = [];
  private visits = 0;

  open(name: string, socket: WebSocket): boolean {
    if (this.rooms.find((one) => one.name === name)) return false;
    this.visits++;
    this.rooms.push({ name, socket });
    this.sockets.push(socket);
    return true;
  }

  count(): number {
    return this.visits;
  }
}

const app = express();
const lobby = new Lobby();

app.post('/rooms/:name', (req, res) => {
  res.json({ isNew: lobby.open(req.params.name, new WebSocket(String(req.query.url))) });
});

app.get('/rooms', (req, res) => {
  res.json({ visits: lobby.count() });
});

app.listen(3000);
