import express, { type Request, type Response } from 'express';

interface Room {
  title: string;
  seats: number;
}

const app = express();
const rooms: Record<string, Room> = {};
const users = new Map<string, { name: string; age: number }>();

class Progress {
  private state: { done: number; total: number; note?: string } = { done: 0, total: 0 };
  private readonly marks = new Map<string, Room>();

  start(total: number): void {
    this.state = { done: 0, total };
  }

  step(note: string): void {
    this.state.done++;
    this.marks.set(note, { title: note, seats: 1 });
  }

  forget(note: string): void {
    this.marks.delete(note);
  }

  get ratio(): number {
    return 1;
  }

  left = (): number => this.state.total - this.state.done;

  text(): string {
    if (this.state.note) return this.state.note;
    return `${this.state.done} of ${this.state.total}`;
  }

  mark(note: string): Room | undefined {
    return this.marks.get(note)?.title ? this.marks.get(note) : undefined;
  }

  sure(note: string): string {
    return this.marks.get(note)!.title + String(this.marks.get(note)!.seats);
  }
}

const progress = new Progress();

app.put('/rooms/:id', (req: Request, res: Response) => {
  rooms[req.params.id as string] = { title: String(req.body.title), seats: Number(req.body.seats) };
  users.set(req.params.id as string, { name: String(req.body.name), age: 1 });
  progress.start(3);
  progress.step('a');
  res.end();
});

app.delete('/rooms/:id', (req: Request, res: Response) => {
  delete rooms[req.params.id as string];
  users.delete(req.params.id as string);
  progress.forget('a');
  res.end();
});

app.get('/rooms/:id', (req: Request, res: Response): void => {
  const id = req.params.id as string;
  res.json({ title: rooms[id].title, seats: rooms[id].seats });
});

app.get('/users/:id', (req: Request, res: Response) => {
  const id = req.params.id as string;
  res.json({ name: users.get(id)?.name, age: users.get(id)?.age ?? 0 });
});

app.get('/progress', (req: Request, res: Response) => {
  res.json({ left: progress.left(), text: progress.text(), mark: progress.mark('a'), sure: progress.sure('a') });
});

app.listen(3000);
