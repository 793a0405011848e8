import express from 'express';
import { deleteObject, getObject, objectKey, putObject } from './state/objects.mjs';

const DOCUMENTS = 'documents';

const app = express();

app.post('/documents/:id', express.raw(), async (req, res) => {
  await putObject(objectKey(DOCUMENTS, req.params.id), req.body);
  res.sendStatus(201);
});

app.get('/documents/:id', async (req, res) => {
  res.send(await getObject(objectKey(DOCUMENTS, req.params.id)));
});

app.delete('/documents/:id', async (req, res) => {
  await deleteObject(objectKey(DOCUMENTS, req.params.id));
  res.sendStatus(204);
});

app.listen(3000);
