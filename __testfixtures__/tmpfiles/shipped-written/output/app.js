const express = require('express');
const { wrap } = require('./state/async-handler');
const { putObject, sendObject } = require('./state/objects');

const NOTICE = 'data/notice.txt';
const app = express();

app.put('/notice', express.text(), wrap(async (req, res) => {
  await putObject(NOTICE, req.body);
  res.sendStatus(204);
}));

app.get('/notice', wrap(async (req, res) => {
  await sendObject(req, res, 'data/notice.txt');
}));

app.listen(3000);
