import express from 'express';
import { promises as fs } from 'fs';
import * as path from 'path';

class Notes {
  private readonly folder = path.join(__dirname, 'notes');

  async save(id: string, text: string): Promise<void> {
    await fs.writeFile(path.join(this.folder, id), text);
  }

  load(id: string): Promise<string> {
    return fs.readFile(path.join(this.folder, id), 'utf8');
  }
}

const notes = new Notes();
const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  await notes.save(req.params.id, req.body);
  res.sendStatus(201);
});

app.get('/notes/:id', async (req, res) => {
  res.send(await notes.load(req.params.id));
});

app.listen(3000);
