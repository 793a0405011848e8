import express, { type NextFunction, type Request, type Response } from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

interface Note {
  id: string;
  text: string;
  tags: string[];
}

declare module 'express-serve-static-core' {
  interface Request {
    note?: Note;
  }
}

const app = express();
app.use(express.json());
const notes = sharedMap<string, Note>('notes');

async function load(req: Request, res: Response, next: NextFunction): Promise<void> {
  const note = await notes.get(String(req.params.id));
  if (!note) {
    res.sendStatus(404);
    return;
  }
  req.note = note;
  next();
}

app.post('/notes', wrap(async (req, res) => {
  const note: Note = { id: String(req.body.id), text: String(req.body.text), tags: [] };
  await notes.set(note.id, note);
  res.status(201).json(note);
}));

app.put('/notes/:id', wrap(load), wrap(async (req, res) => {
  req.note!.text = String(req.body.text);
  req.note!.tags = ['edited'];
  await notes.update(req.note!.id, (entry) => entry && { ...entry, text: req.note!.text, tags: req.note!.tags });
  res.json(req.note);
}));

app.get('/notes/:id', wrap(load), (req, res) => {
  res.json(req.note);
});

app.listen(3000);
