import express from 'express';

interface Entry {
  at: number;
}

class Board {
  constructor(private readonly entries: Record<string, Entry> = {}) {} //~ memory-record entries

  put(id: string): void {
    this.entries[id] = { at: Date.now() };
  }

  take(id: string): Entry | undefined {
    const found = this.entries[id];
    delete this.entries[id];
    return found;
  }
}

const board = new Board();
const app = express();
app.post('/:id', (req, res) => {
  board.put(req.params.id);
  res.sendStatus(201);
});
app.delete('/:id', (req, res) => res.json(board.take(req.params.id) ?? null));
