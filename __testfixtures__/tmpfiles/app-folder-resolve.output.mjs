import express from 'express';
import { wrap } from './state/async-handler.mjs';
import { objectKey, putObject, serveObjects } from './state/objects.mjs';

const app = express();

app.put('/notes/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey('notes', req.params.id), req.body);
  res.sendStatus(204);
}));

app.use('/notes', serveObjects('notes'));

app.listen(3000);
