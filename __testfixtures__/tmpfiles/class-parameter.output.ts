import express from 'express';
import { wrap } from './state/async-handler';
import { deleteObject, objectKey, putObject } from './state/objects';

class Notes {
  constructor(private readonly folder: string = 'notes') {}

  async save(id: string, text: string): Promise<void> {
    await putObject(objectKey(this.folder, `${id}.txt`), text);
  }

  async remove(id: string): Promise<void> {
    await deleteObject(objectKey(this.folder, `${id}.txt`), { force: true });
  }
}

const notes = new Notes();
const drafts = new Notes('drafts');
const app = express();

app.post('/notes/:id', express.text(), wrap(async (req, res) => {
  await notes.save(String(req.params.id), req.body);
  await drafts.remove(String(req.params.id));
  res.sendStatus(201);
}));

app.listen(3000);
