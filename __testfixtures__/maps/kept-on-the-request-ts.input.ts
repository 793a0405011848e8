import express, { type NextFunction, type Request, type Response } from 'express';

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
const notes = new Map<string, Note>();

function load(req: Request, res: Response, next: NextFunction): void {
  const note = notes.get(String(req.params.id));
  if (!note) {
    res.sendStatus(404);
    return;
  }
  req.note = note;
  next();
}

app.post('/notes', (req, res) => {
  const note: Note = { id: String(req.body.id), text: String(req.body.text), tags: [] };
  notes.set(note.id, note);
  res.status(201).json(note);
});

app.put('/notes/:id', load, (req, res) => {
  req.note!.text = String(req.body.text);
  req.note!.tags = ['edited'];
  res.json(req.note);
});

app.get('/notes/:id', load, (req, res) => {
  res.json(req.note);
});

app.listen(3000);
