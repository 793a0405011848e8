import express from 'express';
import { wrap } from './state/async-handler';
import { getObject, objectKey, putObject } from './state/objects';

class Notes {
  private readonly folder = 'notes';

  async save(id: string, text: string): Promise<void> {
    await putObject(objectKey(this.folder, id), text);
  }

  load(id: string): Promise<string> {
    return getObject(objectKey(this.folder, id), 'utf8');
  }
}

const notes = new Notes();
const app = express();

app.post('/notes/:id', express.text(), wrap(async (req, res) => {
  await notes.save(req.params.id, req.body);
  res.sendStatus(201);
}));

app.get('/notes/:id', async (req, res) => {
  res.send(await notes.load(req.params.id));
});

app.listen(3000);
