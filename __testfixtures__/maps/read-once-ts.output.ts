import express, { type Request, type Response } from 'express';
import { wrap } from './state/async-handler';
import { sharedMap, sharedRecord, sharedValue } from './state/stores';

interface Room {
  title: string;
  seats: number;
}

const app = express();
const rooms = sharedRecord<Room>('rooms');
const users = sharedMap<string, { name: string; age: number }>('users');

class Progress {
  private state = sharedValue<{ done: number; total: number; note?: string }>('state', { done: 0, total: 0 });
  private readonly marks = sharedMap<string, Room>('marks');

  async start(total: number): Promise<void> {
    await this.state.set({ done: 0, total });
  }

  async step(note: string): Promise<void> {
    await this.state.update((entry) => {
      entry!.done++;
      return entry;
    });
    await this.marks.set(note, { title: note, seats: 1 });
  }

  async forget(note: string): Promise<void> {
    await this.marks.delete(note);
  }

  get ratio(): number {
    return 1;
  }

  left = async (): Promise<number> => {
    const foundState = await this.state.get();
    return foundState.total - foundState.done;
  };

  async text(): Promise<string> {
    const foundState = await this.state.get();
    if (foundState.note) return foundState.note;
    return `${foundState.done} of ${foundState.total}`;
  }

  async mark(note: string): Promise<Room | undefined> {
    const mark = await this.marks.get(note);
    return mark?.title ? mark : undefined;
  }

  async sure(note: string): Promise<string> {
    const mark = await this.marks.get(note);
    return mark!.title + String(mark!.seats);
  }
}

const progress = new Progress();

app.put('/rooms/:id', wrap(async (req: Request, res: Response) => {
  await rooms.set(req.params.id as string, { title: String(req.body.title), seats: Number(req.body.seats) });
  await users.set(req.params.id as string, { name: String(req.body.name), age: 1 });
  await progress.start(3);
  await progress.step('a');
  res.end();
}));

app.delete('/rooms/:id', wrap(async (req: Request, res: Response) => {
  await rooms.delete(req.params.id as string);
  await users.delete(req.params.id as string);
  await progress.forget('a');
  res.end();
}));

app.get('/rooms/:id', wrap(async (req: Request, res: Response): Promise<void> => {
  const id = req.params.id as string;
  const room = (await rooms.get(id))!;
  res.json({ title: room.title, seats: room.seats });
}));

app.get('/users/:id', wrap(async (req: Request, res: Response) => {
  const id = req.params.id as string;
  const user = await users.get(id);
  res.json({ name: user?.name, age: user?.age ?? 0 });
}));

app.get('/progress', wrap(async (req: Request, res: Response) => {
  res.json({ left: await progress.left(), text: await progress.text(), mark: await progress.mark('a'), sure: await progress.sure('a') });
}));

app.listen(3000);
