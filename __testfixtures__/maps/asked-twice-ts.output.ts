import express from 'express';
import { wrap } from './state/async-handler';
import { sharedRecord, sharedValue } from './state/stores';

interface Notice {
  text: string;
  until: number;
}

class Board {
  private notice = sharedValue<Notice | undefined>('notice', undefined);
  private readonly pins = sharedRecord<string>('pins');

  async post(text: string): Promise<void> {
    await this.notice.set({ text, until: Date.now() + 1000 });
  }

  async clear(): Promise<void> {
    await this.notice.set(undefined);
  }

  async text(): Promise<string> {
    const foundNotice = await this.notice.get();
    return foundNotice !== undefined && foundNotice.until > Date.now() ? foundNotice.text : '';
  }

  async pin(id: string, pin: string): Promise<void> {
    await this.pins.set(id, pin);
  }

  async unpin(id: string): Promise<void> {
    await this.pins.delete(id);
  }

  async fits(id: string, pin: string): Promise<boolean> {
    const foundPin = await this.pins.get(id);
    if (!foundPin) return false;
    return foundPin.trim() === pin;
  }
}

const app = express();
const board = new Board();

app.post('/notice', wrap(async (req, res) => {
  await board.post(String(req.query.text));
  res.status(204).end();
}));

app.delete('/notice', wrap(async (req, res) => {
  await board.clear();
  res.status(204).end();
}));

app.get('/notice', wrap(async (req, res) => {
  const text = await board.text();
  res.send(text);
}));

app.put('/pins/:id', wrap(async (req, res) => {
  await board.pin(req.params.id, String(req.query.pin));
  res.status(204).end();
}));

app.delete('/pins/:id', wrap(async (req, res) => {
  await board.unpin(req.params.id);
  res.status(204).end();
}));

app.get('/pins/:id', wrap(async (req, res) => {
  const fits = await board.fits(req.params.id, String(req.query.pin));
  res.json({ fits });
}));

app.listen(3000);
