const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const app = express();
app.use(express.text());

app.put('/certificates/:id', wrap(async (req, res) => {
  await putObject(objectKey('data/certificates', `${req.params.id}.pem`), req.body);
  res.status(204).end();
}));

app.listen(3000);
