const express = require('express');
const { randomUUID } = require('crypto');
const { wrap } = require('./state/async-handler');
const { getObject, listObjects, objectKey, putObject } = require('./state/objects');

const TICKETS = 'tickets';
const app = express();

app.post('/tickets', express.text(), wrap(async (req, res) => {
  const before = (await listObjects(TICKETS)).length;
  const id = randomUUID();
  await putObject(objectKey(TICKETS, `${id}.txt`), req.body);
  res.json({ id, before });
}));
app.get('/tickets/:id', wrap(async (req, res) => res.send(await getObject(objectKey(TICKETS, `${req.params.id}.txt`), 'utf8'))));
