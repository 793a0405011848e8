import express from 'express';

class Notes {
  private readonly texts = new Map<string, string>();

  put(id: string, text: string): void {
    this.texts.set(id, text);
  }

  get(id: string): string | undefined {
    return this.texts.get(id);
  }
}

class Marks {
  private readonly marked = new Set<string>();

  mark(id: string): void {
    this.marked.add(id);
  }

  isMarked(id: string): boolean {
    return this.marked.has(id);
  }
}

class Board {
  private readonly notes = new Notes();
  private readonly marks: Marks;

  constructor() {
    this.marks = new Marks();
  }

  put(id: string, text: string): void {
    this.notes.put(id, text);
    this.marks.mark(id);
  }

  get(id: string): string | undefined {
    return this.marks.isMarked(id) ? this.notes.get(id) : undefined;
  }
}

function start(): void {
  const board = new Board();
  const app = express();
  app.put('/notes/:id', (req, res) => {
    board.put(req.params.id, String(req.body));
    res.end();
  });
  app.get('/notes/:id', (req, res) => {
    res.json(board.get(req.params.id));
  });
  app.listen(3000);
}

start();
