const express = require('express');
const { Mails } = require('./mails');
const { all } = require('./store');
const { wrap } = require('./state/async-handler');

const app = express();
const mails = new Mails({ folder: process.env.MAILS });

app.put('/mails/:id', express.json(), wrap(async (req, res) => {
  await mails.save(req.params.id, req.body.text, req.body.parts);
  res.sendStatus(201);
}));
app.get('/mails', async (req, res) => res.json(await all()));
app.delete('/mails', wrap(async (req, res) => {
  await mails.clear();
  res.sendStatus(204);
}));

app.listen(3000);
