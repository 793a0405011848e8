import express from 'express';
import fs from 'fs/promises';
import path from 'path';

class Notes {
  constructor(private readonly folder: string = './notes') {}

  async save(id: string, text: string): Promise<void> {
    await fs.writeFile(path.join(this.folder, `${id}.txt`), text);
  }

  async remove(id: string): Promise<void> {
    await fs.rm(path.join(this.folder, `${id}.txt`), { force: true });
  }
}

const notes = new Notes();
const drafts = new Notes('./drafts');
const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  await notes.save(String(req.params.id), req.body);
  await drafts.remove(String(req.params.id));
  res.sendStatus(201);
});

app.listen(3000);
