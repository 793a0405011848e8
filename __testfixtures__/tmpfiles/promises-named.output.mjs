import express from 'express';
import { wrap } from './state/async-handler.mjs';
import { deleteObject, getObject, objectKey, putObject } from './state/objects.mjs';

const DOCUMENTS = 'documents';

const app = express();

app.post('/documents/:id', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey(DOCUMENTS, req.params.id), req.body);
  res.sendStatus(201);
}));

app.get('/documents/:id', wrap(async (req, res) => {
  res.send(await getObject(objectKey(DOCUMENTS, req.params.id)));
}));

app.delete('/documents/:id', wrap(async (req, res) => {
  await deleteObject(objectKey(DOCUMENTS, req.params.id));
  res.sendStatus(204);
}));

app.listen(3000);
