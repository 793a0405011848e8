import express from 'express';
import { wrap } from './state/async-handler.mjs';
import { listObjects, objectKey, putObject } from './state/objects.mjs';

const app = express();
const FILES = 'files';

app.put('/:user/:name', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.user, req.params.name), req.body);
  res.sendStatus(204);
}));

app.get('/:user', async (req, res) => {
  try {
    res.json(await listObjects(objectKey(FILES, req.params.user)));
  } catch {
    res.status(404).json({ error: 'no such user' });
  }
});

app.listen(3000);
