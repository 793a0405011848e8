require('module-alias/register');
const express = require('express');
const { Draft, sent } = require('@models/drafts');

const app = express();
app.post('/drafts/:id', (req, res) => {
  sent.set(req.params.id, new Draft().write(0, req.body.text));
  res.sendStatus(201);
});
