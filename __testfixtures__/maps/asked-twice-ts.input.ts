import express from 'express';

interface Notice {
  text: string;
  until: number;
}

class Board {
  private notice?: Notice;
  private readonly pins: Record<string, string> = {};

  post(text: string): void {
    this.notice = { text, until: Date.now() + 1000 };
  }

  clear(): void {
    this.notice = undefined;
  }

  text(): string {
    return this.notice !== undefined && this.notice.until > Date.now() ? this.notice.text : '';
  }

  pin(id: string, pin: string): void {
    this.pins[id] = pin;
  }

  unpin(id: string): void {
    delete this.pins[id];
  }

  fits(id: string, pin: string): boolean {
    if (!this.pins[id]) return false;
    return this.pins[id].trim() === pin;
  }
}

const app = express();
const board = new Board();

app.post('/notice', (req, res) => {
  board.post(String(req.query.text));
  res.status(204).end();
});

app.delete('/notice', (req, res) => {
  board.clear();
  res.status(204).end();
});

app.get('/notice', (req, res) => {
  const text = board.text();
  res.send(text);
});

app.put('/pins/:id', (req, res) => {
  board.pin(req.params.id, String(req.query.pin));
  res.status(204).end();
});

app.delete('/pins/:id', (req, res) => {
  board.unpin(req.params.id);
  res.status(204).end();
});

app.get('/pins/:id', (req, res) => {
  const fits = board.fits(req.params.id, String(req.query.pin));
  res.json({ fits });
});

app.listen(3000);
