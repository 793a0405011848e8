import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap, sharedSet } from './state/stores';

class Notes {
  private readonly texts = sharedMap<string, string>('texts');

  async put(id: string, text: string): Promise<void> {
    await this.texts.set(id, text);
  }

  async get(id: string): Promise<string | undefined> {
    return await this.texts.get(id);
  }
}

class Marks {
  private readonly marked = sharedSet<string>('marked');

  async mark(id: string): Promise<void> {
    await this.marked.add(id);
  }

  async isMarked(id: string): Promise<boolean> {
    return await this.marked.has(id);
  }
}

class Board {
  private readonly notes = new Notes();
  private readonly marks: Marks;

  constructor() {
    this.marks = new Marks();
  }

  async put(id: string, text: string): Promise<void> {
    await this.notes.put(id, text);
    await this.marks.mark(id);
  }

  async get(id: string): Promise<string | undefined> {
    return (await this.marks.isMarked(id)) ? this.notes.get(id) : undefined;
  }
}

function start(): void {
  const board = new Board();
  const app = express();
  app.put('/notes/:id', wrap(async (req, res) => {
    await board.put(req.params.id, String(req.body));
    res.end();
  }));
  app.get('/notes/:id', wrap(async (req, res) => {
    res.json(await board.get(req.params.id));
  }));
  app.listen(3000);
}

start();
