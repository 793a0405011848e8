import express from 'express';
import { EXPORTS, exportPath } from './paths.js';
import { wrap } from './state/async-handler.js';
import { objectExists, objectReadStream, putObject } from './state/objects.js';

const app = express();

app.post('/exports/:id', express.text(), wrap(async (req, res) => {
  await putObject(exportPath(req.params.id), req.body);
  res.sendStatus(201);
}));

app.get('/exports/:id', wrap(async (req, res) => {
  if (!(await objectExists(exportPath(req.params.id)))) return res.sendStatus(404);
  objectReadStream(exportPath(req.params.id), { encoding: 'utf8' }).pipe(res.type('csv'));
}));

app.listen(3000);
