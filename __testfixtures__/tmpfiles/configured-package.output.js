const config = require('config');
const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, sendObject } = require('./state/objects');

const app = express();
const folder = 'storage-reports';

app.post('/reports/:name', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(folder, `${req.params.name}.txt`), req.body);
  res.sendStatus(201);
}));
app.get('/reports/:name', wrap(async (req, res) => await sendObject(req, res, objectKey(folder, `${req.params.name}.txt`), { download: true })));

app.listen(config.get('port'));
